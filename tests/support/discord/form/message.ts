import { z } from 'zod';
import { newComponents, oldComponents } from './components.ts';
import { embeds } from './embed.ts';
import { listOf, reject, snowflake, text } from './fields.ts';
import { readForm } from './read-form.ts';

const CONTENT = 2000;
const NONCE = 25;
const MENTIONS = 100;
const FILES = 10;
/** Message flags that one may set (Resources, "Message", "Message Flags"). */
export const FLAGS = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  silent: 1 << 12,
  v2: 1 << 15,
} as const;
const SETTABLE = FLAGS.suppressEmbeds | FLAGS.silent | FLAGS.v2;

const allowedMentions = z
  .strictObject({
    parse: listOf(z.enum(['users', 'roles', 'everyone']), 3).optional(),
    users: listOf(snowflake, MENTIONS).optional(),
    roles: listOf(snowflake, MENTIONS).optional(),
    replied_user: z.boolean().optional(),
  })
  .superRefine((value, ctx) => {
    for (const kind of ['users', 'roles'] as const) {
      if (!(value.parse ?? []).includes(kind) || (value[kind] ?? []).length === 0) continue;
      const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
      reject(ctx, 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message);
    }
  });

const nonce = z.union([z.number().int(), text(NONCE)]);

const shared = {
  content: text(CONTENT).nullish(),
  embeds: embeds.nullish(),
  allowed_mentions: allowedMentions.nullish(),
  attachments: listOf(
    z.strictObject({
      id: z.union([z.string(), z.number().int()]),
      filename: z.string().optional(),
      description: text(1024).nullish(),
      title: z.string().nullish(),
    }),
    FILES,
  ).nullish(),
};
const fresh = {
  ...shared,
  tts: z.boolean().optional(),
  nonce: nonce.nullish(),
  enforce_nonce: z.boolean().optional(),
  message_reference: z
    .strictObject({
      type: z.literal(0).optional(),
      message_id: snowflake,
      channel_id: snowflake.optional(),
      guild_id: snowflake.optional(),
      fail_if_not_exists: z.boolean().optional(),
    })
    .nullish(),
};
const webhook = {
  ...shared,
  tts: z.boolean().optional(),
  nonce: nonce.nullish(),
  enforce_nonce: z.boolean().optional(),
  // Sent by discord.js with every answer of an application, where they do nothing.
  username: z.string().nullish(),
  avatar_url: z.string().nullish(),
};

/** What a place takes: a channel, an edit, an interaction's answer, or an edit of that. */
const PLACES = {
  channel: { shape: fresh, flags: SETTABLE },
  edit: { shape: shared, flags: FLAGS.suppressEmbeds | FLAGS.v2 },
  answer: { shape: webhook, flags: SETTABLE | FLAGS.ephemeral },
  answerEdit: { shape: webhook, flags: FLAGS.suppressEmbeds | FLAGS.v2 },
} as const;

export type Place = keyof typeof PLACES;
export type MessageForm = ReturnType<typeof readMessage>;

const flagsOnly = z.looseObject({ flags: z.number().int().min(0).nullish() });

/** A message's body. `wasV2`: the message that is edited already has components of version 2. @throws ApiError 50035 */
export function readMessage(place: Place, body: unknown, wasV2 = false, under: readonly PropertyKey[] = []) {
  const flags = readForm(flagsOnly, body, under).flags ?? 0;
  const v2 = wasV2 || (flags & FLAGS.v2) !== 0;
  return { ...readForm(SCHEMAS[place][v2 ? 'v2' : 'old'], body, under), v2 };
}

/** Made once: a schema takes far longer to make than to use. */
const SCHEMAS = {
  channel: bothSchemas('channel'),
  edit: bothSchemas('edit'),
  answer: bothSchemas('answer'),
  answerEdit: bothSchemas('answerEdit'),
} as const;

function bothSchemas(place: Place) {
  return { old: schemaOf(place, false), v2: schemaOf(place, true) };
}

function schemaOf(place: Place, v2: boolean) {
  const { shape, flags: settable } = PLACES[place];
  return z
    .strictObject({
      ...fresh,
      ...webhook,
      flags: z.number().int().nullish(),
      components: (v2 ? newComponents : oldComponents).nullish(),
    })
    .partial()
    .superRefine((value, ctx) => {
      for (const key of Object.keys(value)) {
        if (key in shape || key === 'flags' || key === 'components') continue;
        reject(ctx, 'UNKNOWN_PARAMETER', 'This field is not known.', [key]);
      }
      if (((value.flags ?? 0) & ~settable) !== 0) {
        reject(ctx, 'MESSAGE_FLAGS_INVALID', 'These flags cannot be set', ['flags']);
      }
      if (value.enforce_nonce === true && (value.nonce ?? undefined) === undefined) {
        reject(ctx, 'BASE_TYPE_REQUIRED', 'This field is required', ['nonce']);
      }
      if (v2) legacyFields(value, ctx);
    });
}

function legacyFields(value: { content?: unknown; embeds?: unknown }, ctx: z.core.$RefinementCtx): void {
  for (const key of ['content', 'embeds'] as const) {
    const given = value[key];
    if (given === undefined || given === null || given === '' || (Array.isArray(given) && given.length === 0)) continue;
    const message = `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
    reject(ctx, 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message, [key]);
  }
}
