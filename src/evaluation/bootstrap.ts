import { f1Of, ratesOf } from './rates.ts';
import type { Counts } from './tally.ts';

/** How often articles are drawn anew. */
export const DRAWS = 1000;
/** The share of draws that lies outside an interval, half of it on either side. */
const OUTSIDE = 0.05;
const SEED = 1;

/**
 * The interval in which the F1 of 95% of draws lies: each draw takes as many articles as there are, some of them more than
 * once. The same counts give the same interval. Null where nothing was asked for and nothing found.
 */
export function f1Interval(articles: readonly Readonly<Counts>[]): readonly [low: number, high: number] | null {
  const { tp, fp, fn } = sumOf(articles);
  if (tp + fp + fn === 0) return null;
  const random = createRandom(SEED);
  const draws = Float64Array.from({ length: DRAWS }, () => f1OfDraw(articles, random)).sort();
  const at = (share: number): number => draws[Math.min(DRAWS - 1, Math.floor(share * DRAWS))] ?? 0;
  return [at(OUTSIDE / 2), at(1 - OUTSIDE / 2)];
}

function f1OfDraw(articles: readonly Readonly<Counts>[], random: () => number): number {
  const drawn = Array.from(articles, () => articles[Math.floor(random() * articles.length)]);
  return f1Of(ratesOf(sumOf(drawn.filter((counts) => counts !== undefined))));
}

/** Counts added up. */
export function sumOf(all: readonly Readonly<Counts>[]): Counts {
  const sum = { tp: 0, fp: 0, fn: 0 };
  for (const { tp, fp, fn } of all) {
    sum.tp += tp;
    sum.fp += fp;
    sum.fn += fn;
  }
  return sum;
}

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
