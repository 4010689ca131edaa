import fc from 'fast-check';
import { expect, it } from 'vitest';
import { f1Interval, sumOf } from '../../src/evaluation/bootstrap.ts';
import { f1Of, ratesOf } from '../../src/evaluation/rates.ts';

const RIGHT = { tp: 1, fp: 0, fn: 0 };
const WRONG = { tp: 0, fp: 1, fn: 1 };

it('is null for nothing, and a point for articles that are all alike', () => {
  expect(f1Interval([])).toBeNull();
  expect(f1Interval([{ tp: 0, fp: 0, fn: 0 }])).toBeNull();
  expect(f1Interval([RIGHT])).toEqual([1, 1]);
  expect(f1Interval(Array(9).fill(WRONG))).toEqual([0, 0]);
});

it('is as wide as theory has it: half of 400 right is 50% ± 4.9', () => {
  const articles = Array.from({ length: 400 }, (_, index) => (index % 2 === 0 ? RIGHT : WRONG));
  const [low, high] = f1Interval(articles) ?? [];
  expect(low).toBeCloseTo(0.451, 1.9);
  expect(high).toBeCloseTo(0.549, 1.9);
});

it('is narrower the more articles there are', () => {
  const width = (size: number): number => {
    const [low, high] = f1Interval(Array.from({ length: size }, (_, index) => (index % 2 === 0 ? RIGHT : WRONG))) ?? [
      0, 0,
    ];
    return high - low;
  };
  expect(width(400)).toBeLessThan(width(40) / 2);
});

it('is the same each time, in order and within 0 and 1', () => {
  const some = fc.nat({ max: 9 });
  const counts = fc.array(fc.record({ tp: some, fp: some, fn: some }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(counts, (articles) => {
      const [low, high] = f1Interval(articles) ?? [0, 0];
      expect(f1Interval(articles) ?? [0, 0]).toEqual([low, high]);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeGreaterThanOrEqual(low);
      expect(high).toBeLessThanOrEqual(1);
    }),
    { numRuns: 20 },
  );
});

it('adds counts up before rates are taken', () => {
  const sum = sumOf([
    { tp: 1, fp: 2, fn: 3 },
    { tp: 3, fp: 0, fn: 1 },
  ]);
  expect(sum).toEqual({ tp: 4, fp: 2, fn: 4 });
  expect(f1Of(ratesOf(sum))).toBeCloseTo(8 / 14, 10);
});
