import type { Span } from '../model/span.ts';
import type { Scored } from './match.ts';
import type { ScoredDocument } from './scored-document.ts';
import { COMPONENTS, type Component, type Counts, type Overlap, type Tally } from './tally.ts';

interface Parts {
  readonly content: readonly Span[];
  readonly speaker: Span | null;
  readonly cue: Span | null;
}

/**
 * Content, speaker and cue apart, over all of a document's quotes: tokens that overlap (as Citron counts), and
 * fragments, line by line, that are the same from first to last token (as CofeNet counts).
 */
export function countComponents(tally: Tally, { text, gold, predicted }: ScoredDocument): void {
  for (const component of COMPONENTS) {
    const wanted = spansOf(gold, component);
    const found = spansOf(predicted, component);
    countOverlap(tally.overlap[component], text.words(wanted), text.words(found));
    countExact(tally.exact[component], new Set(text.fragments(wanted)), new Set(text.fragments(found)));
  }
}

function spansOf(quotes: readonly Scored<Parts>[], component: Component): Span[] {
  return quotes.flatMap(({ quote }) => {
    if (component === 'content') return quote.content;
    const span = quote[component];
    return span === null ? [] : [span];
  });
}

function countOverlap(overlap: Overlap, gold: ReadonlySet<number>, predicted: ReadonlySet<number>): void {
  overlap.shared += gold.intersection(predicted).size;
  overlap.predicted += predicted.size;
  overlap.gold += gold.size;
}

function countExact(counts: Counts, gold: ReadonlySet<string>, predicted: ReadonlySet<string>): void {
  counts.tp += gold.intersection(predicted).size;
  counts.fp += predicted.difference(gold).size;
  counts.fn += gold.difference(predicted).size;
}
