import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/extract/statements/learnt/forest.ts';
import { growForest } from '../../training/grow-forest.ts';
import { createRandom } from '../../training/learner.ts';

const COUNT = 600;

/** Rows of two numbers that count, and of one that does not. */
function rowsOf(seed: number): readonly (readonly number[])[] {
  const random = createRandom(seed);
  return Array.from({ length: COUNT }, () => [random(), random(), random()]);
}

/** The share of rows whose answer a forest gives that was grown from others of the same kind. */
function accuracy(answerOf: (row: readonly number[]) => number): number {
  const known = rowsOf(1);
  const forest = growForest(known, known.map(answerOf));
  const fresh = rowsOf(2);
  return fresh.filter((row) => judge(forest, Float64Array.from(row)) > 0 === (answerOf(row) === 1)).length / COUNT;
}

describe('a forest learns', () => {
  test.each<readonly [string, (row: readonly number[]) => number]>([
    ['a limit', ([a = 0]) => (a > 0.4 ? 1 : 0)],
    ['a band', ([a = 0]) => (a > 0.3 && a < 0.7 ? 1 : 0)],
    ['either but not both', ([a = 0, b = 0]) => (a > 0.5 !== b > 0.5 ? 1 : 0)],
    ['what is rare', ([a = 0, b = 0]) => (a > 0.7 && b > 0.6 ? 1 : 0)],
  ])('%s', (_name, answerOf) => {
    expect(accuracy(answerOf)).toBeGreaterThan(0.94);
  });

  test('how likely things are where nothing tells them apart', () => {
    const forest = growForest(
      Array.from({ length: 100 }, () => [1, 2]),
      Array.from({ length: 100 }, (_, index) => (index % 4 === 0 ? 1 : 0)),
    );
    expect(judge(forest, Float64Array.of(1, 2))).toBeCloseTo(Math.log(0.25 / 0.75), 1);
  });
});

describe('a grown forest', () => {
  test('is the same for the same rows', () => {
    const rows = rowsOf(3);
    const answers = rows.map(([a = 0]) => (a > 0.5 ? 1 : 0));
    expect(growForest(rows, answers)).toEqual(growForest(rows, answers));
  });

  test('has limits and values that 32 bits hold', () => {
    const rows = rowsOf(4);
    const { limits, values } = growForest(
      rows,
      rows.map(([a = 0, b = 0]) => (a > b ? 1 : 0)),
    );
    expect(Array.from(limits, Math.fround)).toEqual(Array.from(limits));
    expect(Array.from(values, Math.fround)).toEqual(Array.from(values));
  });
});

test('random numbers are the same for the same seed, in [0, 1)', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const [one, other] = [createRandom(seed), createRandom(seed)];
      for (let count = 0; count < 20; count += 1) {
        const value = one();
        expect(value).toBe(other());
        expect(value >= 0 && value < 1).toBe(true);
      }
    }),
  );
});
