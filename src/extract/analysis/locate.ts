import type { Span } from '../../model/span.ts';
import type { Analysis, Paragraph, Sentence, Token } from './analysis.ts';

/** Index of the last item that begins at or before `offset`, or -1. Items are in text order. */
export function lastFrom(starts: { readonly length: number; at(index: number): number }, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts.at(middle) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Finds what stands at an offset, each in logarithmic time. */
export interface Locator {
  /** Index of the token that begins at or before the offset. */
  tokenAt(offset: number): number;
  sentenceAt(offset: number): Sentence | null;
  paragraphOf(sentence: Sentence): Paragraph | null;
  /** Tokens of the same sentence around a token index, at most `reach` on either side; the token itself excluded. */
  before(token: number, reach: number): readonly Token[];
  after(token: number, reach: number): readonly Token[];
}

export function createLocator(analysis: Analysis): Locator {
  const { tokens, sentences, paragraphs } = analysis;
  const tokenStarts = { length: tokens.length, at: (index: number) => tokens[index]?.start ?? 0 };
  const sentenceStarts = { length: sentences.length, at: (index: number) => sentences[index]?.span[0] ?? 0 };
  const bounds = (token: number): Span => sentences[tokens[token]?.sentence ?? -1]?.tokens ?? [token, token + 1];
  return {
    tokenAt: (offset) => lastFrom(tokenStarts, offset),
    sentenceAt(offset) {
      const sentence = sentences[lastFrom(sentenceStarts, offset)];
      return sentence && offset < sentence.span[1] ? sentence : null;
    },
    paragraphOf: (sentence) => paragraphs[sentence.paragraph] ?? null,
    before: (token, reach) => tokens.slice(Math.max(bounds(token)[0], token - reach), Math.max(0, token)),
    after: (token, reach) => tokens.slice(token + 1, Math.min(bounds(token)[1], token + 1 + reach)),
  };
}
