import type { Outcome } from '../archive/outbox/outbox.ts';
import type { Message } from './sender.ts';
import { spreadOf } from './spread.ts';

const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 15 * 60_000;
/** Attempts after which a message is given up: over an hour and a half after the first. */
const MOST_ATTEMPTS = 12;
const SPREAD_RANGE = 2 ** 32;

/** Why a message did not arrive, as far as is known. */
export interface Failure {
  readonly reason: string;
  /** Whether it may have arrived all the same: only where sending it again does no harm. */
  readonly mayHaveArrived: boolean;
  readonly now: number;
}

/** What becomes of a message that did not arrive: it is sent again, ever later, and at last given up. */
export function backOff({ key, attempts }: Message, { reason, mayHaveArrived, now }: Failure): Outcome {
  if (attempts >= MOST_ATTEMPTS) return { kind: 'failed', reason };
  const longest = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempts - 1));
  // Between half and all of it, another part for each message: many that fail together do not come back together.
  const part = 0.5 + spreadOf(key, attempts) / SPREAD_RANGE / 2;
  return { kind: 'later', at: now + Math.round(longest * part), counts: true, mayHaveArrived, reason };
}
