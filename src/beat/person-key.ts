import { fold } from './fold.ts';
import { givenNameKey } from './given-names.ts';

/** Ways to write one sound of a Slavic name in Latin letters. Longer ones first. */
const SPELLINGS: readonly (readonly [pattern: RegExp, sound: string])[] = [
  [/(?:iy|yi|yy|ii|ij|yj|y|j)/g, 'i'],
  [/i(?=[aeou])/g, ''],
  [/w/g, 'v'],
  [/ks/g, 'x'],
  [/ph/g, 'f'],
];

/** A name of a person, taken apart so that its ways to be written compare alike. */
export interface PersonKey {
  /** Null for a surname that stands alone. */
  readonly given: string | null;
  readonly middle: string;
  readonly surname: string;
}

/** "Jaroslav Holmsky" and "Yaroslav Holmskyi" have the same key. */
export function personKey(name: string): PersonKey {
  const words = fold(name).split(' ');
  const given = words.length > 1 ? (words[0] ?? '') : null;
  return {
    given: given === null ? null : givenNameKey(given),
    middle: words.slice(1, -1).map(sounds).join(' '),
    surname: sounds(words.at(-1) ?? ''),
  };
}

function sounds(word: string): string {
  return SPELLINGS.reduce((text, [pattern, sound]) => text.replace(pattern, sound), word);
}
