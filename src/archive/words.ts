import type { Span } from '../model/span.ts';

/** A run of letters and digits: folded for comparison, with its place in the text. */
export interface Word {
  readonly folded: string;
  readonly span: Span;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const MARKS = /\p{M}+/gu;
const PLAIN = /^[a-z0-9]+$/;

/** Case and accents aside, so that every engine's index and our own marks agree on what the same word is. */
function foldWord(word: string): string {
  const lower = word.toLowerCase();
  return PLAIN.test(lower) ? lower : lower.normalize('NFD').replace(MARKS, '').toLowerCase();
}

/** The words of any text, in order. Everything else (marks, symbols, control characters, broken surrogates) is no word. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const folded = foldWord(match[0]);
    if (folded !== '') words.push({ folded, span: [match.index, match.index + match[0].length] });
  }
  return words;
}

/** The folded words, one space between two. */
export function foldText(text: string): string {
  return (text.match(WORD) ?? [])
    .map(foldWord)
    .filter((word) => word !== '')
    .join(' ');
}
