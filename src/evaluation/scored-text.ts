import type { Span } from '../model/span.ts';

/** Words as Python's `\w+` finds them: letters, numbers of every kind and the underscore, but no combining marks. */
const WORD = /[\p{L}\p{N}_]+/gu;
/** Words, and every other sign that is no white space. */
const PIECE = /[\p{L}\p{N}_]+|[^\p{L}\p{N}_\p{White_Space}]/gu;
/** The information separators are white space to Python, though not to Unicode. */
const SEPARATORS: ReadonlySet<string> = new Set(['\u001c', '\u001d', '\u001e', '\u001f']);

type TokenTable = readonly Span[];

/** A text cut into the tokens that scores are counted in. Tokens are named by their index. */
export interface ScoredText {
  /** Indices of the words that overlap any of the spans. */
  words(spans: readonly Span[]): ReadonlySet<number>;
  /** First and last piece (word or mark) of every line of every span, as a comparable key; blank lines have none. */
  fragments(spans: readonly Span[]): readonly string[];
  /** The word with this index in lower case. */
  word(index: number): string;
}

/** Cuts a text into tokens once, for any number of spans. */
export function createScoredText(text: string): ScoredText {
  const words = tokens(text, WORD);
  let pieces: TokenTable | null = null;
  return {
    words: (spans) => new Set(spans.flatMap((span) => overlapping(words, span))),
    fragments(spans) {
      pieces ??= tokens(text, PIECE);
      return fragmentKeys(text, pieces, spans);
    },
    word(index) {
      const [start, end] = words[index] ?? [0, 0];
      return text.slice(start, end).toLowerCase();
    },
  };
}

function tokens(text: string, pattern: RegExp): TokenTable {
  return Array.from(text.matchAll(pattern))
    .filter((match) => !SEPARATORS.has(match[0]))
    .map((match) => [match.index, match.index + match[0].length]);
}

function fragmentKeys(text: string, pieces: TokenTable, spans: readonly Span[]): string[] {
  const keys: string[] = [];
  for (const [start, end] of spans) {
    let from = start;
    for (const line of text.slice(start, end).split('\n')) {
      const found = overlapping(pieces, [from, from + line.length]);
      if (found.length > 0) keys.push(`${found[0]}-${found.at(-1)}`);
      from += line.length + 1;
    }
  }
  return keys;
}

/** Indices of the tokens that end after the span's start and begin before its end. */
function overlapping(table: TokenTable, [start, end]: Span): number[] {
  const found: number[] = [];
  for (let i = firstEndingAfter(table, start); i < table.length; i++) {
    const token = table[i];
    if (token === undefined || token[0] >= end) break;
    found.push(i);
  }
  return found;
}

function firstEndingAfter(table: TokenTable, offset: number): number {
  let low = 0;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((table[middle]?.[1] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
