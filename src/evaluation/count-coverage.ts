import type { Span } from '../model/span.ts';
import type { ScoredDocument } from './scored-document.ts';
import type { Tally } from './tally.ts';

/**
 * The Gender Gap Tracker's protocol: each gold statement in turn takes the prediction that covers the largest share of
 * its characters, among those still free.
 */
export function countCoverage(tally: Tally, { gold, predicted }: ScoredDocument): void {
  const found = predicted.map(({ quote }) => merge(quote.content));
  const wanted = gold.map(({ quote }) => merge(quote.content));
  const shares = wanted.map((spans) => found.map((other) => sharedLength(spans, other) / length(spans)));
  for (const counts of tally.coverage) {
    const free = new Set(found.keys());
    let tp = 0;
    for (const row of shares) {
      const best = bestOf(row, free);
      if (best !== null && (row[best] ?? 0) > counts.level) {
        free.delete(best);
        tp += 1;
      }
    }
    counts.tp += tp;
    counts.fp += free.size;
    counts.fn += gold.length - tp;
  }
}

/** The first among the best. */
function bestOf(shares: readonly number[], free: ReadonlySet<number>): number | null {
  let best: number | null = null;
  for (const index of free) {
    if (best === null || (shares[index] ?? 0) > (shares[best] ?? 0)) best = index;
  }
  return best;
}

/** The same characters as spans that neither touch nor overlap, in order. */
function merge(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last === undefined || start > last[1]) merged.push([start, end]);
    else merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
  }
  return merged;
}

function length(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}

function sharedLength(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  for (const [start, end] of a) {
    for (const [from, to] of b) sum += Math.max(0, Math.min(end, to) - Math.max(start, from));
  }
  return sum;
}
