import { isDeepStrictEqual } from 'node:util';
import type { InlineKeyboardMarkup } from 'grammy/types';
import { z } from 'zod';
import { badRequest } from '../api-error.ts';
import { type ChatRoom, hasRight, type PostedMessage } from '../chat-room.ts';
import { formatText, type ShownText } from '../formatted-text.ts';
import { inlineKeyboard, toKeyboard } from '../keyboards.ts';
import { entitiesOf } from '../posted.ts';
import { memberRoom, writableRoom } from '../reachable.ts';
import type { Message } from '../wire.ts';
import type { World } from '../world.ts';
import { method } from './method.ts';
import { chatId, editedMessage, textParams } from './schemas.ts';
import { checkPreview } from './send.ts';

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';
/** Seconds in which a message can be deleted for everyone (https://core.telegram.org/bots/api#deletemessage). */
const DELETABLE_S = 48 * 3_600;

interface Target {
  readonly chat_id: number | string;
  readonly message_id?: number | undefined;
  readonly inline_message_id?: string | undefined;
}

export const editMessageText = method(
  z.strictObject({
    ...editedMessage,
    text: z.string().default(''),
    ...textParams,
    reply_markup: inlineKeyboard.optional(),
  }),
  (params, { world, request }) => {
    const shown = formatText(params);
    request.shown = shown;
    checkPreview(params.link_preview_options);
    const { room, posted } = ownMessage(world, params);
    return change(world, room, posted, shown, toKeyboard(params.reply_markup));
  },
);

export const editMessageReplyMarkup = method(
  z.strictObject({ ...editedMessage, reply_markup: inlineKeyboard.optional() }),
  (params, { world }) => {
    const { room, posted } = ownMessage(world, params);
    return change(world, room, posted, posted.shown, toKeyboard(params.reply_markup));
  },
);

function ownMessage(world: World, target: Target): { readonly room: ChatRoom; readonly posted: PostedMessage } {
  if (target.inline_message_id !== undefined) return world.inlineMessage(target.inline_message_id);
  const room = writableRoom(world, target.chat_id);
  if (target.message_id === undefined) throw badRequest('message identifier is not specified');
  const posted = room.messages.get(target.message_id);
  if (!posted) throw badRequest('message to edit not found');
  if (!posted.byBot) throw badRequest("message can't be edited");
  return { room, posted };
}

function change(
  world: World,
  room: ChatRoom,
  { message, shown: before, byBot, inlineId }: PostedMessage,
  shown: ShownText,
  keyboard: InlineKeyboardMarkup | undefined,
): Message | true {
  const sameText = before.text === shown.text && isDeepStrictEqual(before.entities, shown.entities);
  if (sameText && isDeepStrictEqual(message.reply_markup, keyboard)) throw badRequest(NOT_MODIFIED);
  world.limits.take(room.chat);
  const { reply_markup: _, entities: __, ...rest } = message;
  const edited: Message = {
    ...rest,
    edit_date: world.date(),
    text: shown.text,
    ...entitiesOf(shown),
    ...(keyboard && { reply_markup: keyboard }),
  };
  const posted = { message: edited, shown, byBot, inlineId };
  room.put(posted);
  room.happenings.push({ kind: 'edited', posted });
  return inlineId === undefined ? edited : true;
}

export const deleteMessage = method(z.strictObject({ chat_id: chatId, message_id: z.int() }), (params, { world }) => {
  const room = memberRoom(world, params.chat_id);
  const posted = room.messages.get(params.message_id);
  if (!posted) throw badRequest('message to delete not found');
  const mayDelete =
    posted.byBot || room.chat.type === 'private' || hasRight(room.standing(world.bot.id), 'can_delete_messages');
  if (!mayDelete) throw badRequest("message can't be deleted");
  if (world.date() - posted.message.date > DELETABLE_S) throw badRequest("message can't be deleted for everyone");
  room.messages.delete(params.message_id);
  room.happenings.push({ kind: 'deleted', posted });
  return true;
});
