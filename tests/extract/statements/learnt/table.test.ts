import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFeatures } from '../../../../src/extract/statements/learnt/features.ts';
import {
  classOdds,
  logOdds,
  scoreOf,
  sigmoid,
  softmax,
  type Table,
} from '../../../../src/extract/statements/learnt/table.ts';

function featuresOf(...ids: readonly number[]) {
  const features = createFeatures();
  features.ids.set(ids);
  features.count = ids.length;
  return features;
}

/** Four slots of two classes. */
const TABLE: Table = { weights: Int8Array.of(1, 2, 3, 4, 5, 6, 7, -8), mask: 3, classes: 2, scale: 0.5 };

describe('a table', () => {
  test.each([
    ['nothing', [], 0, 0],
    ['one slot', [1], 1.5, 2],
    ['slots add up', [0, 2], 3, 4],
    ['a hash counts by its lowest bits', [4 + 3, -1], 7, -8],
  ])('%s', (_name, ids, first, second) => {
    const features = featuresOf(...ids);
    expect(scoreOf(TABLE, features)).toBe(first);
    expect(scoreOf(TABLE, features, 1)).toBe(second);
  });
});

describe('odds', () => {
  test.each([1, 2, 3, 4, 5, 8])('of %i classes at once are those of each by itself', (classes) => {
    const weights = Int8Array.from({ length: 4 * classes }, (_, index) => (index * 37) % 23);
    const table: Table = { weights, mask: 3, classes, scale: 0.25 };
    const features = featuresOf(0, 3, 3, 1);
    const odds = new Float64Array(classes);
    classOdds(table, features, odds);
    const scores = Array.from({ length: classes }, (_, of) => scoreOf(table, features, of));
    expect(Array.from(odds)).toEqual(softmax(scores));
  });

  const score = fc.double({ min: -700, max: 700, noNaN: true });

  test('add up to one, and the highest score has the highest', () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 1, maxLength: 20 }), (scores) => {
        const odds = Array.from(softmax(scores));
        expect(odds.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
        expect(odds[scores.indexOf(Math.max(...scores))]).toBe(Math.max(...odds));
      }),
    );
    expect(softmax([]).length).toBe(0);
  });

  test('of logarithms stay finite', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (value) => {
        expect(Math.abs(logOdds(value))).toBeLessThan(10);
        expect(sigmoid(logOdds(value))).toBeCloseTo(value, 3);
      }),
    );
  });
});
