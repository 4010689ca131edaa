import { createHash } from 'node:crypto';

const RANGE = 2 ** 32;

/** Where in the line a subscription stands at a slot, from 0: another place each time, so that no one is always last. */
export function spreadOf(subscription: string, slot: number): number {
  return createHash('sha256').update(`${subscription} ${slot}`).digest().readUInt32BE() % RANGE;
}
