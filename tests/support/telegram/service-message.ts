import type { User } from 'grammy/types';
import { memberOf } from './chat-member.ts';
import type { ChatRoom, Standing } from './chat-room.ts';
import type { ShownText } from './formatted-text.ts';
import type { Message, NewUpdate } from './wire.ts';
import type { World } from './world.ts';

const NO_TEXT: ShownText = { text: '', entities: [], detected: [], droppedEntities: 0, droppedLinks: [] };

/** Puts a message without text into a chat, such as one that tells of a new member, and tells the bot of it. */
export function tellService(world: World, room: ChatRoom, from: User, content: Partial<Message>): void {
  const message: Message = { message_id: room.nextMessageId(), from, chat: room.chat, date: world.date(), ...content };
  room.put({ message, shown: NO_TEXT, byBot: false });
  world.updates.push({ message });
}

/** Changes what the bot is in a chat, and tells it. */
export function changeBot(world: World, room: ChatRoom, from: User, standing: Standing): void {
  const bot = asUser(world);
  const before: Standing = room.chat.type === 'private' ? privateStanding(room) : room.standing(bot.id);
  room.setStanding(bot.id, standing);
  const my_chat_member: NonNullable<NewUpdate['my_chat_member']> = {
    chat: room.chat,
    from,
    date: world.date(),
    old_chat_member: memberOf(bot, before),
    new_chat_member: memberOf(bot, standing),
  };
  world.updates.push({ my_chat_member });
}

function privateStanding({ person }: ChatRoom): Standing {
  return { status: person === 'blocked' ? 'kicked' : 'member' };
}

/** The bot as other parts of the API tell of it. */
export function asUser({ bot }: World): User {
  return { id: bot.id, is_bot: true, first_name: bot.first_name, username: bot.username };
}
