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

/** A proposal whole, then each piece of its content alone. */
function formsOf(proposal: Judged): readonly Judged[] {
  const { pieces } = proposal;
  return [proposal, ...(pieces.length > 1 ? pieces.map((piece) => ({ ...proposal, pieces: [piece] })) : [])];
}

/** The same choice by comparing each with all. */
function chooseSlowly(judged: readonly Judged[]): readonly Judged[] {
  const chosen: Judged[] = [];
  for (const proposal of judged.toSorted((a, b) => b.score - a.score)) {
    const stands = formsOf(proposal).find((form) => !chosen.some((other) => isClash(other, form)));
    if (proposal.score >= THRESHOLD && stands !== undefined) chosen.push(stands);
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
      const standing = new Set(chosen.map(({ cue, score }) => `${cue} ${score}`));
      for (const fallen of all.filter(({ cue, score }) => !standing.has(`${cue} ${score}`))) {
        const better = chosen.filter(({ score }) => score >= fallen.score);
        expect(fallen.score < THRESHOLD || better.some((other) => isClash(other, fallen))).toBe(true);
      }
    }),
  );
});
