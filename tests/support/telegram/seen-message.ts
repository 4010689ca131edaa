import type { InlineKeyboardButton, MessageEntity } from 'grammy/types';
import type { PostedMessage } from './chat-room.ts';
import type { Detected } from './entities.ts';
import type { Message } from './wire.ts';

/** A message as somebody in the chat saw it at one moment. */
export interface SeenMessage {
  readonly id: number;
  readonly chatId: number;
  readonly threadId: number | undefined;
  readonly replyTo: number | undefined;
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  /** What Telegram made clickable by itself. */
  readonly detected: readonly Detected[];
  readonly droppedEntities: number;
  /** Labels of the buttons, row by row. */
  readonly buttons: readonly (readonly string[])[];
  readonly message: Message;
}

export function seen({ message, shown }: PostedMessage): SeenMessage {
  return {
    id: message.message_id,
    chatId: message.chat.id,
    threadId: message.message_thread_id,
    replyTo: message.reply_to_message?.message_id,
    text: shown.text,
    entities: shown.entities,
    detected: shown.detected,
    droppedEntities: shown.droppedEntities,
    buttons: (message.reply_markup?.inline_keyboard ?? []).map((row) => row.map(({ text }) => text)),
    message,
  };
}

export function findButton(message: Message | undefined, label: string): InlineKeyboardButton | undefined {
  return message?.reply_markup?.inline_keyboard.flat().find(({ text }) => text === label);
}
