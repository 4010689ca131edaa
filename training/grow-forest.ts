import type { Forest } from '../src/extract/statements/learnt/forest.ts';
import { createRandom } from './learner.ts';

/** Chosen by cross-validation on the training articles. */
const TREES = 200;
const DEPTH = 5;
const RATE = 0.06;
/** Least sum of second derivatives in a leaf, and what is added to it. */
const LEAST_WEIGHT = 10;
const RIDGE = 2;
/** Shares of the rows and of the columns that each tree sees. */
const ROWS_SEEN = 0.7;
const COLUMNS_SEEN = 0.6;
/** Limits that a column can be split at. */
const BINS = 48;
const LEAST_GAIN = 1e-3;
const INNER = 2 ** DEPTH - 1;

interface Column {
  readonly limits: Float64Array;
  /** For each row how many limits lie below its value. */
  readonly bins: Uint8Array;
}

interface Growing {
  readonly columns: readonly Column[];
  readonly gradients: Float64Array;
  readonly weights: Float64Array;
  /** The node each row stands in. */
  readonly nodes: Int32Array;
  readonly isSeen: Uint8Array;
}

interface Split {
  readonly column: number;
  readonly bin: number;
  readonly gain: number;
}

const NO_SPLIT: Split = { column: -1, bin: 0, gain: LEAST_GAIN };

/** Gradient-boosted trees that tell whether a row's answer is 1 (histograms, logistic loss). The same rows give the same forest. */
export function growForest(rows: readonly (readonly number[])[], answers: readonly number[]): Forest {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, index) => columnOf(rows.map((row) => row[index] ?? 0)));
  const mean = answers.reduce((sum, answer) => sum + answer, 0) / answers.length;
  const base = Math.log(mean / (1 - mean));
  const scores = new Float64Array(rows.length).fill(base);
  const features = new Int16Array(TREES * INNER).fill(-1);
  const limits = new Float64Array(TREES * INNER);
  const values = new Float64Array(TREES * (INNER + 1));
  const random = createRandom(5);
  for (let tree = 0; tree < TREES; tree += 1) {
    const growing = startTree(columns, scores, answers, random);
    const seen = columns.flatMap((_, index) => (random() < COLUMNS_SEEN ? [index] : []));
    for (let level = 0; level < DEPTH; level += 1) growLevel(growing, seen, level, tree * INNER, { features, limits });
    const leaves = leafValues(growing);
    values.set(leaves, tree * (INNER + 1));
    scores.forEach((score, row) => {
      scores[row] = score + (leaves[(growing.nodes[row] ?? 0) - INNER] ?? 0);
    });
  }
  return { depth: DEPTH, base, features, limits, values };
}

function columnOf(values: readonly number[]): Column {
  const sorted = Float64Array.from(values).sort();
  const limits = new Set<number>();
  for (let bin = 1; bin < BINS; bin += 1) {
    // Weights are stored with 32 bits: a limit must not move when it is.
    limits.add(Math.fround(sorted[Math.floor((sorted.length * bin) / BINS)] ?? 0));
  }
  const known = Float64Array.from(limits).sort();
  return { limits: known, bins: Uint8Array.from(values, (value) => binOf(known, value)) };
}

function binOf(limits: Float64Array, value: number): number {
  let low = 0;
  let high = limits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((limits[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function startTree(
  columns: readonly Column[],
  scores: Float64Array,
  answers: readonly number[],
  random: () => number,
): Growing {
  const odds = scores.map((score) => 1 / (1 + Math.exp(-score)));
  return {
    columns,
    gradients: odds.map((value, row) => (answers[row] ?? 0) - value),
    weights: odds.map((value) => Math.max(1e-6, value * (1 - value))),
    nodes: new Int32Array(scores.length),
    isSeen: Uint8Array.from(scores, () => (random() < ROWS_SEEN ? 1 : 0)),
  };
}

function growLevel(
  growing: Growing,
  seen: readonly number[],
  level: number,
  root: number,
  into: { readonly features: Int16Array; readonly limits: Float64Array },
): void {
  const first = 2 ** level - 1;
  const splits = bestSplits(growing, seen, first, 2 ** level);
  for (const [index, { column, bin }] of splits.entries()) {
    into.features[root + first + index] = column;
    into.limits[root + first + index] = growing.columns[column]?.limits[bin] ?? 0;
  }
  growing.nodes.forEach((node, row) => {
    const { column, bin } = splits[node - first] ?? NO_SPLIT;
    const isAbove = column >= 0 && (growing.columns[column]?.bins[row] ?? 0) > bin;
    growing.nodes[row] = 2 * node + (isAbove ? 2 : 1);
  });
}

function bestSplits(growing: Growing, seen: readonly number[], first: number, count: number): readonly Split[] {
  const { columns, gradients, weights, nodes, isSeen } = growing;
  const total = sums(growing, first, count, null);
  let splits: readonly Split[] = Array.from({ length: count }, () => NO_SPLIT);
  for (const column of seen) {
    const known = columns[column];
    if (known === undefined) continue;
    const parts = sums({ gradients, weights, nodes, isSeen }, first, count, known.bins);
    splits = splits.map((split, node) => betterSplit(split, column, known.limits.length, total, parts, node));
  }
  return splits;
}

interface Sums {
  readonly gradient: Float64Array;
  readonly weight: Float64Array;
}

/** Sums of gradients and weights by node, or by node and bin. */
function sums(
  { gradients, weights, nodes, isSeen }: Omit<Growing, 'columns'>,
  first: number,
  count: number,
  bins: Uint8Array | null,
): Sums {
  const width = bins === null ? 1 : BINS;
  const gradient = new Float64Array(count * width);
  const weight = new Float64Array(count * width);
  for (let row = 0; row < nodes.length; row += 1) {
    if (isSeen[row] === 0) continue;
    const slot = ((nodes[row] ?? 0) - first) * width + (bins === null ? 0 : (bins[row] ?? 0));
    gradient[slot] = (gradient[slot] ?? 0) + (gradients[row] ?? 0);
    weight[slot] = (weight[slot] ?? 0) + (weights[row] ?? 0);
  }
  return { gradient, weight };
}

function betterSplit(known: Split, column: number, limits: number, total: Sums, parts: Sums, node: number): Split {
  const gradient = total.gradient[node] ?? 0;
  const weight = total.weight[node] ?? 0;
  const quality = (g: number, w: number): number => (g * g) / (w + RIDGE);
  let best = known;
  let left = 0;
  let leftWeight = 0;
  for (let bin = 0; bin < limits; bin += 1) {
    left += parts.gradient[node * BINS + bin] ?? 0;
    leftWeight += parts.weight[node * BINS + bin] ?? 0;
    if (leftWeight < LEAST_WEIGHT || weight - leftWeight < LEAST_WEIGHT) continue;
    const gain = quality(left, leftWeight) + quality(gradient - left, weight - leftWeight) - quality(gradient, weight);
    if (gain > best.gain) best = { column, bin, gain };
  }
  return best;
}

function leafValues(growing: Growing): Float64Array {
  const { gradient, weight } = sums(growing, INNER, INNER + 1, null);
  return gradient.map((sum, leaf) => Math.fround((RATE * sum) / ((weight[leaf] ?? 0) + RIDGE)));
}
