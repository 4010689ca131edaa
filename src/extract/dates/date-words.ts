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

/** Splits a range of the text into words, figures and single marks. Offsets are the text's. */
export function dateWordsOf(text: string, [from, to]: Span): readonly DateWord[] {
  return [...text.slice(from, to).matchAll(WORD)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
    text: match[0],
    lower: match[0].toLowerCase(),
    number: /^\d{1,4}$/.test(match[0]) ? Number(match[0]) : null,
  }));
}
