import type { Features } from './features.ts';

/**
 * A linear model over hashed features: for each slot one weight a class, side by side. The weights are small integers, to be
 * multiplied by `scale`, or floats while they are learnt.
 */
export interface Table {
  readonly weights: Int8Array | Float32Array;
  /** Number of slots less one; the number is a power of two. */
  readonly mask: number;
  readonly classes: number;
  readonly scale: number;
}

/** The score of one class, in log-odds. */
export function scoreOf(table: Table, features: Features, of = 0): number {
  return sumOf(table, features, of) * table.scale;
}

/** The score before it is scaled: such sums may be added up and scaled together. */
export function sumOf({ weights, mask, classes }: Table, { ids, count }: Features, of = 0): number {
  let sum = 0;
  for (let index = 0; index < count; index += 1) {
    sum += weights[((ids[index] ?? 0) & mask) * classes + of] ?? 0;
  }
  return sum;
}

/** Writes the probabilities of all classes of a table into `odds`, which has a place for each. */
export function classOdds(table: Table, features: Features, odds: Float64Array): void {
  for (let of = 0; of < table.classes; of += AT_ONCE) scoreClasses(table, features, of, odds);
  normalise(odds);
}

/** Classes of a slot lie side by side: so many are read in one pass, for most of the cost is to get there. */
const AT_ONCE = 4;

/** Writes the scores of AT_ONCE classes into `scores`; those beyond the last class fall outside it. */
function scoreClasses(
  { weights, mask, classes, scale }: Table,
  { ids, count }: Features,
  first: number,
  scores: Float64Array,
): void {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let index = 0; index < count; index += 1) {
    const slot = ((ids[index] ?? 0) & mask) * classes + first;
    a += weights[slot] ?? 0;
    b += weights[slot + 1] ?? 0;
    c += weights[slot + 2] ?? 0;
    d += weights[slot + 3] ?? 0;
  }
  scores[first] = a * scale;
  scores[first + 1] = b * scale;
  scores[first + 2] = c * scale;
  scores[first + 3] = d * scale;
}

export function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** Scores as probabilities that add up to one. */
export function softmax(scores: readonly number[]): readonly number[] {
  const odds = scores.slice();
  normalise(odds);
  return odds;
}

/** Makes scores probabilities, in place. */
function normalise(odds: Float64Array | number[]): void {
  let highest = -Infinity;
  for (let index = 0; index < odds.length; index += 1) highest = Math.max(highest, odds[index] ?? 0);
  let sum = 0;
  for (let index = 0; index < odds.length; index += 1) {
    const value = Math.exp((odds[index] ?? 0) - highest);
    odds[index] = value;
    sum += value;
  }
  for (let index = 0; index < odds.length; index += 1) odds[index] = (odds[index] ?? 0) / sum;
}

/** Log-odds of a probability, kept finite. */
export function logOdds(probability: number): number {
  return Math.log((probability + 1e-4) / (1 - probability + 1e-4));
}
