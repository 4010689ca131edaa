import { z } from 'zod';
import { boundedText, listOf, reject } from './fields.ts';

/** Locales that commands may be translated to (Reference, "Locales"). */
const LOCALES = [
  'id',
  'da',
  'de',
  'en-GB',
  'en-US',
  'es-ES',
  'es-419',
  'fr',
  'hr',
  'it',
  'lt',
  'hu',
  'nl',
  'no',
  'pl',
  'pt-BR',
  'ro',
  'fi',
  'sv-SE',
  'vi',
  'tr',
  'cs',
  'el',
  'bg',
  'ru',
  'uk',
  'hi',
  'th',
  'zh-CN',
  'ja',
  'zh-TW',
  'ko',
] as const;
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const NAME_LENGTH = 32;
const DESCRIPTION = 100;
const CHOICES = 25;
const OPTIONS = 25;
const TEXT_LENGTH = 6000;

/** Types of options (Application Commands, "Application Command Option Type"). */
export const OPTION_TYPES = {
  subcommand: 1,
  group: 2,
  text: 3,
  whole: 4,
  yesNo: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  file: 11,
} as const;
const TYPED = [OPTION_TYPES.text, OPTION_TYPES.whole, OPTION_TYPES.number] as readonly number[];

export const slashName = boundedText(1, NAME_LENGTH).superRefine((name, ctx) => {
  if (NAME.test(name) && name === name.toLowerCase()) return;
  reject(ctx, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
});
export const description = boundedText(1, DESCRIPTION);

export function translated<T extends z.ZodType>(of: T) {
  return z.partialRecord(z.enum(LOCALES), of.nullable()).nullish();
}

const choice = z.strictObject({
  name: boundedText(1, 100),
  name_localizations: translated(boundedText(1, 100)),
  value: z.union([boundedText(1, 100), z.number()]),
});

const named = {
  name: slashName,
  name_localizations: translated(slashName),
  description,
  description_localizations: translated(description),
};

interface WithChoices {
  readonly type: number;
  readonly choices?: readonly z.output<typeof choice>[] | undefined;
}

/** Choices are of the option's type, and no two have the same name. */
function ownChoices({ type, choices = [] }: WithChoices, ctx: z.core.$RefinementCtx): void {
  const expected = type === OPTION_TYPES.text ? 'string' : 'number';
  for (const [index, { value }] of choices.entries()) {
    if (typeof value === expected) continue;
    reject(ctx, 'APPLICATION_COMMAND_OPTIONS_CHOICE_TYPE', `Value must be a ${expected}`, ['choices', index, 'value']);
  }
  if (new Set(choices.map(({ name }) => name)).size < choices.length) {
    reject(ctx, 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATE', 'Choice names must be unique', ['choices']);
  }
}

const valueOption = z
  .strictObject({
    ...named,
    type: z.literal([3, 4, 5, 6, 7, 8, 9, 10, 11]),
    required: z.boolean().optional(),
    autocomplete: z.boolean().optional(),
    choices: listOf(choice, CHOICES).optional(),
    channel_types: z.array(z.number().int()).optional(),
    min_value: z.number().optional(),
    max_value: z.number().optional(),
    min_length: z.number().int().min(0).max(TEXT_LENGTH).optional(),
    max_length: z.number().int().min(1).max(TEXT_LENGTH).optional(),
  })
  .superRefine(ownChoices)
  .superRefine((option, ctx) => {
    const many = (option.choices ?? []).length > 0;
    if (option.autocomplete === true && many) {
      const message = 'Autocomplete and choices cannot both be used';
      reject(ctx, 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES', message, ['autocomplete']);
    }
    if ((option.autocomplete === true || many) && !TYPED.includes(option.type)) {
      const message = 'Only for options of text and numbers';
      reject(ctx, 'APPLICATION_COMMAND_OPTIONS_TYPE', message, [many ? 'choices' : 'autocomplete']);
    }
    const lengths = option.min_length !== undefined || option.max_length !== undefined;
    if (lengths && option.type !== OPTION_TYPES.text)
      reject(ctx, 'BASE_TYPE_BAD_TYPE', 'Only for text', ['max_length']);
  });

const subcommand = z.strictObject({
  ...named,
  type: z.literal(OPTION_TYPES.subcommand),
  options: listOf(valueOption, OPTIONS).superRefine(order).optional(),
});
const group = z.strictObject({
  ...named,
  type: z.literal(OPTION_TYPES.group),
  options: listOf(subcommand, OPTIONS).superRefine(order),
});
const option = z.discriminatedUnion('type', [valueOption, subcommand, group]);

export type Option = z.output<typeof option>;
export type ValueOption = z.output<typeof valueOption>;

export const options = listOf(option, OPTIONS).superRefine(order);

/** Names are unique, and no required option follows one that may be left out. */
function order(list: readonly { name: string; required?: boolean | undefined }[], ctx: z.core.$RefinementCtx): void {
  for (const [index, one] of list.entries()) {
    const before = list.slice(0, index);
    if (before.some(({ name }) => name === one.name)) {
      reject(ctx, 'APPLICATION_COMMAND_OPTIONS_NAME_NOT_UNIQUE', 'Option names must be unique', [index]);
    }
    if (one.required === true && before.some(({ required }) => required !== true)) {
      const message = 'Required options must be placed before non-required options';
      reject(ctx, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message, [index]);
    }
  }
}
