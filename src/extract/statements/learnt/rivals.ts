import { collide, type Proposal } from './proposal.ts';
import { at, type Reading } from './reading.ts';
import { isCovered } from './speaker-features.ts';

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
  return proposals.map((proposal, index) => {
    while ((proposals[from]?.cue ?? proposal.cue) < proposal.cue - REACH) from += 1;
    let to = index;
    while (to < proposals.length && (proposals[to]?.cue ?? 0) <= proposal.cue + REACH) to += 1;
    return rivalsOf(reading, proposal, proposals.slice(from, to));
  });
}

function rivalsOf(reading: Reading, proposal: Proposal, others: readonly Proposal[]): Rivals {
  const named = { around: 0, inside: 0, beside: 0, same: 0 };
  const unnamed = { around: 0, inside: 0, beside: 0, same: 0 };
  let overlapping = 0;
  let near = 0;
  for (const other of others) {
    if (other === proposal) continue;
    const bare = other.odds.cue * other.odds.span * other.odds.side;
    const full = bare * other.odds.speaker;
    const raise = (key: keyof typeof named): void => {
      named[key] = Math.max(named[key], full);
      unnamed[key] = Math.max(unnamed[key], key === 'same' ? other.odds.side * other.odds.span : bare);
    };
    if (other.cue === proposal.cue) {
      raise('same');
      continue;
    }
    const isAround = isCovered(other.pieces, proposal.cue);
    const isInside = isCovered(proposal.pieces, other.cue);
    const isOverlapping = collide(proposal.pieces, other.pieces);
    if (isAround) raise('around');
    if (isInside) raise('inside');
    if (isOverlapping && !isAround && !isInside) raise('beside');
    if (isOverlapping) overlapping = Math.max(overlapping, full);
    const apart = at(reading.sentence, other.cue) - at(reading.sentence, proposal.cue);
    if (Math.abs(apart) <= 1) near = Math.max(near, other.odds.cue);
  }
  return { ...named, overlapping, near, unnamed };
}
