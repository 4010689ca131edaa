import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { z } from 'zod';
import { badRequest } from './api-error.ts';
import { checkedLink, userOfLink } from './links.ts';

const BUTTON_LIMIT = 100;
/** Bytes. */
const DATA_LIMIT = 64;

const button = z.strictObject({
  text: z.string(),
  style: z.enum(['danger', 'success', 'primary']).optional(),
  url: z.string().optional(),
  callback_data: z.string().optional(),
  switch_inline_query: z.string().optional(),
  switch_inline_query_current_chat: z.string().optional(),
  copy_text: z.strictObject({ text: z.string().min(1).max(256) }).optional(),
});
type Button = z.infer<typeof button>;

/** An inline keyboard, the only kind that Sitrep uses; another kind is refused. */
export const inlineKeyboard = z.strictObject({ inline_keyboard: z.array(z.array(button)) });

/** Checks a keyboard as the real server does. An empty one is none. */
export function toKeyboard(raw: z.infer<typeof inlineKeyboard> | undefined): InlineKeyboardMarkup | undefined {
  const rows = (raw?.inline_keyboard ?? []).filter((row) => row.length > 0).map((row) => row.map(toButton));
  if (rows.flat().length > BUTTON_LIMIT) throw badRequest('reply markup is too long');
  return rows.length > 0 ? { inline_keyboard: rows } : undefined;
}

function toButton(raw: Button): InlineKeyboardButton {
  const { text, style, ...actions } = raw;
  if (text.trim() === '') throw badRequest("can't parse inline keyboard button: text must be non-empty (loopback)");
  if (Object.values(actions).filter((action) => action !== undefined).length > 1) {
    throw badRequest("can't parse inline keyboard button: exactly one action is allowed (loopback)");
  }
  const look = { text, ...(style && { style }) };
  if (actions.callback_data !== undefined) return { ...look, callback_data: checkedData(actions.callback_data) };
  if (actions.url !== undefined) return { ...look, url: checkedUrl(actions.url) };
  if (actions.copy_text) return { ...look, copy_text: actions.copy_text };
  if (actions.switch_inline_query !== undefined) return { ...look, switch_inline_query: actions.switch_inline_query };
  const here = actions.switch_inline_query_current_chat;
  if (here !== undefined) return { ...look, switch_inline_query_current_chat: here };
  throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
}

function checkedData(data: string): string {
  const bytes = Buffer.byteLength(data);
  if (bytes < 1 || bytes > DATA_LIMIT) throw badRequest('BUTTON_DATA_INVALID');
  return data;
}

function checkedUrl(url: string): string {
  const checked = userOfLink(url) === undefined ? checkedLink(url) : url;
  if (checked === undefined) throw badRequest(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`);
  return checked;
}
