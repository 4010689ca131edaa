import { REAL_LIMITS } from '../../tests/support/telegram/limits.ts';
import { startTelegram, type Telegram } from '../../tests/support/telegram/telegram.ts';
import type { Arrivals, Side } from './side.ts';

const FIRST_USER = 1_000_001;
const TOO_MANY = 429;

/** Of six chats one is a group and one a channel; the others are private. */
export async function openTelegram(chats: number): Promise<Side> {
  const telegram = await startTelegram({ limits: REAL_LIMITS });
  const ids = Array.from({ length: chats }, (_, at) => openChat(telegram, at));
  return {
    name: 'Telegram',
    permitted: REAL_LIMITS.perSecond,
    token: telegram.token,
    root: telegram.url,
    addresses: ids.map((id) => `telegram:${id}`),
    arrivals: () => arrivalsAt(telegram, ids),
    [Symbol.asyncDispose]: () => telegram.close(),
  };
}

function openChat(telegram: Telegram, at: number): number {
  const bot = { user: telegram.bot };
  if (at % 6 === 1) return telegram.supergroup().has(bot).id;
  if (at % 6 === 2) {
    return telegram.channel().has(bot, { status: 'administrator', rights: { can_post_messages: true } }).id;
  }
  const { chat } = telegram.user({ id: FIRST_USER + at });
  chat.room.person = 'talking';
  return chat.id;
}

function arrivalsAt(telegram: Telegram, ids: readonly number[]): Arrivals {
  const calls = telegram.calls('sendMessage');
  const refusals = calls.flatMap(({ outcome }) => (outcome.kind === 'accepted' ? [] : [outcome]));
  const limited = refusals.filter((outcome) => outcome.kind === 'refused' && outcome.code === TOO_MANY).length;
  return {
    accepted: calls.filter(({ outcome }) => outcome.kind === 'accepted').map(({ at }) => at),
    limited,
    refused: refusals.length - limited,
    each: ids.map((id) => telegram.world.rooms.get(id)?.messages.size ?? 0),
    sample: calls.at(-1)?.params ?? {},
  };
}
