import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, bin, createFeatures, hashText } from '../../../../src/extract/statements/learnt/features.ts';

const value = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const small = fc.integer({ min: 0, max: 2000 });

function hashOf(...feature: Parameters<typeof add> extends [unknown, ...infer Rest] ? Rest : never): number {
  const features = createFeatures();
  add(features, ...feature);
  return features.ids[0] ?? 0;
}

describe('a feature', () => {
  test('has the same hash whenever it is added, and a count of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(small, value, value, value), { maxLength: 50 }), (added) => {
        const features = createFeatures();
        for (const feature of added) add(features, ...feature);
        expect(features.count).toBe(added.length);
        expect([...features.ids.subarray(0, added.length)]).toEqual(added.map((feature) => hashOf(...feature)));
      }),
    );
  });

  test('has another hash under another template, with another value and with values in another place', () => {
    const hashes = new Set<number>();
    let count = 0;
    for (let template = 0; template < 1100; template += 1) {
      for (const values of [[], [1], [0, 1], [0, 0, 1], [2], [-1], [1, 1], [1, 2, 3], [3, 2, 1]]) {
        hashes.add(hashOf(template, ...values));
        count += 1;
      }
    }
    expect(hashes.size).toBeGreaterThan(count - 3);
  });

  test('spreads over the slots of a table', () => {
    const slots = new Set(Array.from({ length: 4096 }, (_, index) => hashOf(1, index) & 4095));
    // Of so many thrown at random, 1 - 1/e of the slots are hit.
    expect(slots.size / 4096).toBeGreaterThan(0.6);
  });

  test('is left out of the buffer when another thing is begun', () => {
    const features = createFeatures();
    add(features, 1);
    features.count = 0;
    add(features, 2);
    expect([...features.ids.subarray(0, features.count)]).toEqual([hashOf(2)]);
  });
});

describe('the hash of a text', () => {
  test.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c | 0],
    ['foobar', 0xbf9cf968 | 0],
  ])('of %j is that of FNV-1a', (text, hash) => {
    expect(hashText(text)).toBe(hash);
  });
});

describe('bins', () => {
  test.each([
    [0, 0],
    [5, 5],
    [6, 6],
    [8, 6],
    [9, 7],
    [18, 8],
    [27, 9],
    [40, 10],
    [41, 11],
    [1e9, 11],
    [-7, -6],
  ])('%i lies in bin %i', (number, expected) => {
    expect(bin(number)).toBe(expected);
  });

  test('never fall where numbers rise', () => {
    fc.assert(fc.property(value, fc.nat(1000), (number, more) => bin(number) <= bin(number + more)));
  });
});
