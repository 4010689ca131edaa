import type { Way } from './borders.ts';
import type { CueView } from './cue-view.ts';
import type { Features } from './features.ts';
import { formFeatures, lengthFeatures, lengthOf, PAIR_STEPS, verbFeatures, verbsIn } from './pair-features.ts';
import type { Reading } from './reading.ts';
import { sumOf, type Table } from './table.ts';

/**
 * Scores pairs of borders on one side of a cue. What depends on the length of the content alone, or on the number of its verbs,
 * is worked out once for all pairs.
 */
export function createPairScorer(
  reading: Reading,
  table: Table,
  view: CueView,
  way: Way,
  features: Features,
): (start: number, end: number) => number {
  const byLength = new Array<number>(PAIR_STEPS).fill(Number.NaN);
  const byVerbs = new Array<number>(PAIR_STEPS).fill(Number.NaN);
  const once = (known: number[], step: number, fill: typeof lengthFeatures): number => {
    const before = known[step] ?? Number.NaN;
    if (!Number.isNaN(before)) return before;
    features.count = 0;
    fill(features, reading, view, way, step);
    const sum = sumOf(table, features);
    known[step] = sum;
    return sum;
  };
  return (start, end) => {
    const length = once(byLength, lengthOf(start, end), lengthFeatures);
    const verbs = once(byVerbs, verbsIn(reading, start, end), verbFeatures);
    features.count = 0;
    formFeatures(features, reading, view, way, start, end);
    return (length + verbs + sumOf(table, features)) * table.scale;
  };
}
