import { z } from 'zod';
import { inlineKeyboard } from '../keyboards.ts';

export const chatId = z.union([z.int(), z.string()]).default('');

const place = { offset: z.int(), length: z.int() };
const user = z.object({ id: z.int() }).transform(({ id }) => ({ id, is_bot: false, first_name: '' }));
const styles = z.enum([
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'blockquote',
  'expandable_blockquote',
  'code',
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
]);

/** MessageEntity as a request may give it. */
const entity = z.union([
  z.strictObject({ type: styles, ...place }),
  z.strictObject({ type: z.literal('pre'), language: z.string().default(''), ...place }),
  z.strictObject({ type: z.literal('text_link'), url: z.string(), ...place }),
  z.strictObject({ type: z.literal('text_mention'), user, ...place }),
]);

export const linkPreview = z.strictObject({
  is_disabled: z.boolean().optional(),
  url: z.string().optional(),
  prefer_small_media: z.boolean().optional(),
  prefer_large_media: z.boolean().optional(),
  show_above_text: z.boolean().optional(),
});

const replyParameters = z.strictObject({
  message_id: z.int(),
  chat_id: z.union([z.int(), z.string()]).optional(),
  allow_sending_without_reply: z.boolean().optional(),
  quote: z.string().optional(),
});

/** The text of a message, and how it is to be read. */
export const textParams = {
  parse_mode: z.string().optional(),
  entities: z.array(entity).optional(),
  link_preview_options: linkPreview.optional(),
};

export const sendMessageParams = z.strictObject({
  chat_id: chatId,
  message_thread_id: z.int().optional(),
  text: z.string().default(''),
  ...textParams,
  disable_notification: z.boolean().optional(),
  protect_content: z.boolean().optional(),
  message_effect_id: z.string().optional(),
  reply_parameters: replyParameters.optional(),
  reply_to_message_id: z.int().optional(),
  allow_sending_without_reply: z.boolean().optional(),
  reply_markup: inlineKeyboard.optional(),
});

/** Which message an edit means: one in a chat, or one sent by way of an inline query. */
export const editedMessage = {
  chat_id: chatId,
  message_id: z.int().optional(),
  inline_message_id: z.string().optional(),
};
