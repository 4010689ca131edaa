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

/** The score of one class: a sum of weights, in log-odds. */
export function scoreOf({ weights, mask, classes, scale }: Table, { ids, count }: Features, of = 0): number {
  let sum = 0;
  for (let index = 0; index < count; index += 1) {
    sum += weights[((ids[index] ?? 0) & mask) * classes + of] ?? 0;
  }
  return sum * scale;
}

/** Probabilities of the classes of a table. */
export function classOdds(table: Table, features: Features): readonly number[] {
  const scores: number[] = [];
  for (let of = 0; of < table.classes; of += 1) scores.push(scoreOf(table, features, of));
  return softmax(scores);
}

export function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** Scores as probabilities that add up to one. */
export function softmax(scores: readonly number[]): readonly number[] {
  let highest = -Infinity;
  for (const score of scores) if (score > highest) highest = score;
  let sum = 0;
  const odds = scores.map((score) => {
    const value = Math.exp(score - highest);
    sum += value;
    return value;
  });
  return odds.map((value) => value / sum);
}

/** Log-odds of a probability, kept finite. */
export function logOdds(probability: number): number {
  return Math.log((probability + 1e-4) / (1 - probability + 1e-4));
}
