import type { Wording } from '../wording/wording.ts';

/** How many questions somebody may ask at once, and how long one more takes to come back, in milliseconds. */
export interface Pace {
  readonly burst: number;
  readonly refill: number;
}

/** What becomes of a question: answered; refused with a word; or, after that, passed over until it is time. */
type Turn = { readonly kind: 'go' } | { readonly kind: 'wait'; readonly ms: number } | { readonly kind: 'pass' };

/** A token bucket for each user, in memory. */
export interface Cooldown {
  turn(user: string): Turn;
  /** Users it remembers: only those who asked a moment ago. */
  readonly size: number;
}

/** The pace of every chat platform. */
export const CHAT_PACE: Pace = { burst: 8, refill: 1_500 };

interface Bucket {
  tokens: number;
  /** When the tokens were counted, in milliseconds of the clock. */
  at: number;
  told: boolean;
}

/** Users between two sweeps. */
const SWEEP_AFTER = 1_000;

/** A cooldown by a clock in milliseconds. */
export function createCooldown({ burst, refill }: Pace, now: () => number): Cooldown {
  const buckets = new Map<string, Bucket>();
  let sweepAt = SWEEP_AFTER;
  const sweep = (time: number) => {
    // A full bucket is as good as none.
    for (const [user, { tokens, at }] of buckets) if (tokens + (time - at) / refill >= burst) buckets.delete(user);
    sweepAt = buckets.size + SWEEP_AFTER;
  };
  return {
    get size() {
      return buckets.size;
    },
    turn(user) {
      const time = now();
      if (buckets.size >= sweepAt) sweep(time);
      const bucket = buckets.get(user) ?? { tokens: burst, at: time, told: false };
      buckets.set(user, bucket);
      bucket.tokens = Math.min(burst, bucket.tokens + Math.max(0, time - bucket.at) / refill);
      bucket.at = time;
      if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        bucket.told = false;
        return { kind: 'go' };
      }
      if (bucket.told) return { kind: 'pass' };
      bucket.told = true;
      return { kind: 'wait', ms: Math.ceil((1 - bucket.tokens) * refill) };
    },
  };
}

/** The word of refusal to who asks too fast; `ms` is how long to wait. */
export function tooFast(ms: number): (wording: Wording) => string {
  return ({ chat }) => chat.tooFast(Math.ceil(ms / 1_000));
}
