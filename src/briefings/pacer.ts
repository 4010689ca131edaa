import type { Pace } from './sender.ts';

/** Says how long to wait before the next message, so that a platform's limits are kept. Times are milliseconds. */
export interface Pacer {
  /** Until any message may be sent. */
  wait(now: number): number;
  /** Until one may be sent to an address; asked when `wait` is over. */
  waitAt(address: string, now: number): number;
  /** A message is being sent. */
  sent(address: string, now: number): void;
  /** The platform said to wait: this address, and all others when it says so of a second one meanwhile. */
  hold(address: string, ms: number, now: number): void;
}

const SECOND = 1_000;
/** Addresses remembered before those whose time has passed are forgotten. */
const SWEEP_AFTER = 2_000;

/** Spreads messages evenly: bursts at the edge of a second are what limits catch. */
export function createPacer({ perSecond, betweenAt }: Pace): Pacer {
  const between = SECOND / perSecond;
  const freeAt = new Map<string, number>();
  let next = 0;
  let held: { readonly address: string; readonly until: number } | null = null;
  const sweep = (now: number) => {
    for (const [address, time] of freeAt) if (time <= now) freeAt.delete(address);
  };
  return {
    wait: (now) => Math.max(0, next - now),
    waitAt: (address, now) => Math.max(0, (freeAt.get(address) ?? 0) - now),
    sent(address, now) {
      // A message that is a little late keeps the beat, so that timers do not slow it down; after a pause it begins anew.
      next = now - next < between ? next + between : now + between;
      if (freeAt.size >= SWEEP_AFTER) sweep(now);
      freeAt.set(address, now + betweenAt(address));
    },
    hold(address, ms, now) {
      freeAt.set(address, now + ms);
      if (held !== null && held.until > now && held.address !== address) next = Math.max(next, now + ms);
      held = { address, until: now + ms };
    },
  };
}
