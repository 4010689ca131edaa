import type { Judged } from './judge-proposals.ts';
import { collide, isCovered } from './pieces.ts';

/** In tokens, no less than any content: a piece then lies in the blocks of its ends. */
const BLOCK = 256;

/**
 * The proposals that stand, best first: one for a cue, no cue inside another's content, and no two contents that overlap
 * much. Of content on both sides of its cue one side may stand alone. In text order of their cues.
 */
export function choose(judged: readonly Judged[], threshold: number): readonly Judged[] {
  const chosen: Judged[] = [];
  const byBlock = new Map<number, Judged[]>();
  const likely = judged.filter(({ score }) => score >= threshold).sort((a, b) => b.score - a.score);
  for (const whole of likely) {
    const blocks = blocksOf(whole);
    const near = blocks.flatMap((block) => byBlock.get(block) ?? []);
    const proposal = [whole, ...partsOf(whole)].find((part) => !near.some((other) => excludes(other, part)));
    if (proposal === undefined) continue;
    chosen.push(proposal);
    for (const block of blocks) byBlock.set(block, [...(byBlock.get(block) ?? []), proposal]);
  }
  return chosen.sort((a, b) => a.cue - b.cue);
}

/** Where a proposal can meet others: around its cue and its content, which a long sentence may put far apart. */
function blocksOf({ cue, pieces }: Judged): readonly number[] {
  const tokens = [cue, ...pieces.flatMap(([from, to]) => [from, to - 1])];
  return [...new Set(tokens.map((token) => Math.floor(token / BLOCK)))];
}

function excludes(other: Judged, { cue, pieces }: Judged): boolean {
  if (other.cue === cue || collide(other.pieces, pieces)) return true;
  return isCovered(other.pieces, cue) || isCovered(pieces, other.cue);
}

/** The pieces of content on both sides of a cue, each by itself. */
function partsOf(whole: Judged): readonly Judged[] {
  return whole.pieces.length < 2 ? [] : whole.pieces.map((piece) => ({ ...whole, pieces: [piece] }));
}
