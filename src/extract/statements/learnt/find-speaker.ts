import { type Chunk, nearbyChunks } from './chunks.ts';
import type { CueView } from './cue-view.ts';
import type { Features } from './features.ts';
import type { Pieces } from './pieces.ts';
import type { Reading } from './reading.ts';
import { nobodyFeatures, speakerFeatures } from './speaker-features.ts';
import { STANDINGS, standingOf } from './standing.ts';
import { scoreOf, softmax, type Table } from './table.ts';

/** One who may be the speaker: a chunk with its rank on its side of the cue, or nobody. */
interface Choice {
  readonly chunk: Chunk | null;
  readonly rank: number;
}

/** The likeliest chunk, or nobody. */
export interface LikelySpeaker {
  readonly chunk: Chunk | null;
  readonly odds: number;
}

/**
 * Finds the speaker of one cue's contents. Contents of a cue are much alike, so what is worked out for one serves the others:
 * a score depends on the content only by how it stands to cue and chunk.
 */
export function createSpeakerFinder(
  reading: Reading,
  table: Table,
  view: CueView,
  features: Features,
): (pieces: Pieces) => LikelySpeaker {
  let choices: readonly Choice[] | null = null;
  const known: number[] = [];
  return (pieces) => {
    choices ??= choicesOf(reading, view);
    const scores = choices.map((choice, index) => {
      const key = index * STANDINGS + standingOf(reading, view, pieces, choice.chunk);
      const before = known[key];
      if (before !== undefined) return before;
      fill(features, reading, view, pieces, choice);
      const score = scoreOf(table, features);
      known[key] = score;
      return score;
    });
    return likeliest(choices, softmax(scores));
  };
}

function likeliest(choices: readonly Choice[], odds: readonly number[]): LikelySpeaker {
  let first = 0;
  for (let index = 1; index < odds.length; index += 1) if ((odds[index] ?? 0) > (odds[first] ?? 0)) first = index;
  return { chunk: choices[first]?.chunk ?? null, odds: odds[first] ?? 0 };
}

/** Goes through nobody and the nearby chunks, in that order: fills `features` for each, then calls `visit`. */
export function eachSpeaker(
  reading: Reading,
  view: CueView,
  pieces: Pieces,
  features: Features,
  visit: () => void,
): readonly (Chunk | null)[] {
  const choices = choicesOf(reading, view);
  for (const choice of choices) {
    fill(features, reading, view, pieces, choice);
    visit();
  }
  return choices.map(({ chunk }) => chunk);
}

function choicesOf(reading: Reading, view: CueView): readonly Choice[] {
  let before = 0;
  let after = 0;
  const chunks = nearbyChunks(reading, view).map((chunk) => ({
    chunk,
    rank: chunk.end <= view.cue ? before++ : after++,
  }));
  return [{ chunk: null, rank: 0 }, ...chunks];
}

function fill(features: Features, reading: Reading, view: CueView, pieces: Pieces, { chunk, rank }: Choice): void {
  features.count = 0;
  if (chunk === null) nobodyFeatures(features, reading, view, pieces);
  else speakerFeatures(features, reading, view, pieces, chunk, rank);
}
