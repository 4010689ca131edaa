import { createArrivals } from './arrivals.ts';
import type { Pace } from './sender.ts';

/** Says how long to wait before the next message, so that a platform's limits are kept. Times are milliseconds. */
export interface Pacer {
  /** Until any message may be sent. */
  wait(now: number): number;
  /** Until one may be sent to an address; asked when `wait` is over. */
  waitAt(address: string, now: number): number;
  /** A message is being sent. */
  sent(address: string, now: number): void;
  /** The platform has answered it, or will not. */
  answered(address: string, now: number): void;
  /** The platform said to wait: this address, and all others when it says so of a second one meanwhile. */
  hold(address: string, ms: number, now: number): void;
}

const SECOND = 1_000;
/** A message may be this much sooner at the platform than is known here. */
const MARGIN = 10;
/** How far a message that comes late may hurry those after it: what was lost to a short stall is made up for. */
const CATCH_UP = 250;
/** Addresses remembered before those whose time has passed are forgotten. */
const SWEEP_AFTER = 2_000;

/**
 * Lets no more messages arrive in any second, wherever it begins, than the platform takes, and spreads them over it.
 * Each waits for one that arrived a second ago, so that a message that is late delays its successor alone.
 */
export function createPacer({ perSecond, betweenAt }: Pace): Pacer {
  const between = SECOND / perSecond;
  const arrivals = createArrivals(perSecond);
  const freeAt = new Map<string, number>();
  let beat = 0;
  let heldUntil = 0;
  let held: { readonly address: string; readonly until: number } | null = null;
  const sweep = (now: number) => {
    for (const [address, time] of freeAt) if (time <= now) freeAt.delete(address);
  };
  return {
    wait: (now) => Math.max(0, beat - now, heldUntil - now, arrivals.full() + SECOND + MARGIN - now),
    waitAt: (address, now) => Math.max(0, (freeAt.get(address) ?? 0) - now),
    sent(address, now) {
      // After a pause it begins anew.
      beat = now - beat > SECOND ? now + between : Math.max(beat, now - CATCH_UP) + between;
      arrivals.sent(address, now);
      if (freeAt.size >= SWEEP_AFTER) sweep(now);
      freeAt.set(address, now + betweenAt(address));
    },
    answered(address, now) {
      arrivals.answered(address, now);
      freeAt.set(address, now + betweenAt(address));
    },
    hold(address, ms, now) {
      freeAt.set(address, now + ms);
      if (held !== null && held.until > now && held.address !== address) heldUntil = Math.max(heldUntil, now + ms);
      held = { address, until: now + ms };
    },
  };
}
