import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { figure, table } from '../table.ts';
import { fillOutbox } from './fill-outbox.ts';
import { openOffice } from './office.ts';

const printed = z.object({
  planned: z.number(),
  milliseconds: z.number(),
  /** How long nothing else could run, 99 of 100 times, in milliseconds. */
  pause: z.number(),
  /** Bytes. */
  peak: z.number(),
  before: z.number(),
  heapBefore: z.number(),
  heapAfter: z.number(),
});

/** How long until so many subscriptions that are due in the same minute are planned, and what memory it takes. */
export async function measurePlanning(folder: string, subscriptions: number): Promise<string> {
  const database = join(folder, 'planning.db');
  {
    await using app = await openOffice(database);
    await fillOutbox(app, subscriptions);
  }
  const program = fileURLToPath(new URL('./plan-many.ts', import.meta.url));
  const args = ['--expose-gc', program, database];
  const output = execFileSync(process.execPath, args, { encoding: 'utf8' });
  const { planned, milliseconds, pause, peak, before, heapBefore, heapAfter } = printed.parse(JSON.parse(output));
  if (planned !== subscriptions) throw new Error(`${planned} of ${subscriptions} were planned`);
  const megabytes = (bytes: number) => `${figure(bytes / 2 ** 20)} MB`;
  return table(
    [
      `${figure(subscriptions)} due in the same minute`,
      'until all are planned',
      'aim',
      'others wait, p99',
      'memory before',
      'at most',
      'heap before',
      'heap after',
    ],
    [
      [
        'planning',
        `${figure(milliseconds / 1_000)} s`,
        'well under 60 s',
        `${figure(pause)} ms`,
        megabytes(before),
        megabytes(peak),
        megabytes(heapBefore),
        megabytes(heapAfter),
      ],
    ],
  );
}
