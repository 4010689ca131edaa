import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choose } from '../../../../src/extract/statements/learnt/choose.ts';
import type { Judged } from '../../../../src/extract/statements/learnt/judge-proposals.ts';
import { someProposals } from './proposals.ts';

const THRESHOLD = -1;

function tokensOf({ pieces }: Judged): ReadonlySet<number> {
  return new Set(pieces.flatMap(([from, to]) => Array.from({ length: to - from }, (_, index) => from + index)));
}

/** Whether two proposals cannot both be right, told by their tokens one by one. */
function isClash(a: Judged, b: Judged): boolean {
  const [inA, inB] = [tokensOf(a), tokensOf(b)];
  const isShared = inA.intersection(inB).size > 0.3 * Math.min(inA.size, inB.size);
  return a.cue === b.cue || isShared || inA.has(b.cue) || inB.has(a.cue);
}

/** The same choice by comparing each with all. */
function chooseSlowly(judged: readonly Judged[]): readonly Judged[] {
  const chosen: Judged[] = [];
  for (const proposal of judged.toSorted((a, b) => b.score - a.score)) {
    if (proposal.score >= THRESHOLD && !chosen.some((other) => isClash(other, proposal))) chosen.push(proposal);
  }
  return chosen.sort((a, b) => a.cue - b.cue);
}

test('what stands is what comparing each proposal with all others leaves, best first', () => {
  fc.assert(
    fc.property(someProposals, (all) => {
      expect(choose(all, THRESHOLD)).toEqual(chooseSlowly(all));
    }),
  );
});

test('nothing that stands clashes, and what falls is unlikely or clashes with something better', () => {
  fc.assert(
    fc.property(someProposals, (all) => {
      const chosen = choose(all, THRESHOLD);
      for (const [index, a] of chosen.entries()) {
        expect(chosen.slice(index + 1).some((b) => isClash(a, b))).toBe(false);
      }
      for (const fallen of all.filter((each) => !chosen.includes(each))) {
        const better = chosen.filter(({ score }) => score >= fallen.score);
        expect(fallen.score < THRESHOLD || better.some((other) => isClash(other, fallen))).toBe(true);
      }
    }),
  );
});
