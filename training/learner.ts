import type { Features } from '../src/extract/statements/learnt/features.ts';
import type { Table } from '../src/extract/statements/learnt/table.ts';

/** A table while it is learnt, with what AdaGrad remembers: the sum of squared gradients of every weight. */
export interface Learner extends Table {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  /** How often a feature of the slot stands in what is learnt from. */
  readonly seen: Uint8Array;
  readonly rate: number;
}

/** The hashes of one thing's features. */
export type Ids = Int32Array;

/** Weights of features seen less often stay 0: they would only take room. */
const LEAST_SEEN = 2;
const MOST_COUNTED = 250;
const FIRST_SQUARE = 1e-3;
/** Smaller gradients change nothing that counts. */
const LEAST_GRADIENT = 1e-3;

export function createLearner(bits: number, classes: number, rate: number): Learner {
  const slots = 2 ** bits;
  return {
    weights: new Float32Array(slots * classes),
    squares: new Float32Array(slots * classes).fill(FIRST_SQUARE),
    seen: new Uint8Array(slots),
    mask: slots - 1,
    classes,
    scale: 1,
    rate,
  };
}

/** Takes a copy of the features in a buffer. */
export function idsOf({ ids, count }: Features): Ids {
  return ids.slice(0, count);
}

/** Counts the features that will be learnt from; call it for all of them first. */
export function countSeen({ seen, mask }: Learner, ids: Ids): void {
  for (const id of ids) {
    const slot = id & mask;
    if ((seen[slot] ?? 0) < MOST_COUNTED) seen[slot] = (seen[slot] ?? 0) + 1;
  }
}

export function scoreIds({ weights, mask, classes }: Learner, ids: Ids, of = 0): number {
  let sum = 0;
  for (const id of ids) sum += weights[(id & mask) * classes + of] ?? 0;
  return sum;
}

/** Moves the weights of some features of a class against a gradient. */
export function nudge(
  { weights, squares, seen, mask, classes, rate }: Learner,
  ids: Ids,
  gradient: number,
  of = 0,
): void {
  if (Math.abs(gradient) < LEAST_GRADIENT) return;
  for (const id of ids) {
    const slot = id & mask;
    if ((seen[slot] ?? 0) < LEAST_SEEN) continue;
    const index = slot * classes + of;
    const square = (squares[index] ?? 0) + gradient * gradient;
    squares[index] = square;
    weights[index] = (weights[index] ?? 0) - (rate * gradient) / Math.sqrt(square);
  }
}

/** A stream of pseudo-random numbers in [0, 1), the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The items in an order of chance. */
export function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
