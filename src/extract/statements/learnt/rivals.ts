import { collide, isCovered } from './pieces.ts';
import type { Proposal } from './proposal.ts';
import { at, type Reading } from './reading.ts';

/** What the other proposals nearby say of one. Probabilities; 0 where there is none. */
export interface Rivals {
  /** The likeliest that has this one's cue in its content, and the likeliest whose cue this one's content has. */
  readonly around: number;
  readonly inside: number;
  /** The likeliest of those that overlap with it otherwise, and of all that overlap. */
  readonly beside: number;
  readonly overlapping: number;
  /** The likeliest of the same cue. */
  readonly same: number;
  /** The likeliest cue in the same or a neighbouring sentence. */
  readonly near: number;
  /** The same as `around`, `inside`, `beside` and `same`, before anybody asked who speaks. */
  readonly unnamed: {
    readonly around: number;
    readonly inside: number;
    readonly beside: number;
    readonly same: number;
  };
}

/** In tokens between cues: no further apart can contents meet that count. */
const REACH = 300;

/** The rivals of each proposal, which are in text order of their cues. */
export function findRivals(reading: Reading, proposals: readonly Proposal[]): readonly Rivals[] {
  let from = 0;
  let to = 0;
  return proposals.map((proposal) => {
    while ((proposals[from]?.cue ?? proposal.cue) < proposal.cue - REACH) from += 1;
    while (to < proposals.length && (proposals[to]?.cue ?? 0) <= proposal.cue + REACH) to += 1;
    const tally: Tally = { named: noneYet(), unnamed: noneYet(), overlapping: 0, near: 0 };
    for (let index = from; index < to; index += 1) {
      const other = proposals[index];
      if (other !== undefined && other !== proposal) compare(tally, reading, proposal, other);
    }
    return { ...tally.named, overlapping: tally.overlapping, near: tally.near, unnamed: tally.unnamed };
  });
}

type Ways = { -readonly [Way in keyof Rivals['unnamed']]: number };

/** The likeliest of each kind so far, with and without the speaker's odds. */
interface Tally {
  readonly named: Ways;
  readonly unnamed: Ways;
  overlapping: number;
  near: number;
}

function noneYet(): Ways {
  return { around: 0, inside: 0, beside: 0, same: 0 };
}

function compare(tally: Tally, reading: Reading, proposal: Proposal, other: Proposal): void {
  const { cue, side, span, speaker } = other.odds;
  const bare = cue * span * side;
  const full = bare * speaker;
  if (other.cue === proposal.cue) {
    raise(tally, 'same', full, side * span);
    return;
  }
  const apart = at(reading.sentence, other.cue) - at(reading.sentence, proposal.cue);
  if (Math.abs(apart) <= 1) tally.near = Math.max(tally.near, cue);
  const isAround = isCovered(other.pieces, proposal.cue);
  const isInside = isCovered(proposal.pieces, other.cue);
  const isOverlapping = collide(proposal.pieces, other.pieces);
  if (isAround) raise(tally, 'around', full, bare);
  if (isInside) raise(tally, 'inside', full, bare);
  if (!isOverlapping) return;
  if (!isAround && !isInside) raise(tally, 'beside', full, bare);
  tally.overlapping = Math.max(tally.overlapping, full);
}

function raise({ named, unnamed }: Tally, way: keyof Ways, full: number, bare: number): void {
  named[way] = Math.max(named[way], full);
  unnamed[way] = Math.max(unnamed[way], bare);
}
