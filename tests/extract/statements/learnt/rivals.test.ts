import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collide, isCovered } from '../../../../src/extract/statements/learnt/pieces.ts';
import type { Proposal } from '../../../../src/extract/statements/learnt/proposal.ts';
import { findRivals, type Rivals } from '../../../../src/extract/statements/learnt/rivals.ts';
import { SIZE, someProposals } from './proposals.ts';
import { read } from './texts.ts';

const reading = read('Ada said no to it. '.repeat(SIZE / 6));
const REACH = 300;

/** The rivals of one proposal, found by asking the same of all others, question by question. */
function rivalsOf(own: Proposal, all: readonly Proposal[]): Rivals {
  const others = all.filter((other) => other !== own && Math.abs(other.cue - own.cue) <= REACH);
  const strangers = others.filter(({ cue }) => cue !== own.cue);
  const isAround = (other: Proposal) => isCovered(other.pieces, own.cue);
  const isInside = (other: Proposal) => isCovered(own.pieces, other.cue);
  const meets = (other: Proposal) => collide(other.pieces, own.pieces);
  const around = strangers.filter(isAround);
  const inside = strangers.filter(isInside);
  const beside = strangers.filter((other) => meets(other) && !isAround(other) && !isInside(other));
  const same = others.filter(({ cue }) => cue === own.cue);
  const near = strangers.filter(({ cue }) => Math.abs(sentenceOf(cue) - sentenceOf(own.cue)) <= 1);
  const best = (some: readonly Proposal[], value: (odds: Proposal['odds']) => number) =>
    Math.max(0, ...some.map(({ odds }) => value(odds)));
  const bare = ({ cue, span, side }: Proposal['odds']) => cue * span * side;
  const full = (odds: Proposal['odds']) => bare(odds) * odds.speaker;
  return {
    around: best(around, full),
    inside: best(inside, full),
    beside: best(beside, full),
    overlapping: best(strangers.filter(meets), full),
    same: best(same, full),
    near: best(near, ({ cue }) => cue),
    unnamed: {
      around: best(around, bare),
      inside: best(inside, bare),
      beside: best(beside, bare),
      same: best(same, ({ side, span }) => side * span),
    },
  };
}

function sentenceOf(token: number): number {
  return reading.analysis.tokens[token]?.sentence ?? -1;
}

test('the rivals of a proposal are the likeliest of all others nearby', () => {
  expect(reading.size).toBeGreaterThanOrEqual(SIZE);
  fc.assert(
    fc.property(someProposals, (all) => {
      expect(findRivals(reading, all)).toEqual(all.map((own) => rivalsOf(own, all)));
    }),
  );
});

test('a lone proposal has none', () => {
  fc.assert(
    fc.property(someProposals, (all) => {
      const none = { around: 0, inside: 0, beside: 0, same: 0 };
      expect(findRivals(reading, all.slice(0, 1))).toEqual(
        all.slice(0, 1).map(() => ({ ...none, overlapping: 0, near: 0, unnamed: none })),
      );
    }),
  );
});
