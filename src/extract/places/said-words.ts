import { overlaps, type Span } from '../../model/span.ts';
import type { Covering } from './covering.ts';

/** The words and marks said around a name within its sentence, in small letters, nearest 200 or fewer on either side. */
export interface SaidWords {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Before the name in the whole sentence, said or not. */
  readonly lead: readonly string[];
}

/** In characters on either side of a name. */
const REACH = 600;

/** What one statement says in the sentence around a name, put together where a cue splits it; without one, the sentence. */
export function saidWords(text: string, span: Span, sentence: Span, covering: Covering | null): SaidWords {
  const near: Span = [Math.max(sentence[0], span[0] - REACH), Math.min(sentence[1], span[1] + REACH)];
  const pieces = covering === null ? [near] : covering.statement.content.filter((piece) => overlaps(piece, near));
  const cut = (from: number, to: number): string =>
    pieces.map((piece) => text.slice(Math.max(piece[0], from), Math.max(from, Math.min(piece[1], to)))).join(' ');
  return {
    before: wordsOf(cut(near[0], span[0])),
    after: wordsOf(cut(span[1], near[1])),
    lead: wordsOf(text.slice(near[0], span[0])),
  };
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}[\p{L}'’]*|[.,;:!?—–“”"‘'«]/gu) ?? [];
}

/** The words up to the first mark that ends a sentence or its part; a comma may stand among them. */
export function untilStop(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word) => /^[.;!?]$/u.test(word));
  return end < 0 ? words : words.slice(0, end);
}

/** The words after the last mark that ends a sentence or its part. */
export function sinceStop(words: readonly string[]): readonly string[] {
  return words.slice(words.findLastIndex((word) => /^[.;!?]$/u.test(word)) + 1);
}
