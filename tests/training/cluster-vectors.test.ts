import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clusterVectors, unitVectors } from '../../training/cluster-vectors.ts';

const OPTIONS = { clusters: 2, passes: 5, seed: 1, startAmong: 4 };

it('puts together what points the same way, however long it is', () => {
  const rows = [
    [1, 0.1],
    [0.1, 1],
    [9, 0],
    [0, 7],
    [3, 0.3],
  ];
  const { of } = clusterVectors(unitVectors(rows, 2), OPTIONS);
  expect(of[0]).not.toBe(of[1]);
  expect([...of]).toEqual([of[0], of[1], of[0], of[1], of[0]]);
});

it('looks at no more of a row than is asked for', () => {
  expect([...unitVectors([[3, 4, 100]], 2).values]).toEqual([Math.fround(0.6), Math.fround(0.8)]);
});

it('gives the same clusters each time, with centres of length 1 or, when empty, 0', () => {
  const part = fc.double({ min: 0.1, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(part, part, part), { minLength: 1, maxLength: 20 }), (rows) => {
      const vectors = unitVectors(rows, 3);
      const { of, centres } = clusterVectors(vectors, { ...OPTIONS, clusters: 4 });
      expect(clusterVectors(vectors, { ...OPTIONS, clusters: 4 }).of).toEqual(of);
      for (let cluster = 0; cluster < 4; cluster += 1) {
        const length = Math.hypot(...centres.values.subarray(cluster * 3, cluster * 3 + 3));
        expect(length).toBeCloseTo(of.includes(cluster) ? 1 : 0, 5);
      }
    }),
  );
});
