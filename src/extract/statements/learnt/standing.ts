import type { Chunk } from './chunks.ts';
import type { CueView } from './cue-view.ts';
import type { Pieces } from './pieces.ts';
import { at, type Reading } from './reading.ts';
import { CLASS } from './word-class.ts';

/** How many ways there are for content to stand. */
export const STANDINGS = 16;

/** How content stands to the cue and to a chunk, as one number below STANDINGS: all that features know of the content. */
export function standingOf(reading: Reading, { cue }: CueView, pieces: Pieces, chunk: Chunk | null): number {
  return sideOf(pieces, cue) * 4 + (chunk === null ? 0 : touchOf(reading, pieces, chunk));
}

/** Bits: content before the cue, content after it. */
export function sideOf(pieces: Pieces, cue: number): number {
  let side = 0;
  for (const [from] of pieces) side |= from < cue ? 1 : 2;
  return side;
}

/** How a chunk stands to content: 0 apart from it, 1 right before it, 2 right after it, 3 inside. */
export function touchOf({ kind }: Reading, pieces: Pieces, { start, end }: Chunk): number {
  let touch = 0;
  for (const [from, to] of pieces) {
    if (start < to && end > from) return 3;
    if (touch > 0) continue;
    if (end === from || (end === from - 1 && at(kind, end) === CLASS.comma)) touch = 1;
    else if (start === to || (start === to + 1 && at(kind, to) === CLASS.comma)) touch = 2;
  }
  return touch;
}
