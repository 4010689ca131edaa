import type { ServerClock } from './clock.ts';

/** First millisecond of Discord's own era (Reference, "Snowflakes"). */
const DISCORD_EPOCH = 1_420_070_400_000;
const TIME_SHIFT = 22n;

export type Ids = () => string;

/** Snowflakes: in order, never twice, and their time is the server's clock. */
export function createIds(clock: ServerClock): Ids {
  let last = 0n;
  return () => {
    const byTime = BigInt(clock.now() - DISCORD_EPOCH) << TIME_SHIFT;
    last = byTime > last ? byTime : last + 1n;
    return last.toString();
  };
}

/** Which shard of `count` hears of a guild (Gateway, "Sharding"). */
export function shardOf(guildId: string | undefined, count: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> TIME_SHIFT) % BigInt(count));
}

/** When a snowflake was made. */
export function timeOfId(id: string): string {
  return new Date(Number(BigInt(id) >> TIME_SHIFT) + DISCORD_EPOCH).toISOString();
}
