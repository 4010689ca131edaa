import type { Span } from '../model/span.ts';
import type { Term } from './database.ts';
import { foldText, type Word, wordsOf } from './words.ts';

/** More terms than this say nothing more; a question is no essay. */
const MOST_TERMS = 32;
const SHORTEST_BEGINNING = 3;
const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]/gu;

/**
 * What a user typed, as terms: words in double quotation marks are one phrase, every other word is a term of its own.
 * Any text is safe; one without words gives no terms.
 */
export function parseTerms(typed: string): readonly Term[] {
  const phrases: string[] = [];
  const rest = typed.replace(QUOTED, (_, phrase: string) => {
    phrases.push(phrase);
    return ' ';
  });
  const terms = [
    ...phrases.map((phrase) => ({ words: wordsIn(phrase), prefix: false })),
    ...wordsIn(rest).map((word) => ({ words: [word], prefix: false })),
  ];
  return terms.filter(({ words }) => words.length > 0).slice(0, MOST_TERMS);
}

function wordsIn(typed: string): readonly string[] {
  return foldText(typed)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, MOST_TERMS);
}

/** The same terms, single words of some length also matching as the beginning of a longer word. */
export function asBeginnings(terms: readonly Term[]): readonly Term[] {
  return terms.map((term) => ({ ...term, prefix: term.words.length === 1 && isLong(term.words[0] ?? '') }));
}

function isLong(word: string): boolean {
  return word.length >= SHORTEST_BEGINNING;
}

/** Where the terms stand in a text: ranges in order, none touching another. */
export function findMarks(text: string, terms: readonly Term[]): readonly Span[] {
  const words = wordsOf(text);
  const found = words.flatMap((_, at) => terms.flatMap((term) => matchAt(words, at, term) ?? []));
  const marks: Span[] = [];
  for (const [start, end] of found) {
    const last = marks.at(-1);
    if (last !== undefined && start < last[1]) marks[marks.length - 1] = [last[0], Math.max(last[1], end)];
    else marks.push([start, end]);
  }
  return marks;
}

function matchAt(words: readonly Word[], at: number, { words: wanted, prefix }: Term): [Span] | null {
  const matches = wanted.every((word, index) => {
    const folded = words[at + index]?.folded;
    if (folded === undefined) return false;
    return prefix && index === wanted.length - 1 ? folded.startsWith(word) : folded === word;
  });
  const first = words[at];
  const last = words[at + wanted.length - 1];
  return matches && first !== undefined && last !== undefined ? [[first.span[0], last.span[1]]] : null;
}
