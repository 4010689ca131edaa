import { Api, GrammyError, HttpError } from 'grammy';
import type { Desk } from '../../answers/desk.ts';
import type { Outcome } from '../../archive/outbox/outbox.ts';
import { backOff } from '../../briefings/back-off.ts';
import type { Message, Sender } from '../../briefings/sender.ts';
import type { Shown } from '../../conversation/layout.ts';
import { OWN_REASONS } from '../../wording/own-reasons.ts';
import { codeOf, wasNeverSent } from '../never-sent.ts';
import type { TelegramSettings } from '../platform-settings.ts';
import { sendDigest } from '../send-digest.ts';
import { keyboardOf } from './keyboard.ts';
import { movedTo } from './moved.ts';
import { chatIn } from './place.ts';
import { refusalOf } from './refusal.ts';
import { render, roomOf } from './render.ts';

/**
 * About 30 messages a second over all, 1 a second in one chat, 20 a minute in a group:
 * https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
 */
const PER_SECOND = 30;
const BETWEEN_IN_CHAT = 1_050;
const BETWEEN_IN_GROUP = 3_050;
const AT_ONCE = 60;
/** Seconds after which a request is given up. */
const TIMEOUT = 30;
const UNAUTHORIZED = 401;
/** Seconds to wait before a token that does not hold is tried again. */
const LOCKED_OUT = 60;

/** Sends digests to Telegram. `botName` gives the bot's user name, null before it is connected. */
export function createDigestSender(
  desk: Desk,
  { token, apiRoot }: TelegramSettings,
  botName: () => string | null,
): Sender {
  // Not the bot's own client, which sends what was put off again by itself.
  const api = new Api(token, { timeoutSeconds: TIMEOUT, ...(apiRoot !== null && { apiRoot }) });
  return {
    platform: 'telegram',
    room: roomOf(''),
    pace: {
      perSecond: PER_SECOND,
      betweenAt: (address) => (chatIn(address).chat < 0 ? BETWEEN_IN_GROUP : BETWEEN_IN_CHAT),
      atOnce: AT_ONCE,
    },
    isReady: () => botName() !== null,
    send: (message) =>
      sendDigest(desk, message, async (shown) => {
        try {
          const sent = await post(api, botName() ?? '', message, shown);
          return { kind: 'sent', message: String(sent) };
        } catch (fault) {
          return outcomeOf(fault, message, desk);
        }
      }),
    recover: async () => ({ kind: 'unknown', reason: OWN_REASONS.stopped }),
  };
}

async function post(api: Api, bot: string, message: Message, shown: Shown): Promise<number> {
  const { chat, thread } = chatIn(message.address);
  const keyboard = keyboardOf(shown);
  const { message_id } = await api.sendMessage(chat, render(shown.blocks, { bot, wording: shown.wording }).html, {
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    disable_notification: message.silent,
    ...(keyboard && { reply_markup: keyboard }),
    ...(thread !== null && { message_thread_id: thread }),
  });
  return message_id;
}

async function outcomeOf(fault: unknown, message: Message, desk: Desk): Promise<Outcome> {
  const now = desk.now().epochMilliseconds;
  if (fault instanceof GrammyError) {
    const { error_code: code, description, parameters } = fault;
    const seconds = code === UNAUTHORIZED ? LOCKED_OUT : (parameters.retry_after ?? 1);
    if (code === 429 || code === UNAUTHORIZED) {
      return { kind: 'later', at: now + seconds * 1_000, counts: false, mayHaveArrived: false, reason: description };
    }
    if (code >= 500) return { kind: 'unknown', reason: `${code} ${description}` };
  }
  if (fault instanceof HttpError) {
    const reason = reasonOf(fault.error);
    if (!wasNeverSent(fault.error)) return { kind: 'unknown', reason };
    return backOff(message, { reason, mayHaveArrived: false, now });
  }
  const refusal = refusalOf(fault);
  if (refusal.kind === 'moved') {
    await movedTo(desk, chatIn(message.address).chat, refusal.to).catch(desk.report);
    return { kind: 'later', at: now, counts: false, mayHaveArrived: false, reason: '' };
  }
  const description = fault instanceof GrammyError ? fault.description : `fault ${desk.report(fault)}`;
  return refusal.kind === 'gone' ? { kind: 'suspended', reason: description } : { kind: 'failed', reason: description };
}

/** Never the whole message: it holds the address with the token. */
function reasonOf(fault: unknown): string {
  return codeOf(fault) || OWN_REASONS.noAnswer;
}
