import type { Span } from '../model/span.ts';
import type { GoldDocument, GoldQuote, PredictedQuote } from './gold.ts';
import type { Scored } from './match.ts';
import type { ScoredText } from './scored-text.ts';

/** One document with what is left to score: quotes without a word and those in undecided regions are taken out. */
export interface ScoredDocument {
  readonly text: ScoredText;
  readonly gold: readonly Scored<GoldQuote>[];
  readonly predicted: readonly Scored<PredictedQuote>[];
}

/** Looks up the words of every quote, and leaves out those of which half or more lies where annotators left it open. */
export function createScoredDocument(
  text: ScoredText,
  gold: GoldDocument,
  predicted: readonly PredictedQuote[],
): ScoredDocument {
  const ignored = text.words(gold.ignore);
  const keep = <Quote extends { readonly content: readonly Span[] }>(quotes: readonly Quote[]): Scored<Quote>[] =>
    quotes
      .map((quote) => ({ quote, content: text.words(quote.content) }))
      .filter(({ content }) => content.size > 0 && content.intersection(ignored).size * 2 < content.size);
  return { text, gold: keep(gold.quotes), predicted: keep(predicted) };
}
