import type { Span } from '../../../src/model/span.ts';
import { alignPieces } from './align-pieces.ts';
import { htmlPieces, type Piece, textPieces } from './html-words.ts';

const ARTICLE_WEIGHT = 3;
const FURNITURE_WEIGHT = 2;
/** A sign alone finds itself anywhere. */
const WORD = /[\p{L}\p{N}]/u;

/** Finds stretches of a file in the text that a reader made of it. */
export interface SpanLocator {
  /** Null where the reader has left it out. */
  locate(span: Span): Span | null;
  /** Words of the article that the text does not have, in order. */
  readonly lost: readonly string[];
  /** How many words of furniture the text does not have. */
  readonly removed: number;
}

/** A file without its marks. */
export interface Unmarked {
  readonly text: string;
  readonly isHtml: boolean;
  /** What of it is no article. */
  readonly furniture: readonly Span[];
}

/**
 * Where the document's text is the end of the file, as in a text whose front matter was cut, offsets shift; else words are found
 * again in their order.
 */
export function createSpanLocator({ text: file, isHtml, furniture }: Unmarked, text: string): SpanLocator {
  if (file.endsWith(text)) return shiftBy(file.length - text.length);
  const pieces = isHtml ? htmlPieces(file) : textPieces(file);
  const target = textPieces(text);
  const isFurniture = createCovered(furniture);
  const weighed = pieces.map(({ word, span }) => ({
    word,
    weight: isFurniture(span) ? FURNITURE_WEIGHT : ARTICLE_WEIGHT,
  }));
  const words = target.map(({ word }) => word);
  const pairs = alignPieces(weighed, words);
  const gone = pieces.filter(({ word }, index) => pairs[index] === -1 && WORD.test(word));
  const lost = gone.filter(({ span }) => !isFurniture(span));
  return {
    locate: (span) => locate(span, pieces, pairs, target),
    lost: lost.map(({ word }) => word),
    removed: gone.length - lost.length,
  };
}

function shiftBy(cut: number): SpanLocator {
  return { locate: ([start, end]) => (start < cut ? null : [start - cut, end - cut]), lost: [], removed: 0 };
}

function locate(span: Span, pieces: readonly Piece[], pairs: readonly number[], target: readonly Piece[]): Span | null {
  const found = pieces.flatMap((piece, index) => {
    const inside = piece.span[0] >= span[0] && piece.span[1] <= span[1];
    return (inside ? target[pairs[index] ?? -1] : undefined) ?? [];
  });
  const [first, last] = [found[0], found.at(-1)];
  const hasWord = found.some(({ word }) => WORD.test(word));
  return first === undefined || last === undefined || !hasWord ? null : [first.span[0], last.span[1]];
}

function createCovered(spans: readonly Span[]): (span: Span) => boolean {
  return ([start, end]) => spans.some((span) => span[0] <= start && end <= span[1]);
}
