import { autoRetry } from '@grammyjs/auto-retry';
import { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import type { Desk } from '../../answers/desk.ts';
import type { Platform } from '../platform.ts';
import type { TelegramSettings } from '../platform-settings.ts';
import { clientSignal } from './client-signal.ts';
import { type Heard, hear } from './hear.ts';
import { createLanes } from './lanes.ts';
import { setMenus } from './menu.ts';
import { homeOf } from './place.ts';
import { POLL_SECONDS, poll } from './poll.ts';
import { createRenderer } from './post.ts';
import { createRecent } from './recent.ts';
import { createTalk } from './talk.ts';
import { serveWebhook } from './webhook.ts';

/** Updates answered side by side. */
const MOST_AT_ONCE = 300;
/** Updates remembered, for those that Telegram sends again. */
const REMEMBERED = 2_000;
/** Seconds after which a request is given up: above those of a poll that finds nothing. */
const TIMEOUT = POLL_SECONDS + 5;
/** A request that Telegram puts off is made again so often, if it need not wait for more seconds than that. */
const RETRIES = { maxRetryAttempts: 3, maxDelaySeconds: 60 };

/** The bot on Telegram. */
export function createTelegram(desk: Desk, settings: TelegramSettings): Platform {
  // Outlives a connection: what was taken before it broke is sent again, and must not be answered again.
  const recent = createRecent<number>(REMEMBERED);
  return {
    name: 'telegram',
    async run(stop, ready) {
      const bot = connect(settings);
      bot.botInfo = await bot.api.getMe(clientSignal(stop));
      await setMenus(bot.api).catch(desk.report);
      const lanes = createLanes(MOST_AT_ONCE);
      const { botInfo, api } = bot;
      const moved = (from: number, to: number) => desk.archive.state.move(homeOf(from), homeOf(to));
      const { username } = botInfo;
      const htmlOf = createRenderer(username);
      const talk = createTalk(desk, { api, bot: username, htmlOf, report: desk.report, moved });
      const take = (update: Update) => {
        const heard = recent.isNew(update.update_id) ? hear(update, botInfo) : null;
        if (heard) lanes.enter(laneOf(heard), () => talk(heard));
      };
      bot.use(async ({ update }) => {
        take(update);
        await lanes.room();
      });
      try {
        if (settings.webhook) return await serveWebhook(bot, settings.webhook, stop, ready);
        await api.deleteWebhook();
        ready();
        await poll(api, { take, room: lanes.room }, stop);
      } finally {
        await lanes.idle();
      }
    },
  };
}

function connect({ token, apiRoot }: TelegramSettings): Bot {
  const bot = new Bot(token, { client: { timeoutSeconds: TIMEOUT, ...(apiRoot !== null && { apiRoot }) } });
  // Where it is not known whether a request was carried out, it is never made again.
  bot.api.config.use(autoRetry({ ...RETRIES, rethrowHttpErrors: true, rethrowInternalServerErrors: true }));
  return bot;
}

/** What is answered in order: a chat's messages and buttons, a user's inline queries. */
function laneOf(heard: Heard): string {
  switch (heard.kind) {
    case 'question':
    case 'welcome':
      return String(heard.place.chat);
    case 'press':
      return String(heard.at?.place.chat ?? heard.person.id);
    case 'inline':
      return `inline ${heard.person.id}`;
    case 'moved':
      return String(heard.to);
  }
}
