import { fold } from '../../../beat/fold.ts';
import { isGivenName, pronounOfGivenName } from '../../../beat/given-names.ts';
import { SPEAKER_WORDS } from '../language.ts';

/** The pronouns that tell a person from another. */
export type Personal = 'he' | 'she';

const HE: ReadonlySet<string> = new Set(SPEAKER_WORDS.he);
const SHE: ReadonlySet<string> = new Set(SPEAKER_WORDS.she);

/** What a noun or a title tells: "spokeswoman", "Mr". */
export function pronounOfNoun(word: string): Personal | null {
  const lower = word.toLowerCase();
  const noun = lower.endsWith('.') ? lower.slice(0, -1) : lower;
  if (HE.has(noun)) return 'he';
  return SHE.has(noun) ? 'she' : null;
}

/** The first of some words that tells. */
export function pronounOfWords(words: readonly { readonly text: string }[]): Personal | null {
  return words.reduce<Personal | null>((known, { text }) => known ?? pronounOfNoun(text), null);
}

/** What a name tells by its given name, patronymic or surname; null where nothing does. */
export function pronounOfName(name: string): Personal | null {
  const [first = '', ...rest] = name.split(' ');
  if (rest.length === 0) return isGivenName(first) ? pronounOfGivenName(first) : null;
  const endings = rest.map(fold);
  if (endsWith(endings, SPEAKER_WORDS.sheEndings)) return 'she';
  return pronounOfGivenName(first) ?? (endsWith(endings, SPEAKER_WORDS.heEndings) ? 'he' : null);
}

function endsWith(words: readonly string[], endings: readonly string[]): boolean {
  return words.some((word) => endings.some((ending) => word.length > ending.length + 1 && word.endsWith(ending)));
}
