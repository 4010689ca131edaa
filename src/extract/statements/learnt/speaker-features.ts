import type { Chunk } from './chunks.ts';
import type { CueView } from './cue-view.ts';
import { add, bin, type Features } from './features.ts';
import type { Pieces } from './pieces.ts';
import { at, type Reading } from './reading.ts';
import { speakerClauseFeatures } from './speaker-clause-features.ts';
import { sideOf, touchOf } from './standing.ts';
import { CLASS, isVerb } from './word-class.ts';

const NOBODY = 600;
const T = 620;

/** The features of "nobody is named". */
export function nobodyFeatures(features: Features, reading: Reading, view: CueView, pieces: Pieces): void {
  const { kind, lemma, word, suffix, from, group } = reading;
  const { cue, form, subject } = view;
  const own = at(kind, cue);
  const before = at(kind, cue - 1);
  const l = at(lemma, cue);
  add(features, NOBODY);
  add(features, NOBODY + 1, l);
  add(features, NOBODY + 2, l, form);
  add(features, NOBODY + 3, own, form, subject < 0 ? 0 : at(kind, subject));
  add(features, NOBODY + 4, at(word, cue - 1), own);
  add(features, NOBODY + 5, before, own, at(kind, cue + 1));
  add(features, NOBODY + 6, sideOf(pieces, cue), form, own);
  add(features, NOBODY + 7, at(suffix, cue), form, before);
  add(features, NOBODY + 8, l, at(word, cue + 1));
  add(features, NOBODY + 9, cue === at(from, cue) ? 1 : 0, own);
  add(features, NOBODY + 10, at(group, cue), form);
  add(features, NOBODY + 11, at(group, cue), before, at(kind, cue + 1));
}

/** How a chunk stands to the cue and to the content. */
interface Place {
  /** 1 before the cue, 2 after it. */
  readonly side: number;
  readonly low: number;
  readonly high: number;
  /** Verbs and commas between it and the verb group, in one number. */
  readonly between: number;
  /** Right beside the verb group: before it, after the cue. */
  readonly isDirect: boolean;
  readonly isInverted: boolean;
  /** 0 apart from content, 1 right before it, 2 right after it, 3 inside. */
  readonly touch: number;
}

function placeOf(reading: Reading, view: CueView, pieces: Pieces, chunk: Chunk): Place {
  const { verbs, commas } = reading;
  const isLeft = chunk.end <= view.cue;
  const low = isLeft ? chunk.end : view.cue + 1;
  const high = Math.max(low, isLeft ? view.group : chunk.start);
  const between = Math.min(4, at(verbs, high) - at(verbs, low)) * 4 + Math.min(3, at(commas, high) - at(commas, low));
  const isBeside = (isLeft ? view.group : chunk.start) === low;
  return {
    side: isLeft ? 1 : 2,
    low,
    high,
    between,
    isDirect: isLeft && isBeside,
    isInverted: !isLeft && isBeside,
    touch: touchOf(reading, pieces, chunk),
  };
}

/** The features of a chunk as the speaker; `rank` counts the chunks of its side from the cue outwards. */
export function speakerFeatures(
  features: Features,
  reading: Reading,
  view: CueView,
  pieces: Pieces,
  chunk: Chunk,
  rank: number,
): void {
  const place = placeOf(reading, view, pieces, chunk);
  const order = place.side * 8 + Math.min(rank, 5);
  positionFeatures(features, reading, view, pieces, chunk, place, order);
  chunkFeatures(features, reading, view, chunk, place, order);
  speakerClauseFeatures(features, reading, view, chunk, place);
}

function positionFeatures(
  features: Features,
  reading: Reading,
  view: CueView,
  pieces: Pieces,
  { start, end, head }: Chunk,
  place: Place,
  order: number,
): void {
  const { kind, lemma, quotation, from, group } = reading;
  const { cue, form, subject } = view;
  const { side, low, high, between, touch } = place;
  const beside = place.isDirect ? 1 : place.isInverted ? 2 : 0;
  const isSubject = end - 1 === subject ? 1 : 0;
  const where = sideOf(pieces, cue);
  const l = at(lemma, cue);
  const own = at(kind, cue);
  const k = at(kind, head);
  add(features, T, order, beside);
  add(features, T + 1, order, l);
  add(features, T + 2, order, form, own);
  add(features, T + 3, side, bin(high - low), between);
  add(features, T + 4, side, between, own);
  add(features, T + 5, side, between, l);
  add(features, T + 7, k, order, where * 4 + touch);
  add(features, T + 8, touch, where, side);
  add(features, T + 9, touch, side, own * 128 + form);
  add(features, T + 17, side, beside, form * 64 + own);
  add(features, T + 18, beside, where * 64 + own);
  add(features, T + 19, beside, l, where);
  add(features, T + 21, at(from, cue) === start ? 1 : 0, side, between);
  add(features, T + 22, at(quotation, head) < 0 ? 0 : at(quotation, head) === at(quotation, cue) ? 1 : 2, side, touch);
  add(features, T + 23, isSubject, own, form);
  add(features, T + 24, isSubject, l);
  add(features, T + 29, touch, order, where);
  add(features, T + 30, touch, isVerb(at(kind, end)) ? 1 : 0, between);
  add(features, T + 32, side * 4 + touch, l);
  add(features, T + 33, at(kind, cue - 1), order, own);
  add(features, T + 34, at(reading.word, cue - 1), order, k);
  add(features, T + 35, at(reading.word, cue + 1), order, own);
  add(features, T + 41, at(group, cue), order, between);
  add(features, T + 43, at(group, cue), form, beside);
}

/** In tokens: classes between chunk and cue make a feature only over so short a gap. */
const SHORT = 6;

function chunkFeatures(
  features: Features,
  reading: Reading,
  view: CueView,
  { start, end, head }: Chunk,
  place: Place,
  order: number,
): void {
  const { kind, word, lemma, suffix, group, family, spoke } = reading;
  const { cue } = view;
  const { side, low, high, between, touch } = place;
  const own = at(kind, cue);
  const k = at(kind, head);
  const before = at(kind, start - 1);
  const after = at(kind, end);
  const beside = place.isDirect || place.isInverted;
  let gap = high - low > SHORT ? -1 : 0;
  for (let index = low; index < high && gap >= 0; index += 1) gap = gap * 64 + at(kind, index);
  const times = (spoke.get(at(word, head)) ?? 0) - (beside && own === CLASS.say ? 1 : 0);
  const spoken = Math.max(0, Math.min(4, times));
  add(features, T + 6, k, side, beside ? 1 : 0);
  add(features, T + 10, at(word, head), side);
  add(features, T + 11, at(suffix, head), k);
  add(features, T + 12, at(word, start - 1), side);
  add(features, T + 13, at(word, start - 1), at(lemma, cue), side);
  add(features, T + 14, before, k, after);
  add(features, T + 15, after, order);
  add(features, T + 16, isVerb(after) ? 1 : 0, side, between);
  add(features, T + 25, side, gap, k);
  add(features, T + 26, side, gap, own);
  add(features, T + 27, k, before, own);
  add(features, T + 28, at(word, end), side, k);
  add(features, T + 31, at(kind, start), k, side);
  add(features, T + 36, spoken, k);
  add(features, T + 37, spoken, order, between);
  add(features, T + 38, spoken, touch, side);
  add(features, T + 39, at(group, head), side);
  add(features, T + 40, at(family, head), at(group, cue), side);
  add(features, T + 42, at(family, head), order, between);
}
