import type { Judged } from './judge-proposals.ts';
import { collide } from './proposal.ts';
import { isCovered } from './speaker-features.ts';

/** In tokens between cues: contents whose cues are further apart do not meet. */
const REACH = 300;

/**
 * The proposals that stand, best first: one for a cue, no cue inside another's content, and no two contents that overlap
 * much. In text order of their cues.
 */
export function choose(judged: readonly Judged[], threshold: number): readonly Judged[] {
  const chosen = new Map<number, Judged[]>();
  const blockOf = ({ cue }: Judged): number => Math.floor(cue / REACH);
  const likely = judged.filter(({ score }) => score >= threshold).sort((a, b) => b.score - a.score);
  for (const proposal of likely) {
    const block = blockOf(proposal);
    const near = [block - 1, block, block + 1].flatMap((index) => chosen.get(index) ?? []);
    if (near.some((other) => excludes(other, proposal))) continue;
    chosen.set(block, [...(chosen.get(block) ?? []), proposal]);
  }
  return [...chosen.values()].flat().sort((a, b) => a.cue - b.cue);
}

function excludes(other: Judged, { cue, pieces }: Judged): boolean {
  if (other.cue === cue || collide(other.pieces, pieces)) return true;
  return isCovered(other.pieces, cue) || isCovered(pieces, other.cue);
}
