import { z } from 'zod';
import { badRequest } from '../api-error.ts';
import type { Language } from '../person.ts';
import type { World } from '../world.ts';
import { checkedLanguage } from './commands.ts';
import { method, noParams } from './method.ts';

/** https://core.telegram.org/bots/api#setmydescription and #setmyshortdescription, in UTF-16 units. */
const LIMITS = { description: 512, shortDescription: 120 };

const language_code = z.string().default('');
const read = z.strictObject({ language_code });

export const getMe = method(noParams, (_, { world }) => world.bot);

export const setMyDescription = method(
  z.strictObject({ description: z.string().default(''), language_code }),
  (params, { world }) => keep(world.descriptions, params.description, params.language_code, LIMITS.description),
);

export const getMyDescription = method(read, (params, { world }) => ({
  description: given(world.descriptions, params.language_code),
}));

export const setMyShortDescription = method(
  z.strictObject({ short_description: z.string().default(''), language_code }),
  (params, { world }) =>
    keep(world.shortDescriptions, params.short_description, params.language_code, LIMITS.shortDescription),
);

export const getMyShortDescription = method(read, (params, { world }) => ({
  short_description: given(world.shortDescriptions, params.language_code),
}));

function keep(texts: World['descriptions'], text: string, language: Language, limit: number): true {
  if (text.length > limit) throw badRequest('description is too long (loopback)');
  texts.set(checkedLanguage(language), text);
  return true;
}

/** In a language without a text of its own, that of all others. */
function given(texts: World['descriptions'], language: Language): string {
  return texts.get(checkedLanguage(language)) ?? texts.get('') ?? '';
}

export const logOut = method(noParams, () => true);
export const close = method(noParams, () => true);
