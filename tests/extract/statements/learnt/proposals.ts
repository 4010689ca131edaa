import fc from 'fast-check';
import type { Judged } from '../../../../src/extract/statements/learnt/judge-proposals.ts';

/** Tokens of the documents that proposals are made up for. */
export const SIZE = 1200;
/** No content has more tokens. */
const LONGEST = 200;

const odds = fc.double({ min: 0.01, max: 1, noNaN: true });
const token = fc.integer({ min: 0, max: SIZE - 1 });

/** Most contents are near their cue, in a very long sentence some are not. */
function pieceNear(cue: number): fc.Arbitrary<readonly [number, number]> {
  const near = fc.integer({ min: Math.max(0, cue - 40), max: Math.min(SIZE - 1, cue + 40) });
  const start = fc.oneof({ weight: 4, arbitrary: near }, { weight: 1, arbitrary: token });
  return fc
    .tuple(start, fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: LONGEST })))
    .map(([from, length]): readonly [number, number] => [from, Math.min(SIZE, from + length)]);
}

/** One piece of content, or two in text order that do not overlap. */
function piecesNear(cue: number): fc.Arbitrary<Judged['pieces']> {
  const pair = fc.tuple(pieceNear(cue), pieceNear(cue)).filter(([first, second]) => first[1] <= second[0]);
  return fc.oneof(fc.tuple(pieceNear(cue)), pair);
}

const judged: fc.Arbitrary<Judged> = fc.oneof(token, fc.integer({ min: 0, max: 60 })).chain((cue) =>
  fc.record({
    cue: fc.constant(cue),
    pieces: piecesNear(cue),
    speaker: fc.constant(null),
    side: fc.nat(2),
    rank: fc.nat(1),
    odds: fc.record({ cue: odds, side: odds, span: odds, speaker: odds, speech: odds }),
    score: fc.double({ min: -5, max: 5, noNaN: true }),
  }),
);

/** Proposals that could come from one document, in text order of their cues. */
export const someProposals: fc.Arbitrary<readonly Judged[]> = fc
  .array(judged, { maxLength: 40 })
  .map((all) => all.sort((a, b) => a.cue - b.cue));
