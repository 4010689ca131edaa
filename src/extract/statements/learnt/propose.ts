import { findBorders, isRight, isSpan, WAY, type Way } from './borders.ts';
import { findCandidates } from './candidates.ts';
import { cueFeatures } from './cue-features.ts';
import { type CueView, viewCue } from './cue-view.ts';
import { createFeatures, type Features } from './features.ts';
import { createSpeakerFinder } from './find-speaker.ts';
import type { Model } from './model.ts';
import type { Pieces } from './pieces.ts';
import type { Proposal } from './proposal.ts';
import type { Reading } from './reading.ts';
import { createPairScorer } from './score-pairs.ts';
import { sideFeatures } from './side-features.ts';
import { endFeatures, startFeatures } from './span-features.ts';
import { classOdds, scoreOf, sigmoid, softmax, type Table } from './table.ts';

/** Less likely cues and sides are not followed up. */
const LEAST_CUE = 0.11;
const LEAST_SIDE = 0.25;
/** So many of the best starts and ends are looked at together, and so many of the best spans are proposed. */
const STARTS = 6;
const ENDS = 14;
const SPANS = 2;

/** The models that proposals are made with. */
export type Proposers = Pick<Model, 'heads' | 'cue' | 'side' | 'speech' | 'span' | 'speaker'>;

interface Scored<Value> {
  readonly value: Value;
  readonly score: number;
}

interface Span {
  readonly piece: readonly [number, number];
  readonly odds: number;
}

/** All statements that may be in a document, several for one cue. Linear in the number of tokens. */
export function propose(reading: Reading, models: Proposers): readonly Proposal[] {
  const features = createFeatures();
  return findCandidates(reading, models.heads).flatMap((cue) => {
    const view = viewCue(reading, cue);
    features.count = 0;
    cueFeatures(features, reading, view);
    const odds = sigmoid(scoreOf(models.cue, features));
    return odds < LEAST_CUE ? [] : proposalsFor(reading, models, view, odds, features);
  });
}

/** `features` holds those of the cue. */
function proposalsFor(
  reading: Reading,
  models: Proposers,
  view: CueView,
  cueOdds: number,
  features: Features,
): readonly Proposal[] {
  sideFeatures(features, reading, view);
  const speech = sigmoid(scoreOf(models.speech, features));
  const sides = new Float64Array(models.side.classes);
  classOdds(models.side, features, sides);
  const findSpeaker = createSpeakerFinder(reading, models.speaker, view, features);
  return Array.from(sides).flatMap((sideOdds, side) =>
    sideOdds < LEAST_SIDE
      ? []
      : contentsOn(reading, models.span, view, side, features).map(({ pieces, odds: span }, rank) => {
          const speaker = findSpeaker(pieces);
          const odds = { cue: cueOdds, side: sideOdds, span, speaker: speaker.odds, speech };
          return { cue: view.cue, pieces, speaker: speaker.chunk, side, rank, odds };
        }),
  );
}

interface Content {
  readonly pieces: Pieces;
  readonly odds: number;
}

function contentsOn(
  reading: Reading,
  table: Table,
  view: CueView,
  side: number,
  features: Features,
): readonly Content[] {
  if (side < 2) {
    const spans = bestSpans(reading, table, view, side === 0 ? WAY.right : WAY.left, features);
    return spans.map(({ piece, odds }) => ({ pieces: [piece], odds }));
  }
  const left = bestSpans(reading, table, view, WAY.leftOfBoth, features)[0];
  const right = bestSpans(reading, table, view, WAY.rightOfBoth, features)[0];
  if (left === undefined || right === undefined || left.piece[1] > right.piece[0]) return [];
  return [{ pieces: [left.piece, right.piece], odds: Math.sqrt(left.odds * right.odds) }];
}

/** The SPANS likeliest spans of content on one side, best first. */
function bestSpans(reading: Reading, table: Table, view: CueView, way: Way, features: Features): readonly Span[] {
  const borders = findBorders(reading, view, way);
  const starts = best(borders.starts, isRight(way) ? STARTS : ENDS, (p) => {
    features.count = 0;
    startFeatures(features, reading, view, way, p);
    return scoreOf(table, features);
  });
  const ends = best(borders.ends, isRight(way) ? ENDS : STARTS, (e) => {
    features.count = 0;
    endFeatures(features, reading, view, way, e);
    return scoreOf(table, features);
  });
  const scorePair = createPairScorer(reading, table, view, way, features);
  const pieces: (readonly [number, number])[] = [];
  const scores: number[] = [];
  for (const start of starts) {
    for (const end of ends) {
      if (!isSpan(start.value, end.value)) continue;
      pieces.push([start.value, end.value]);
      scores.push(start.score + end.score + scorePair(start.value, end.value));
    }
  }
  return likeliest(pieces, softmax(scores));
}

/** The SPANS likeliest pieces, best first; of two that are as likely the earlier one. */
function likeliest(pieces: readonly (readonly [number, number])[], odds: readonly number[]): readonly Span[] {
  const found: Span[] = [];
  for (const [index, piece] of pieces.entries()) {
    const own = odds[index] ?? 0;
    let rank = found.length;
    while (rank > 0 && (found[rank - 1]?.odds ?? 0) < own) rank -= 1;
    if (rank >= SPANS) continue;
    found.splice(rank, 0, { piece, odds: own });
    if (found.length > SPANS) found.pop();
  }
  return found;
}

function best<Value>(
  values: readonly Value[],
  most: number,
  score: (value: Value) => number,
): readonly Scored<Value>[] {
  const scored = values.map((value) => ({ value, score: score(value) }));
  return scored.length <= most ? scored : scored.sort((a, b) => b.score - a.score).slice(0, most);
}
