import type { Span } from '../../model/span.ts';

/** A word, figure or mark of a text, as the date grammar reads it. */
export interface DateWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  /** The value of a figure of at most four digits. */
  readonly number: number | null;
}

const WORD = /\p{L}[\p{L}\p{M}]*|\d+|[^\s\p{L}\d]/gu;

const FIGURE = /^\d{1,4}$/;

/** Splits a range of the text into words, figures and single marks. Offsets are the text's. */
export function dateWordsOf(text: string, [from, to]: Span): readonly DateWord[] {
  const words: DateWord[] = [];
  for (const { index, 0: word } of text.slice(from, to).matchAll(WORD)) {
    const start = from + index;
    const number = FIGURE.test(word) ? Number(word) : null;
    words.push({ start, end: start + word.length, text: word, lower: word.toLowerCase(), number });
  }
  return words;
}
