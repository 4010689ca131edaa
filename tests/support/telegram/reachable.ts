import { ApiError, badRequest, forbidden } from './api-error.ts';
import { type ChatRoom, hasRight } from './chat-room.ts';
import type { World } from './world.ts';

/** The chat that a request names, or the error of one that the bot is not in (or no longer). */
export function memberRoom(world: World, chatId: number | string): ChatRoom {
  const room = world.room(chatId);
  if (room.migratedTo !== undefined) {
    throw new ApiError(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: room.migratedTo,
    });
  }
  if (room.chat.type === 'private') return openPrivate(room);
  const { status } = room.standing(world.bot.id);
  if (status === 'kicked') throw forbidden(`bot was kicked from the ${room.chat.type} chat`);
  if (status === 'left') throw forbidden(`bot is not a member of the ${room.chat.type} chat`);
  return room;
}

function openPrivate(room: ChatRoom): ChatRoom {
  switch (room.person) {
    case 'silent':
      throw forbidden("bot can't initiate conversation with a user");
    case 'blocked':
      throw forbidden('bot was blocked by the user');
    case 'deactivated':
      throw forbidden('user is deactivated');
    case 'talking':
      return room;
  }
}

/** The same for sending: the bot must be allowed to write there. */
export function writableRoom(world: World, chatId: number | string): ChatRoom {
  const room = memberRoom(world, chatId);
  const standing = room.standing(world.bot.id);
  if (room.chat.type === 'channel' && !hasRight(standing, 'can_post_messages')) {
    throw badRequest('need administrator rights in the channel chat');
  }
  if (standing.status === 'restricted' && !standing.mayWrite) {
    throw badRequest('not enough rights to send text messages to the chat');
  }
  return room;
}

/** Message of the General topic: it has no thread, and the real server knows none of this number. */
const GENERAL_TOPIC = 1;

/** Checks the topic that a message is meant for. */
export function checkThread(world: World, room: ChatRoom, threadId: number | undefined): void {
  if (threadId === undefined) return;
  const isForum = room.chat.is_forum === true;
  const known = isForum ? room.topics.has(threadId) : room.chat.type === 'supergroup' && room.messages.has(threadId);
  if (!known || threadId === GENERAL_TOPIC) throw badRequest('message thread not found');
  if (room.topics.get(threadId)?.closed && !hasRight(room.standing(world.bot.id), 'can_manage_topics')) {
    throw badRequest('TOPIC_CLOSED');
  }
}
