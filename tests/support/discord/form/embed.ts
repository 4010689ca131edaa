import { z } from 'zod';
import { isoTime, listOf, reject, requiredText, text, url } from './fields.ts';

/** Limits of one embed (Resources, "Message", "Embed Limits"). */
const TITLE = 256;
const DESCRIPTION = 4096;
const FIELDS = 25;
const FIELD_NAME = 256;
const FIELD_VALUE = 1024;
const FOOTER = 2048;
const AUTHOR = 256;
const URL_LENGTH = 2048;
const COLOURS = 0xffffff;
const MAX_EMBEDS = 10;
/** Over all embeds of a message. */
const ALL_TOGETHER = 6000;

const webUrl = url(['http', 'https'], URL_LENGTH);
const mediaUrl = url(['http', 'https', 'attachment'], URL_LENGTH);
const media = z.strictObject({ url: mediaUrl });
const trimmed = (max: number) => text(max).transform((value) => value.trim());

const embed = z
  .strictObject({
    type: z.literal('rich').optional(),
    title: trimmed(TITLE).nullish(),
    description: trimmed(DESCRIPTION).nullish(),
    url: webUrl.nullish(),
    timestamp: isoTime.nullish(),
    color: z.number().int().min(0).max(COLOURS).nullish(),
    footer: z.strictObject({ text: requiredText(FOOTER), icon_url: mediaUrl.nullish() }).nullish(),
    image: media.nullish(),
    thumbnail: media.nullish(),
    author: z
      .strictObject({ name: requiredText(AUTHOR), url: webUrl.nullish(), icon_url: mediaUrl.nullish() })
      .nullish(),
    fields: listOf(
      z.strictObject({
        name: requiredText(FIELD_NAME),
        value: requiredText(FIELD_VALUE),
        inline: z.boolean().optional(),
      }),
      FIELDS,
    ).optional(),
  })
  .superRefine((value, ctx) => {
    const shows = [value.title, value.description, value.footer, value.image, value.thumbnail, value.author];
    if (!shows.some(Boolean) && (value.fields ?? []).length === 0) {
      reject(ctx, 'BASE_TYPE_REQUIRED', 'This field is required', ['description']);
    }
  });

type Embed = z.output<typeof embed>;

/** The embeds of a message. */
export const embeds = listOf(embed, MAX_EMBEDS).superRefine((list, ctx) => {
  if (list.reduce((sum, one) => sum + sizeOf(one), 0) <= ALL_TOGETHER) return;
  reject(ctx, 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${ALL_TOGETHER}`);
});

function sizeOf(one: Embed): number {
  const fields = (one.fields ?? []).flatMap(({ name, value }) => [name, value]);
  const parts = [one.title, one.description, one.footer?.text, one.author?.name, ...fields];
  return parts.reduce((sum, part) => sum + (part?.length ?? 0), 0);
}
