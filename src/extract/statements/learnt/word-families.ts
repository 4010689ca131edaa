import { readFileSync } from 'node:fs';

interface Family {
  /** Words used alike: some sixty of them. */
  readonly group: number;
  /** Groups used alike. */
  readonly family: number;
}

/**
 * Which English words are used alike. One line a group: the number of its family, then its words. The groups come from
 * clustering public word vectors (see docs/extraction.md); they are language, not beat.
 */
const FAMILIES: ReadonlyMap<string, Family> = new Map(
  readFileSync(new URL('../../english/word-families.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .flatMap((line, index) => {
      const [family, ...words] = line.split(' ');
      return words.map((word): [string, Family] => [word, { group: index + 1, family: Number(family) + 1 }]);
    }),
);

/** The family of a word, else of its lemma. */
export function familyOf(lower: string, lemma: string): Family | undefined {
  return FAMILIES.get(lower) ?? FAMILIES.get(lemma);
}
