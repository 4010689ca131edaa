import type { Chunk } from './chunks.ts';
import type { Pieces } from './pieces.ts';

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
interface Odds {
  readonly cue: number;
  readonly side: number;
  readonly span: number;
  readonly speaker: number;
  readonly speech: number;
}
