import { afterAll, beforeAll } from 'vitest';
import { type Office, openOffice } from './office.ts';
import type { Side } from './side.ts';

/** An office for all tests of a `describe`, each of which goes on where the one before it has ended. */
export function useOffice<S extends readonly Side[]>(open: () => Promise<S>): () => { office: Office; sides: S } {
  let opened: { readonly office: Office; readonly sides: S } | undefined;
  beforeAll(async () => {
    const sides = await open();
    opened = { sides, office: await openOffice(sides) };
  });
  afterAll(async () => {
    await opened?.office.close();
  });
  return () => {
    if (opened === undefined) throw new Error('no office was opened');
    return opened;
  };
}
