import { createHash } from 'node:crypto';
import type { ServerClock } from '../core/clock.ts';

const GLOBAL_LIMIT = 50;
const GLOBAL_MS = 1_000;
/** Requests per window and bucket unless a route has its own. */
const USUAL = { limit: 5, ms: 5_000 } as const;
const UNLIMITED = 1_000_000;

export interface LimitOptions {
  /** Per-route buckets on. */
  readonly buckets: boolean;
  /** 50 a second over all; interactions do not count. */
  readonly global: boolean;
  /** Own limits by route key, such as `POST /channels/:channel/messages`. */
  readonly routes?: Readonly<Record<string, { readonly limit: number; readonly ms: number }>>;
}

export interface Verdict {
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds to wait, when the request is refused. */
  readonly retryAfter?: number;
  readonly scope?: 'user' | 'global';
}

interface Bucket {
  used: number;
  resetAt: number;
}

/** Counts requests by route and major parameter (Topics, "Rate Limits"). */
export function createLimits(clock: ServerClock, options: LimitOptions): (key: string, major: string) => Verdict {
  const buckets = new Map<string, Bucket>();
  const all: Bucket = { used: 0, resetAt: 0 };
  return (key, major) => {
    const now = clock.now();
    if (options.global && !key.includes('/interactions/') && !key.includes('/webhooks/')) {
      if (!take(all, GLOBAL_LIMIT, GLOBAL_MS, now)) {
        const retryAfter = (all.resetAt - now) / 1000;
        return { headers: { 'X-RateLimit-Global': 'true' }, retryAfter, scope: 'global' };
      }
    }
    const { limit, ms } = options.buckets ? (options.routes?.[key] ?? USUAL) : { limit: UNLIMITED, ms: GLOBAL_MS };
    const name = createHash('md5').update(key).digest('hex');
    const bucket = options.buckets ? bucketFor(buckets, `${name}:${major}`) : { used: 0, resetAt: 0 };
    const passes = take(bucket, limit, ms, now);
    const seconds = (bucket.resetAt - now) / 1000;
    const headers = {
      'X-RateLimit-Limit': String(limit),
      'X-RateLimit-Remaining': String(Math.max(0, limit - bucket.used)),
      'X-RateLimit-Reset': (bucket.resetAt / 1000).toFixed(3),
      'X-RateLimit-Reset-After': seconds.toFixed(3),
      'X-RateLimit-Bucket': name,
    };
    return passes ? { headers } : { headers, retryAfter: seconds, scope: 'user' };
  };
}

function bucketFor(buckets: Map<string, Bucket>, name: string): Bucket {
  const found = buckets.get(name) ?? { used: 0, resetAt: 0 };
  buckets.set(name, found);
  return found;
}

function take(bucket: Bucket, limit: number, ms: number, now: number): boolean {
  if (now >= bucket.resetAt) Object.assign(bucket, { used: 0, resetAt: now + ms });
  if (bucket.used >= limit) return false;
  bucket.used += 1;
  return true;
}
