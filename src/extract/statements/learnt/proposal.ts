import type { Chunk } from './chunks.ts';
import type { Pieces } from './speaker-features.ts';

/** A statement that may be there: a cue, its content, its speaker, and how likely each is. Token indices. */
export interface Proposal {
  readonly cue: number;
  readonly pieces: Pieces;
  /** Null where nobody is named. */
  readonly speaker: Chunk | null;
  /** Content to the right of the cue, to the left, or on both sides. */
  readonly side: number;
  /** 0 for the likeliest span of its side, 1 for the next. */
  readonly rank: number;
  readonly odds: Odds;
}

/** Probabilities, each by the model for it alone. */
export interface Odds {
  readonly cue: number;
  readonly side: number;
  readonly span: number;
  readonly speaker: number;
  readonly speech: number;
}

/** In tokens. */
export function sizeOf(pieces: Pieces): number {
  let size = 0;
  for (const [from, to] of pieces) size += to - from;
  return size;
}

/** How many tokens two contents share. */
export function sharedSize(a: Pieces, b: Pieces): number {
  let shared = 0;
  for (const [from, to] of a) {
    for (const [otherFrom, otherTo] of b) shared += Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
  }
  return shared;
}

/** Contents of which more than this share of the shorter one is shared cannot both be right. */
const MOST_SHARED = 0.3;

/** Whether two contents overlap too much for both to be right. */
export function collide(a: Pieces, b: Pieces): boolean {
  const shared = sharedSize(a, b);
  return shared > 0 && shared > MOST_SHARED * Math.min(sizeOf(a), sizeOf(b));
}
