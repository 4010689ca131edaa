import type { Chat } from 'grammy/types';
import type { ShownText } from './formatted-text.ts';
import type { Message } from './wire.ts';

export interface Rights {
  readonly can_change_info?: boolean;
  readonly can_delete_messages?: boolean;
  readonly can_edit_messages?: boolean;
  readonly can_manage_topics?: boolean;
  readonly can_post_messages?: boolean;
  readonly can_promote_members?: boolean;
}

/** What somebody is in a chat. */
export type Standing =
  | { readonly status: 'creator' | 'administrator'; readonly rights?: Rights; readonly anonymous?: boolean }
  | { readonly status: 'member' }
  | { readonly status: 'restricted'; readonly mayWrite: boolean }
  | { readonly status: 'left' }
  | { readonly status: 'kicked' };

export interface Topic {
  readonly name: string;
  readonly closed: boolean;
}

/** A message as it is now; an edit puts another in its place. */
export interface PostedMessage {
  readonly message: Message;
  readonly shown: ShownText;
  readonly byBot: boolean;
  /** Of a message sent by way of an inline query: all that the bot knows it by. */
  readonly inlineId?: string | undefined;
}

/** Something that the bot did in a chat, as its members notice it. */
export interface Happening {
  readonly kind: 'sent' | 'edited' | 'deleted';
  readonly posted: PostedMessage;
}

/** The next message's number: private chats and basic groups share one count, as in an account's inbox. */
export interface Counter {
  next: number;
}

/** A chat as the server knows it. */
export class ChatRoom {
  readonly chat: Chat;
  readonly messages = new Map<number, PostedMessage>();
  readonly topics = new Map<number, Topic>();
  readonly happenings: Happening[] = [];
  readonly actions: string[] = [];
  /** In a private chat: whether its user has written yet, and whether the bot may still answer. */
  person: 'silent' | 'talking' | 'blocked' | 'deactivated' = 'silent';
  /** The supergroup that this group became. */
  migratedTo: number | undefined;
  readonly #standings = new Map<number, Standing>();
  readonly #counter: Counter;

  constructor(chat: Chat, counter: Counter) {
    this.chat = chat;
    this.#counter = counter;
  }

  nextMessageId(): number {
    const id = this.#counter.next;
    this.#counter.next += 1;
    return id;
  }

  standing(userId: number): Standing {
    return this.#standings.get(userId) ?? { status: 'left' };
  }

  setStanding(userId: number, standing: Standing): void {
    this.#standings.set(userId, standing);
  }

  get standings(): readonly (readonly [number, Standing])[] {
    return [...this.#standings];
  }

  put(posted: PostedMessage): void {
    this.messages.set(posted.message.message_id, posted);
  }
}

/** Whether somebody may do what a right of administrators allows. */
export function hasRight(standing: Standing, right: keyof Rights): boolean {
  if (standing.status === 'creator') return true;
  return standing.status === 'administrator' && standing.rights?.[right] === true;
}
