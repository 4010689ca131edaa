import { z } from 'zod';
import { badRequest } from '../api-error.ts';
import { formatText } from '../formatted-text.ts';
import { inlineKeyboard, toKeyboard } from '../keyboards.ts';
import { checkedLink } from '../links.ts';
import type { InlineResult } from '../queries.ts';
import { method } from './method.ts';
import { textParams } from './schemas.ts';
import { checkPreview } from './send.ts';

/** UTF-16 units (https://core.telegram.org/bots/api#answercallbackquery). */
const CALLBACK_TEXT_LIMIT = 200;
/** https://core.telegram.org/bots/api#answerinlinequery; ids and offsets in bytes. */
const INLINE = { results: 50, idBytes: 64, offsetBytes: 64, cacheSeconds: 300 };

export const answerCallbackQuery = method(
  z.strictObject({
    callback_query_id: z.string(),
    text: z.string().optional(),
    show_alert: z.boolean().optional(),
    url: z.string().optional(),
    cache_time: z.int().min(0).optional(),
  }),
  ({ callback_query_id: id, text, show_alert: alert = false, url }, { world }) => {
    if ((text ?? '').length > CALLBACK_TEXT_LIMIT) throw badRequest('MESSAGE_TOO_LONG');
    if (url !== undefined && checkedLink(url) === undefined) throw badRequest('URL_INVALID');
    world.queries.answerCallback(id, { text, alert, url });
    return true;
  },
);

const article = z.strictObject({
  type: z.literal('article'),
  id: z.string(),
  title: z.string(),
  input_message_content: z.strictObject({ message_text: z.string(), ...textParams }),
  reply_markup: inlineKeyboard.optional(),
  url: z.string().optional(),
  description: z.string().optional(),
  thumbnail_url: z.string().optional(),
  thumbnail_width: z.int().optional(),
  thumbnail_height: z.int().optional(),
});
type Article = z.infer<typeof article>;

const button = z.strictObject({ text: z.string().min(1), start_parameter: z.string().regex(/^[\w-]{1,64}$/) });

export const answerInlineQuery = method(
  z.strictObject({
    inline_query_id: z.string(),
    results: z.array(article),
    cache_time: z.int().min(0).optional(),
    is_personal: z.boolean().optional(),
    next_offset: z.string().optional(),
    button: button.optional(),
  }),
  (params, { world }) => {
    checkResults(params.results);
    const nextOffset = params.next_offset ?? '';
    if (Buffer.byteLength(nextOffset) > INLINE.offsetBytes) throw badRequest('NEXT_OFFSET_INVALID');
    world.queries.answerInline(params.inline_query_id, {
      results: params.results.map(toResult),
      nextOffset,
      cacheSeconds: params.cache_time ?? INLINE.cacheSeconds,
      personal: params.is_personal ?? false,
      button: params.button,
      cached: false,
    });
    return true;
  },
);

function checkResults(results: readonly Article[]): void {
  if (results.length > INLINE.results) throw badRequest('RESULTS_TOO_MUCH');
  for (const { id, title } of results) {
    const bytes = Buffer.byteLength(id);
    if (bytes < 1 || bytes > INLINE.idBytes) throw badRequest('RESULT_ID_INVALID');
    if (title.trim() === '') throw badRequest("can't parse inline query result: title must be non-empty (loopback)");
  }
  if (new Set(results.map(({ id }) => id)).size < results.length) throw badRequest('RESULT_ID_DUPLICATE');
}

/** A result as the user sees it, with its message checked as if it were sent. */
function toResult({ input_message_content: content, reply_markup, url, ...rest }: Article): InlineResult {
  const { message_text: text, link_preview_options: preview, ...marks } = content;
  checkPreview(preview);
  if (url !== undefined && url !== '' && checkedLink(url) === undefined) throw badRequest('Wrong HTTP URL specified');
  const message = formatText({ text, ...marks });
  return { ...rest, url, message, keyboard: toKeyboard(reply_markup) };
}
