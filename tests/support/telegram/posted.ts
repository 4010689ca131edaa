import type { InlineKeyboardMarkup, MessageEntity } from 'grammy/types';
import type { ChatRoom, PostedMessage } from './chat-room.ts';
import type { ShownText } from './formatted-text.ts';
import { byPlace } from './html.ts';
import type { Message } from './wire.ts';
import type { World } from './world.ts';

export interface NewMessage {
  readonly shown: ShownText;
  readonly keyboard?: InlineKeyboardMarkup | undefined;
  readonly threadId?: number | undefined;
  readonly replyTo?: PostedMessage | undefined;
  readonly byBot: boolean;
  readonly inlineId?: string;
  readonly sender: Pick<Message, 'from' | 'sender_chat' | 'via_bot'>;
}

/** Puts a message into a chat and gives it as the API tells of it. */
export function post(world: World, room: ChatRoom, fresh: NewMessage): PostedMessage {
  const { shown, keyboard, threadId, replyTo, byBot, inlineId, sender } = fresh;
  const message: Message = {
    message_id: room.nextMessageId(),
    ...sender,
    chat: room.chat,
    date: world.date(),
    ...(threadId !== undefined && { message_thread_id: threadId }),
    ...(threadId !== undefined && room.topics.has(threadId) && { is_topic_message: true }),
    ...(replyTo && { reply_to_message: withoutReply(replyTo.message) }),
    text: shown.text,
    ...entitiesOf(shown),
    ...(keyboard && { reply_markup: keyboard }),
  };
  const kept = { message, shown, byBot, inlineId };
  room.put(kept);
  return kept;
}

/** All entities as the API lists them: those marked and those detected. */
export function entitiesOf(shown: ShownText): { entities?: MessageEntity[] } {
  const detected = shown.detected.map(({ type, offset, length }) => ({ type, offset, length }));
  const all = [...shown.entities, ...detected].sort(byPlace);
  return all.length > 0 ? { entities: all } : {};
}

function withoutReply({ reply_to_message: _, ...message }: Message): Omit<Message, 'reply_to_message'> {
  return message;
}
