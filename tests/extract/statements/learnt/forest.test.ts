import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Forest, judge } from '../../../../src/extract/statements/learnt/forest.ts';

/** Splits at feature 1 first, then at feature 0 below and not at all above; a second tree is a stump at feature 0. */
const FOREST: Forest = {
  depth: 2,
  base: 100,
  features: [1, 0, -1, 0, -1, -1],
  limits: [5, 2, 0, 7, 0, 0],
  values: [1, 2, 3, 4, 10, 20, 30, 40],
};

describe('a forest', () => {
  test.each([
    ['at the limit goes down', [2, 5], 100 + 1 + 10],
    ['above the second limit', [3, 5], 100 + 2 + 10],
    ['a node without a feature goes down', [3, 6], 100 + 3 + 10],
    ['above in the second tree', [8, 6], 100 + 3 + 30],
    ['what is missing counts as 0', [], 100 + 1 + 10],
  ])('%s', (_name, row, expected) => {
    expect(judge(FOREST, Float64Array.from(row))).toBe(expected);
  });

  test('without trees says what it starts from', () => {
    expect(judge({ depth: 3, base: -2, features: [], limits: [], values: [] }, Float64Array.of(1, 2))).toBe(-2);
  });

  test('says the same of rows that lie on the same side of every limit', () => {
    const row = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 2 });
    const sides = ([a = 0, b = 0]: readonly number[]) => [b > 5, a > 2, a > 7];
    fc.assert(
      fc.property(row, row, (one, other) => {
        fc.pre(sides(one).every((side, index) => side === sides(other)[index]));
        expect(judge(FOREST, Float64Array.from(one))).toBe(judge(FOREST, Float64Array.from(other)));
      }),
    );
  });
});
