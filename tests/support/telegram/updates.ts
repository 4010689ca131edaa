import type { ChatRoom } from './chat-room.ts';
import type { Message, NewUpdate } from './wire.ts';
import type { World } from './world.ts';

/** The update that tells of a message or of a channel's post. */
export function messageUpdate(message: Message): NewUpdate {
  return message.chat.type === 'channel' ? { channel_post: message } : { message };
}

/**
 * Whether the bot gets to see what users write here: with privacy mode on, in groups only commands, mentions and replies
 * to it (https://core.telegram.org/bots/features#privacy-mode); where it is no member, nothing.
 */
export function isToldOf(message: Message, room: ChatRoom, world: World): boolean {
  if (message.chat.type === 'private') return true;
  const { status } = room.standing(world.bot.id);
  if (status === 'left' || status === 'kicked') return false;
  if (message.chat.type === 'channel' || status === 'administrator' || world.bot.can_read_all_group_messages)
    return true;
  return isMeantForBot(message, world.bot.id, world.bot.username.toLowerCase());
}

function isMeantForBot(message: Message, botId: number, botName: string): boolean {
  if (message.text === undefined || message.reply_to_message?.from?.id === botId) return true;
  const { text } = message;
  return (message.entities ?? []).some(({ type, offset, length }) => {
    const marked = text.slice(offset, offset + length).toLowerCase();
    if (type === 'bot_command') return !marked.includes('@') || marked.endsWith(`@${botName}`);
    return type === 'mention' && marked === `@${botName}`;
  });
}
