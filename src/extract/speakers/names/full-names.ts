import { pronounOfGivenName } from '../../../beat/given-names.ts';
import { SPEAKER_WORDS } from '../language.ts';
import { isBodyNoun } from './organisations.ts';

/** How often a surname is looked at; a bound keeps hostile text cheap. */
export const MOST = 100;

const OUTLETS: ReadonlySet<string> = new Set(SPEAKER_WORDS.outletNames);
const PATRONYMIC = /(?:[eoy]v[iy]ch|[oe]vna|[iy]vna)$/u;

/** A name of two words or more at one place. */
export interface FullName {
  readonly name: string;
  /** Index of its last token. */
  readonly at: number;
  readonly paragraph: number;
  /** "colonel", where it stands before the name. */
  readonly title: string | null;
}

/**
 * By the words before the last, of names that are surely of persons: "Li" is short for "Li Wenhao", "Eriksen" and "Jon Eriksen"
 * for "Jon Eriksen Holm".
 */
export function indexParts(
  byLast: ReadonlyMap<string, readonly FullName[]>,
  common: ReadonlySet<string>,
): ReadonlyMap<string, readonly FullName[]> {
  const isThing = (word: string): boolean => common.has(word) || isBodyNoun(word) || OUTLETS.has(word);
  const people = [...byLast.values()].flat().filter(({ name, title }) => {
    const words = name.toLowerCase().split(' ');
    const isSure = title !== null || pronounOfGivenName(name.split(' ')[0] ?? '') !== null || words.length === 2;
    return isSure && !isThing(words.at(-1) ?? '') && !isThing(words[0] ?? '');
  });
  return indexBy(
    people.flatMap((known) =>
      known.name
        .split(' ')
        .slice(0, -1)
        .map((word) => [word.toLowerCase(), known] as const),
    ),
  );
}

/** Full names by some word of theirs. */
export function indexBy(
  pairs: readonly (readonly [word: string, known: FullName])[],
): ReadonlyMap<string, readonly FullName[]> {
  const index = new Map<string, FullName[]>();
  for (const [word, known] of pairs) {
    const others = index.get(word);
    if (others === undefined) index.set(word, [known]);
    else if (others.length < MOST) others.push(known);
  }
  return index;
}

/**
 * The only full name that a part of it can mean, where no name of the document ends like it (`bearers`), or where it tells by a
 * patronymic or a particle that the surname is left out. Null for any other name.
 */
export function partialName(
  byPart: ReadonlyMap<string, readonly FullName[]>,
  name: string,
  bearers: readonly FullName[] | undefined,
): string | null {
  if (/^\p{Lu}+$/u.test(name)) return null;
  const isPart = name.includes(' ')
    ? PATRONYMIC.test(name) || /^(?:de|da|van|von) /iu.test(name)
    : bearers === undefined;
  const fuller = isPart ? (byPart.get(lastWord(name)) ?? []).filter((known) => isShort(name, known.name)) : [];
  return fuller.length === 0 ? null : longestOf(name, fuller);
}

/** In lower case. */
export function lastWord(name: string): string {
  return name.split(' ').at(-1)?.toLowerCase() ?? '';
}

/** The longest of names that are all one person's, `name` itself when there are none; null when they are several persons'. */
export function longestOf(name: string, known: readonly FullName[]): string | null {
  const longest = known.reduce((a, b) => (b.name.length > a.length ? b.name : a), name);
  return known.every((one) => isShort(one.name, longest)) ? longest : null;
}

/** Whether the words of one name are the last or the first and last words of another. */
export function isShort(name: string, full: string): boolean {
  if (name === full) return true;
  const words = full.toLowerCase().split(' ');
  return name
    .toLowerCase()
    .split(' ')
    .every((word) => words.includes(word));
}
