import { onTestFinished } from 'vitest';
import type { Desk } from '../../../src/answers/desk.ts';
import type { Sender } from '../../../src/briefings/sender.ts';
import { createDiscord } from '../../../src/platforms/discord/discord.ts';
import { stoppedClock } from '../../support/discord/core/clock.ts';
import { type Discord, type DiscordOptions, startDiscord } from '../../support/discord/start-discord.ts';

/** The bot at work against a Discord on loopback. */
export interface OpenBot {
  readonly discord: Discord;
  /** What the log was told of; the reference of each is `ref-` and its place, from 1. */
  readonly faults: readonly unknown[];
  /** Asks the bot to stop; resolves when it has. */
  stop(): Promise<void>;
  /** Resolves or rejects as `run` does. */
  readonly running: Promise<void>;
  /** Sends its digests. */
  readonly sender: Sender;
}

const HOUR = 3_600_000;
let opened = 0;

/**
 * A Discord until the test is over. Its clock stands still: no answer is late because the machine is busy. Ids, which tell when they
 * were made, are others than those of other tests at the same desk.
 */
export async function openDiscord(options: DiscordOptions = {}): Promise<Discord> {
  opened += 1;
  const clock = stoppedClock(Date.UTC(2025, 3, 1) + opened * HOUR);
  const discord = await startDiscord({ clock, ...options });
  onTestFinished(() => discord.close());
  return discord;
}

/** Runs the bot in this process until the test is over. */
export async function openBot(desk: Desk, options: DiscordOptions = {}): Promise<OpenBot> {
  return runBot(desk, await openDiscord(options));
}

/** Runs the bot against a Discord that is there already. */
export async function runBot(desk: Desk, discord: Discord): Promise<OpenBot> {
  const faults: unknown[] = [];
  const listening = { ...desk, report: (fault: unknown) => `ref-${faults.push(fault)}` };
  const platform = createDiscord(listening, { token: discord.token, api: discord.api });
  const stop = new AbortController();
  const ready = Promise.withResolvers<void>();
  const running = platform.run(stop.signal, ready.resolve);
  running.catch(() => undefined);
  const end = async () => {
    stop.abort();
    await running;
  };
  onTestFinished(() => end().catch(() => undefined));
  await Promise.race([ready.promise, running]);
  return { discord, faults, stop: end, running, sender: platform.sender };
}
