import type { ChatHandle } from '../../support/telegram/chat-handle.ts';
import { startTelegram, type Telegram, type TelegramOptions } from '../../support/telegram/telegram.ts';
import type { UserHandle } from '../../support/telegram/user-handle.ts';
import { PATIENCE, type Side } from './side.ts';

/** Telegram, and for each chat somebody who manages it. */
export interface TelegramSide extends Side {
  readonly server: Telegram;
  /** Who may speak for the chat of an address. */
  managerOf(address: string): UserHandle;
  chatOf(address: string): ChatHandle;
}

const FIRST_USER = 700_000_000;
/** Of so many chats one is a group, and one a channel. */
const GROUP_EVERY = 8;
const CHANNEL_AT = 4;
/** How every digest begins in these tests. */
const DIGEST = /^(The newest on file|From the archive|Briefing)/;

export async function telegramSide(chats: number, options: TelegramOptions = {}): Promise<TelegramSide> {
  const server = await startTelegram(options);
  const managers = new Map<string, { readonly chat: ChatHandle; readonly manager: UserHandle }>();
  const company = (chat: ChatHandle, manager: UserHandle) => {
    chat.has(manager, { status: 'creator' });
    chat.has({ user: server.bot }, { status: 'administrator', rights: { can_post_messages: true } });
    return { chat, manager };
  };
  const open = (at: number) => {
    const manager = server.user({ id: FIRST_USER + at, name: `Reader ${at}`, language: 'en' });
    if (at % GROUP_EVERY === 0) return company(server.supergroup(), manager);
    if (at % GROUP_EVERY === CHANNEL_AT) return company(server.channel(), manager);
    manager.chat.room.person = 'talking';
    return { chat: manager.chat, manager };
  };
  for (let at = 0; at < chats; at++) {
    const one = open(at);
    managers.set(`telegram:${one.chat.id}`, one);
  }
  const known = (address: string) => {
    const one = managers.get(address);
    if (one === undefined) throw new Error(`no chat at ${address}`);
    return one;
  };
  return {
    server,
    platform: 'telegram',
    env: { TELEGRAM_TOKEN: server.token, TELEGRAM_API_ROOT: server.url },
    addresses: [...managers.keys()],
    managerOf: (address) => known(address).manager,
    chatOf: (address) => known(address).chat,
    digestsAt: (address) =>
      known(address)
        .chat.sent.filter(({ text }) => DIGEST.test(text))
        .map(({ id }) => String(id)),
    requests: () => server.calls('sendMessage').length,
    hangNext: (times, when) => server.failNext('sendMessage', { kind: 'hang', when }, times),
    until: (probe, what) => server.until(probe, what, PATIENCE),
    close: () => server.close(),
  };
}
