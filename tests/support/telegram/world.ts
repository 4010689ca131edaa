import type { BotCommand, Chat, UserFromGetMe } from 'grammy/types';
import { badRequest } from './api-error.ts';
import { ChatRoom, type Counter, type PostedMessage } from './chat-room.ts';
import { type LimitOptions, Limits } from './limits.ts';
import type { Language, Person } from './person.ts';
import { Queries } from './queries.ts';
import { RequestLog } from './request-log.ts';
import { UpdateQueue } from './update-queue.ts';
import { Waiting } from './waiting.ts';
import { WebhookPusher } from './webhook.ts';

export interface WorldOptions {
  readonly bot: UserFromGetMe;
  readonly limits: LimitOptions | undefined;
  readonly queryLifeMs: number;
  readonly webhookBackOffMs: number;
  /** Milliseconds that never go back. */
  readonly now: () => number;
  /** Unix time in seconds. */
  readonly date: () => number;
}

/** Everything that the server holds. */
export class World {
  readonly bot: UserFromGetMe;
  readonly now: () => number;
  readonly date: () => number;
  readonly log: RequestLog;
  readonly limits: Limits;
  readonly waiting: Waiting;
  readonly updates = new UpdateQueue();
  readonly webhook: WebhookPusher;
  readonly queries: Queries;
  readonly people = new Map<number, Person>();
  readonly rooms = new Map<number, ChatRoom>();
  /** By scope and language. */
  readonly commands = new Map<string, readonly BotCommand[]>();
  readonly descriptions = new Map<Language, string>();
  readonly shortDescriptions = new Map<Language, string>();
  readonly #inbox: Counter = { next: 1 };
  #inlineIds = 0;

  constructor(options: WorldOptions) {
    this.bot = options.bot;
    this.now = options.now;
    this.date = options.date;
    this.log = new RequestLog(options.now);
    this.limits = new Limits(options.limits, options.now);
    this.waiting = new Waiting(() => this.log.tail());
    this.webhook = new WebhookPusher(this.updates, options.webhookBackOffMs, () => this.waiting.changed());
    this.queries = new Queries(options.queryLifeMs, options.now);
  }

  addRoom(chat: Chat): ChatRoom {
    const shared = chat.type === 'private' || chat.type === 'group';
    const room = new ChatRoom(chat, shared ? this.#inbox : { next: 1 });
    this.rooms.set(chat.id, room);
    return room;
  }

  /** The chat that a request names by number or `@username`. */
  room(chatId: number | string): ChatRoom {
    if (chatId === '') throw badRequest('chat_id is empty');
    const room =
      typeof chatId === 'string' && chatId.startsWith('@')
        ? [...this.rooms.values()].find(({ chat }) => chat.type !== 'private' && chat.username === chatId.slice(1))
        : this.rooms.get(Number(chatId));
    if (!room) throw badRequest('chat not found');
    return room;
  }

  /** The message that was sent by way of an inline query under this id. */
  inlineMessage(id: string): { readonly room: ChatRoom; readonly posted: PostedMessage } {
    for (const room of this.rooms.values()) {
      for (const posted of room.messages.values()) if (posted.inlineId === id) return { room, posted };
    }
    throw badRequest('MESSAGE_ID_INVALID');
  }

  nextInlineId(): number {
    this.#inlineIds += 1;
    return this.#inlineIds;
  }

  /** Drops what was only kept to be looked at, for measurements over many updates. */
  forget(): void {
    this.log.requests.length = 0;
    this.webhook.deliveries.length = 0;
    for (const room of this.rooms.values()) {
      room.happenings.length = 0;
      room.actions.length = 0;
      room.messages.clear();
    }
  }
}
