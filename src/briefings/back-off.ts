import type { Outcome } from '../archive/outbox/outbox.ts';
import type { Message } from './sender.ts';
import { spreadOf } from './spread.ts';

const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 15 * 60_000;
/** Attempts after which a message is given up: over an hour and a half after the first. */
const MOST_ATTEMPTS = 12;
const SPREAD_RANGE = 2 ** 32;

/** What becomes of a message that surely did not arrive: it is sent again, ever later, and at last given up. */
export function backOff({ key, attempts }: Message, reason: string, now: number): Outcome {
  if (attempts >= MOST_ATTEMPTS) return { kind: 'failed', reason };
  const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempts - 1));
  // Between half and all of it, another part for each message: many that fail together do not come back together.
  const part = 0.5 + spreadOf(key, attempts) / SPREAD_RANGE / 2;
  return { kind: 'later', at: now + Math.round(longest * part), counts: true, reason };
}
