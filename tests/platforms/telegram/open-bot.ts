import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';
import type { Desk } from '../../../src/answers/desk.ts';
import type { Sender } from '../../../src/briefings/sender.ts';
import { createTelegram } from '../../../src/platforms/telegram/telegram.ts';
import { startTelegram, type Telegram, type TelegramOptions } from '../../support/telegram/telegram.ts';

/** The bot at work against a Bot API server on loopback. */
export interface OpenBot {
  readonly server: Telegram;
  /** What the log was told of; the reference of each is `ref-` and its place, from 1. */
  readonly faults: readonly unknown[];
  /** Asks the bot to stop; resolves when it has. */
  stop(): Promise<void>;
  /** Resolves or rejects as `run` does. */
  readonly running: Promise<void>;
  /** Sends its digests. */
  readonly sender: Sender;
}

/** Runs the bot in this process until the test is over. */
export async function openBot(desk: Desk, options: TelegramOptions = {}): Promise<OpenBot> {
  const server = await startTelegram(options);
  onTestFinished(() => server.close());
  return runBot(desk, server);
}

/** Runs the bot against a server that is there already. */
export async function runBot(desk: Desk, server: Telegram): Promise<OpenBot> {
  const faults: unknown[] = [];
  const listening = { ...desk, report: (fault: unknown) => `ref-${faults.push(fault)}` };
  const platform = createTelegram(listening, { token: server.token, apiRoot: server.url, webhook: null });
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
  return { server, faults, stop: end, running, sender: platform.sender };
}

let people = 0;

/** Somebody whom the bot has never met. */
export function somebody({ server }: Pick<OpenBot, 'server'>, language = 'en') {
  people += 1;
  return server.user({ id: 500_000_000 + people, name: `Reader ${people}`, language });
}

/** A text without the marks that keep Telegram from making links of it. */
export function read({ text }: { readonly text: string }): string {
  return text.replaceAll('\u2060', '');
}

/** A port of loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = probe.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  await new Promise((resolve) => probe.close(resolve));
  return address.port;
}
