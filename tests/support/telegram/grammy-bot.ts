import { Bot } from 'grammy';
import { onTestFinished } from 'vitest';
import type { Telegram } from './telegram.ts';

export interface RunningBot {
  readonly bot: Bot;
  /** What ended the polling, if anything but a stop did. */
  readonly ended: Promise<unknown>;
}

/** The unmodified grammY client against the loopback, without polling. */
export function grammyBot({ url, token }: Telegram): Bot {
  return new Bot(token, { client: { apiRoot: url } });
}

/** Starts a bot that polls; it is stopped at the test's end. */
export async function startBot(telegram: Telegram, setUp: (bot: Bot) => void): Promise<RunningBot> {
  const bot = grammyBot(telegram);
  setUp(bot);
  const before = telegram.calls('getUpdates').length;
  const ended = bot.start().catch((error: unknown) => error);
  await telegram.until(() => telegram.calls('getUpdates').length > before, 'poll of the bot');
  onTestFinished(() => bot.stop().catch(() => {}));
  return { bot, ended };
}
