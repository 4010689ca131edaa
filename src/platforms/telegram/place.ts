import type { Message, Update, User } from 'grammy/types';

/** Where an answer goes. */
export interface Place {
  readonly chat: number;
  /** Topic of a forum. */
  readonly thread?: number;
  /** Message that is answered. */
  readonly replyTo?: number;
  /** Whether others read along. */
  readonly isGroup: boolean;
}

/** Who asks. */
export interface Person {
  /** A user, or the chat that speaks. */
  readonly id: number;
  /** Of the user's app, as an IETF tag. */
  readonly language: string | undefined;
  /** Speaks in the name of the chat itself, which only those may who manage it. */
  readonly anonymous: boolean;
}

type WithButton = NonNullable<NonNullable<Update['callback_query']>['message']>;

/** Where a message is answered: in its topic, and in company as a reply to it. */
export function placeOf(message: Message | WithButton): Place {
  const { chat, message_id } = message;
  const isGroup = chat.type !== 'private';
  // In groups without topics a thread is only a chain of replies.
  const isTopic = 'is_topic_message' in message && message.is_topic_message === true;
  const thread = isTopic ? message.message_thread_id : undefined;
  return {
    chat: chat.id,
    isGroup,
    ...(thread !== undefined && { thread }),
    ...(isGroup && { replyTo: message_id }),
  };
}

export function personOf({ id, language_code: language }: User): Person {
  return { id, language, anonymous: false };
}

/** Who wrote a message: a user, or a chat (a channel, an anonymous administrator), whose app is not known. */
export function personIn({ chat, from, sender_chat }: Message): Person {
  if (from && !sender_chat) return personOf(from);
  const id = sender_chat?.id ?? chat.id;
  return { id, language: undefined, anonymous: id === chat.id };
}

/** The key of what is kept for a chat, which in private is its user. */
export function homeOf(chat: number): string {
  return `telegram:${chat}`;
}
