import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { learnYesNo } from '../../training/learn-tables.ts';
import { countSeen, createLearner, createRandom, idsOf, nudge, scoreIds, shuffled } from '../../training/learner.ts';

const PLAN = { bits: 10, rate: 0.1, passes: 4 };
/** Hashes of features: one that tells, one that the answer does not hang on, one that is always there. */
const YES = 11;
const NO = 12;
const ALWAYS = 13;

const random = createRandom(1);
const ITEMS = Array.from({ length: 200 }, (_, index) => {
  const answer = index % 3 === 0 ? 1 : 0;
  return { ids: Int32Array.of(ALWAYS, answer === 1 ? YES : NO, 100 + Math.floor(random() * 5)), answer };
});

describe('a learner', () => {
  test('tells apart what a feature tells apart', () => {
    const learner = learnYesNo(ITEMS, PLAN);
    for (const { ids, answer } of ITEMS) expect(scoreIds(learner, ids) > 0).toBe(answer === 1);
    expect(scoreIds(learner, Int32Array.of(YES))).toBeGreaterThan(scoreIds(learner, Int32Array.of(100)) + 0.5);
  });

  test('learns the same from the same', () => {
    expect(learnYesNo(ITEMS, PLAN).weights).toEqual(learnYesNo(ITEMS, PLAN).weights);
  });

  test('gives no weight to what it sees but once', () => {
    const once = [...ITEMS, { ids: Int32Array.of(500), answer: 1 }];
    expect(scoreIds(learnYesNo(once, PLAN), Int32Array.of(500))).toBe(0);
    const twice = [...once, { ids: Int32Array.of(500), answer: 1 }];
    expect(scoreIds(learnYesNo(twice, PLAN), Int32Array.of(500))).toBeGreaterThan(0);
  });

  test('moves the weights of one class against the gradient, and no others', () => {
    const learner = createLearner(4, 2, 0.5);
    const ids = Int32Array.of(3);
    countSeen(learner, ids);
    countSeen(learner, ids);
    nudge(learner, ids, -1, 1);
    expect(scoreIds(learner, ids, 1)).toBeGreaterThan(0);
    expect(scoreIds(learner, ids, 0)).toBe(0);
    expect(learner.weights.filter((weight) => weight !== 0).length).toBe(1);
  });

  test('keeps a copy of features, not the buffer', () => {
    const features = { ids: Int32Array.of(1, 2, 3), count: 2 };
    const ids = idsOf(features);
    features.ids[0] = 9;
    expect([...ids]).toEqual([1, 2]);
  });
});

test('shuffling keeps all items and, with the same seed, their order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
      const mixed = shuffled(items, createRandom(seed));
      expect(mixed).toEqual(shuffled(items, createRandom(seed)));
      expect(mixed.toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b));
    }),
  );
});
