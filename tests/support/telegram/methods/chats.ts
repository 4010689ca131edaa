import type { User } from 'grammy/types';
import { z } from 'zod';
import { badRequest } from '../api-error.ts';
import { memberOf } from '../chat-member.ts';
import type { ChatRoom } from '../chat-room.ts';
import { checkThread, memberRoom, writableRoom } from '../reachable.ts';
import type { World } from '../world.ts';
import { method } from './method.ts';
import { chatId } from './schemas.ts';

const ACTIONS = z.enum([
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
]);

export const sendChatAction = method(
  z.strictObject({ chat_id: chatId, message_thread_id: z.int().optional(), action: ACTIONS }),
  (params, { world }) => {
    const room = writableRoom(world, params.chat_id);
    checkThread(world, room, params.message_thread_id);
    room.actions.push(params.action);
    return true;
  },
);

export const getChat = method(z.strictObject({ chat_id: chatId }), (params, { world }) => {
  const { chat } = memberRoom(world, params.chat_id);
  return { ...chat, accent_color_id: 0, max_reaction_count: 11, accepted_gift_types: NO_GIFTS };
});

const NO_GIFTS = {
  unlimited_gifts: false,
  limited_gifts: false,
  unique_gifts: false,
  premium_subscription: false,
  gifts_from_channels: false,
};

export const getChatMember = method(z.strictObject({ chat_id: chatId, user_id: z.int() }), (params, { world }) => {
  const room = memberRoom(world, params.chat_id);
  const user = userOf(world, params.user_id);
  if (!user) throw badRequest('PARTICIPANT_ID_INVALID');
  return memberOf(user, room.chat.type === 'private' ? { status: 'member' } : room.standing(user.id));
});

export const getChatAdministrators = method(z.strictObject({ chat_id: chatId }), (params, { world }) => {
  const room = memberRoom(world, params.chat_id);
  if (room.chat.type === 'private') throw badRequest('there are no administrators in the private chat');
  return administrators(world, room);
});

/** Other bots are left out, as by the real server. */
function administrators(world: World, room: ChatRoom): unknown[] {
  return room.standings.flatMap(([id, standing]) => {
    const user = userOf(world, id);
    const rules = standing.status === 'creator' || standing.status === 'administrator';
    return user && rules ? [memberOf(user, standing)] : [];
  });
}

export const leaveChat = method(z.strictObject({ chat_id: chatId }), (params, { world }) => {
  const room = memberRoom(world, params.chat_id);
  if (room.chat.type === 'private') throw badRequest("chat member status can't be changed in private chats");
  room.setStanding(world.bot.id, { status: 'left' });
  return true;
});

function userOf(world: World, id: number): User | undefined {
  const { bot } = world;
  if (id === bot.id) return { id, is_bot: true, first_name: bot.first_name, username: bot.username };
  return world.people.get(id)?.user;
}
