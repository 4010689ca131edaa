import type { Chat } from 'grammy/types';
import { tooManyRequests } from './api-error.ts';

/** How many messages may be sent, as https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this tells. */
export interface LimitOptions {
  /** In one second, over all chats. */
  readonly perSecond: number;
  /** In one second, in one chat; the real server lets a short burst pass. */
  readonly perChatSecond: number;
  /** In one minute, in one group. */
  readonly perGroupMinute: number;
}

export const REAL_LIMITS: LimitOptions = { perSecond: 30, perChatSecond: 1, perGroupMinute: 20 };

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

/** Sliding windows over the sends that were let through. */
export class Limits {
  readonly #options: LimitOptions | undefined;
  readonly #now: () => number;
  readonly #sent = new Map<string, number[]>();

  /** Without options nothing is limited. */
  constructor(options: LimitOptions | undefined, now: () => number) {
    this.#options = options;
    this.#now = now;
  }

  /** Lets one message into the chat, or throws the 429 that the real server answers. */
  take(chat: Chat): void {
    if (!this.#options) return;
    const { perSecond, perChatSecond, perGroupMinute } = this.#options;
    const isGroup = chat.type === 'group' || chat.type === 'supergroup';
    const windows = [
      { key: 'all', most: perSecond, ms: SECOND_MS },
      { key: `second ${chat.id}`, most: perChatSecond, ms: SECOND_MS },
      ...(isGroup ? [{ key: `minute ${chat.id}`, most: perGroupMinute, ms: MINUTE_MS }] : []),
    ];
    const now = this.#now();
    const waits = windows.map(({ key, most, ms }) => this.#wait(key, most, ms, now));
    const wait = Math.max(...waits);
    if (wait > 0) throw tooManyRequests(Math.ceil(wait / SECOND_MS));
    for (const { key } of windows) this.#sent.get(key)?.push(now);
  }

  /** Milliseconds until the window has room again; 0 when it has. */
  #wait(key: string, most: number, ms: number, now: number): number {
    const recent = (this.#sent.get(key) ?? []).filter((at) => at > now - ms);
    this.#sent.set(key, recent);
    const blocking = recent.at(-most);
    return blocking === undefined ? 0 : blocking + ms - now;
  }
}
