import { autoRetry } from '@grammyjs/auto-retry';
import { Bot } from 'grammy';
import type { Desk } from '../../answers/desk.ts';
import type { Platform } from '../platform.ts';
import type { TelegramSettings } from '../platform-settings.ts';
import { clientSignal } from './client-signal.ts';
import { setMenus } from './menu.ts';
import { POLL_SECONDS, poll } from './poll.ts';
import { createRecent } from './recent.ts';
import { createTaker } from './taker.ts';
import { serveWebhook } from './webhook.ts';

/** Updates remembered, for those that Telegram sends again. */
const REMEMBERED = 2_000;
/** Seconds after which a request is given up: above those of a poll that finds nothing. */
const TIMEOUT = POLL_SECONDS + 5;
/**
 * A request that Telegram puts off is made again so often, if it need not wait for more seconds than that: with some 30
 * messages a second it takes all that are under way in ten rounds, and in a group the next after a minute.
 */
const RETRIES = { maxRetryAttempts: 30, maxDelaySeconds: 60 };

/** The bot on Telegram. */
export function createTelegram(desk: Desk, settings: TelegramSettings): Platform {
  // Outlives a connection: what was taken before it broke is sent again, and must not be answered again.
  const recent = createRecent<number>(REMEMBERED);
  return {
    name: 'telegram',
    async run(stop, ready) {
      const bot = await connect(settings, stop);
      await setMenus(bot.api).catch(desk.report);
      const taker = createTaker(desk, bot, recent);
      try {
        if (settings.webhook) return await serveWebhook(bot, taker, settings.webhook, { stop, ready });
        await bot.api.deleteWebhook();
        ready();
        await poll(bot.api, taker, stop);
      } finally {
        await taker.idle();
      }
    },
  };
}

/** A bot that knows who it is. Rejects when Telegram does not know it or cannot be reached. */
async function connect({ token, apiRoot }: TelegramSettings, stop: AbortSignal): Promise<Bot> {
  const bot = new Bot(token, { client: { timeoutSeconds: TIMEOUT, ...(apiRoot !== null && { apiRoot }) } });
  // Where it is not known whether a request was carried out, it is never made again.
  bot.api.config.use(autoRetry({ ...RETRIES, rethrowHttpErrors: true, rethrowInternalServerErrors: true }));
  bot.botInfo = await bot.api.getMe(clientSignal(stop));
  return bot;
}
