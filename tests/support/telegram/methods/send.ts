import type { User } from 'grammy/types';
import type { z } from 'zod';
import { badRequest } from '../api-error.ts';
import type { ChatRoom, PostedMessage } from '../chat-room.ts';
import { formatText } from '../formatted-text.ts';
import { toKeyboard } from '../keyboards.ts';
import { checkedLink } from '../links.ts';
import { post } from '../posted.ts';
import { checkThread, writableRoom } from '../reachable.ts';
import type { World } from '../world.ts';
import { method } from './method.ts';
import { type linkPreview, sendMessageParams } from './schemas.ts';

type Params = z.infer<typeof sendMessageParams>;

export const sendMessage = method(sendMessageParams, (params, { world, request }) => {
  const room = writableRoom(world, params.chat_id);
  const shown = formatText(params);
  request.shown = shown;
  checkPreview(params.link_preview_options);
  const keyboard = toKeyboard(params.reply_markup);
  const replyTo = repliedMessage(room, params);
  const threadId = params.message_thread_id ?? topicOf(room, replyTo);
  checkThread(world, room, threadId);
  world.limits.take(room.chat);
  const posted = post(world, room, {
    shown,
    keyboard,
    threadId,
    replyTo,
    byBot: true,
    sender: senderIn(room, botUser(world)),
  });
  room.happenings.push({ kind: 'sent', posted });
  return posted.message;
});

export function checkPreview(options: z.infer<typeof linkPreview> | undefined): void {
  if (options?.prefer_large_media && options.prefer_small_media) {
    throw badRequest('both prefer_large_media and prefer_small_media given (loopback)');
  }
  if (options?.url && checkedLink(options.url) === undefined) throw badRequest('Wrong HTTP URL specified');
}

/** The message replied to must be there, unless the request lets it be missing. */
function repliedMessage(room: ChatRoom, params: Params): PostedMessage | undefined {
  const reply = params.reply_parameters;
  const id = reply?.message_id ?? params.reply_to_message_id;
  if (id === undefined) return undefined;
  if (reply?.chat_id !== undefined && Number(reply.chat_id) !== room.chat.id) {
    throw badRequest('replies to other chats are not known (loopback)');
  }
  const found = room.messages.get(id);
  if (!found && !(reply?.allow_sending_without_reply ?? params.allow_sending_without_reply)) {
    throw badRequest('message to be replied not found');
  }
  if (reply?.quote !== undefined && !found?.shown.text.includes(reply.quote)) throw badRequest('QUOTE_TEXT_INVALID');
  return found;
}

function topicOf(room: ChatRoom, replyTo: PostedMessage | undefined): number | undefined {
  return room.chat.is_forum ? replyTo?.message.message_thread_id : undefined;
}

function botUser({ bot }: World): User {
  return { id: bot.id, is_bot: true, first_name: bot.first_name, username: bot.username };
}

/** In a channel it is the channel that speaks. */
function senderIn({ chat }: ChatRoom, from: User) {
  return chat.type === 'channel' ? { sender_chat: chat } : { from };
}
