import { z } from 'zod';
import type { Json } from '../core/json.ts';
import { isJson } from '../core/json.ts';
import { description, options, slashName, translated } from './command-option.ts';
import { listOf, reject } from './fields.ts';

const CHAT_INPUT = 1;
/** Names, descriptions and values of a command together; of translations the longest counts. */
const COMMAND_SIZE = 8000;
export const MAX_COMMANDS = 100;

export interface StoredCommand extends Command {
  readonly id: string;
  readonly application_id: string;
  readonly version: string;
  readonly guild_id?: string;
}

const permissions = z.string().superRefine((value, ctx) => {
  if (!/^\d+$/.test(value)) reject(ctx, 'NUMBER_TYPE_COERCE', `Value "${value}" is not bigint.`);
});
const oneOf = (values: readonly number[], code: string) =>
  listOf(z.number().int(), values.length)
    .superRefine((list, ctx) => {
      if (list.some((one) => !values.includes(one)))
        reject(ctx, 'BASE_TYPE_CHOICES', `Value must be one of {${values}}.`);
      if (list.length === 0 || new Set(list).size < list.length) reject(ctx, code, 'Must be non-empty and unique');
    })
    .nullish();

const shape = {
  id: z.string().optional(),
  type: z.literal(CHAT_INPUT).optional(),
  name: slashName,
  name_localizations: translated(slashName),
  description,
  description_localizations: translated(description),
  options: options.nullish(),
  default_member_permissions: permissions.nullish(),
  dm_permission: z.boolean().nullish(),
  default_permission: z.boolean().nullish(),
  contexts: oneOf([0, 1, 2], 'APPLICATION_COMMAND_CONTEXTS_INVALID'),
  integration_types: oneOf([0, 1], 'APPLICATION_COMMAND_INTEGRATION_TYPES_INVALID'),
  nsfw: z.boolean().optional(),
};

/** A chat-input command as an application registers it. */
export const command = z.strictObject(shape).superRefine(fits);
/** What of it may be changed. */
export const commandEdit = z.strictObject(shape).omit({ type: true }).partial();
export const commands = listOf(command, MAX_COMMANDS).superRefine((list, ctx) => {
  for (const [index, { name }] of list.entries()) {
    if (list.findIndex((one) => one.name === name) === index) continue;
    const message = 'Application command names must be unique';
    reject(ctx, 'APPLICATION_COMMANDS_DUPLICATE_NAME', message, [index]);
  }
});

export type Command = z.output<typeof command>;

function fits(value: unknown, ctx: z.core.$RefinementCtx): void {
  if (sizeOf(value) <= COMMAND_SIZE) return;
  reject(ctx, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${COMMAND_SIZE})`);
}

function sizeOf(value: unknown): number {
  if (!isJson(value)) return 0;
  const { name, description, value: chosen } = value;
  const nested = [value.options, value.choices].flatMap((list) => (Array.isArray(list) ? list : []));
  return (
    longest(name, value.name_localizations) +
    longest(description, value.description_localizations) +
    (typeof chosen === 'string' ? chosen.length : 0) +
    nested.reduce((sum: number, one) => sum + sizeOf(one), 0)
  );
}

function longest(own: unknown, localized: unknown): number {
  const all = [own, ...Object.values(isJson(localized) ? localized : {})];
  return Math.max(...all.map((one) => (typeof one === 'string' ? one.length : 0)));
}

/** How the server gives a command back: what was left out is filled in. `full`: with all translations. */
export function commandJson(stored: StoredCommand, full: boolean): Json {
  return {
    id: stored.id,
    application_id: stored.application_id,
    version: stored.version,
    ...(stored.guild_id === undefined ? {} : { guild_id: stored.guild_id }),
    default_member_permissions: stored.default_member_permissions ?? null,
    type: stored.type ?? CHAT_INPUT,
    ...named(stored, full),
    dm_permission: stored.contexts?.includes(1) ?? stored.dm_permission ?? true,
    contexts: stored.contexts ?? null,
    integration_types: stored.integration_types ?? [0],
    ...((stored.options ?? []).length > 0
      ? { options: (stored.options ?? []).map((one) => optionJson(one, full)) }
      : {}),
    nsfw: stored.nsfw ?? false,
  };
}

function named(given: Json | StoredCommand, full: boolean): Json {
  const { name, description, name_localizations, description_localizations } = given;
  if (!full) return { name, description };
  return {
    name,
    name_localizations: emptyToNull(name_localizations),
    description,
    description_localizations: emptyToNull(description_localizations),
  };
}

function emptyToNull(given: unknown): unknown {
  if (!isJson(given)) return null;
  const kept = Object.entries(given).filter(([, value]) => value !== null);
  return kept.length === 0 ? null : Object.fromEntries(kept);
}

/** Flags that are false and lists that are empty are not given back. */
function optionJson(option: Json, full: boolean): Json {
  const { name, description, name_localizations, description_localizations, options, choices, ...rest } = option;
  const kept = Object.entries(rest).filter(([, value]) => value !== false && value !== undefined);
  return {
    ...Object.fromEntries(kept),
    ...named(option, full),
    ...(Array.isArray(choices) && choices.length > 0 ? { choices: choices.map((one) => choiceJson(one, full)) } : {}),
    ...(Array.isArray(options) && options.length > 0 ? { options: options.map((one) => optionJson(one, full)) } : {}),
  };
}

function choiceJson({ name, value, name_localizations }: Json, full: boolean): Json {
  return { name, value, ...(full ? { name_localizations: emptyToNull(name_localizations) } : {}) };
}
