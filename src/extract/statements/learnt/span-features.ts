import { isRight, type Way } from './borders.ts';
import { type CueView, FAR, kindIn, quotationSize } from './cue-view.ts';
import { add, bin, type Features } from './features.ts';
import { shapeAfter, shapeBefore, shapeBetween } from './phrases.ts';
import { at, type Reading } from './reading.ts';

const START = 100;
const END = 200;
/** Keeps the ways apart in one value with a class or a small number. */
export const PER_WAY = 256;

/** The features of a border as the start of content. */
export function startFeatures(features: Features, reading: Reading, view: CueView, way: Way, p: number): void {
  borderFeatures(features, reading, view, way, p, START);
  const { kind, word, lemma } = reading;
  const { cue } = view;
  const t = START + 40 + way;
  const l = at(lemma, cue);
  const own = at(kind, p);
  const before = at(kind, p - 1);
  add(features, t, at(word, p), l);
  add(features, t + 4, own, at(kind, p + 1) * 64 + at(kind, p + 2), before);
  add(features, t + 8, at(word, p), at(word, p + 1));
  if (isRight(way)) {
    const between = sequence(kind, cue + 1, Math.min(p, cue + 5));
    const distance = Math.min(p - cue, 6);
    add(features, t + 12, between, own, distance);
    add(features, t + 16, between, l, distance);
    add(features, t + 20, own, p - cue > 1 ? at(word, cue + 1) : 0, l);
  } else {
    const first = at(reading.from, cue);
    add(features, t + 12, p === first ? 1 : p < first ? 2 : 0, bin(view.closeBefore));
    add(features, t + 16, own, before, l);
    add(features, t + 20, before, at(kind, view.subject), view.form);
  }
}

/** The features of a border as the end of content. */
export function endFeatures(features: Features, reading: Reading, view: CueView, way: Way, e: number): void {
  borderFeatures(features, reading, view, way, e, END);
  const { kind, word, lemma, to, verbs, says } = reading;
  const { cue, group } = view;
  const t = END + 40 + way;
  const l = at(lemma, cue);
  const next = at(kind, e);
  const last = at(kind, e - 1);
  add(features, t, at(word, e), at(word, e - 1));
  add(features, t + 4, next, at(kind, e + 1) * 64 + at(kind, e + 2), last);
  add(features, t + 8, at(word, e), at(word, e + 1));
  add(features, t + 12, at(word, e), at(kind, e + 1), last);
  if (isRight(way)) {
    const end = at(to, cue);
    add(features, t + 16, bin(end - e), next);
    add(features, t + 20, bin(at(verbs, end) - at(verbs, e)), next, at(kind, e + 1));
    add(features, t + 24, Math.min(3, at(says, Math.min(end, e + 6)) - at(says, e)), next);
    add(features, t + 28, next, at(word, e), l);
  } else {
    const between = sequence(kind, e, Math.min(cue, e + 5));
    add(features, t + 16, next, e - group, view.form);
    add(features, t + 20, next, last, e - cue);
    add(features, t + 24, between, cue - e);
    add(features, t + 28, between, l);
  }
}

/** The classes [from, to) as one number. */
function sequence(kind: Int32Array, from: number, to: number): number {
  let hash = 0;
  for (let index = from; index < to; index += 1) hash = hash * 64 + at(kind, index);
  return hash;
}

function borderFeatures(features: Features, reading: Reading, view: CueView, way: Way, p: number, t: number): void {
  const { kind, word, lemma, verbs, commas, sentence, group, family } = reading;
  const { cue } = view;
  const w = way * PER_WAY;
  const l = at(lemma, cue);
  const low = Math.min(p, cue);
  const high = Math.max(p, cue);
  const distance = bin(p - cue);
  const own = at(kind, p);
  const before = at(kind, p - 1);
  const verbsBetween = bin(at(verbs, high) - at(verbs, low));
  const commasBetween = bin(at(commas, high) - at(commas, low));
  add(features, t, w + own);
  add(features, t + 1, w, at(word, p));
  add(features, t + 2, w + before);
  add(features, t + 3, w, at(word, p - 1));
  add(features, t + 4, w + own, before);
  add(features, t + 5, w + own, before, at(kind, p - 2));
  add(features, t + 6, w + own, before, at(kind, p + 1));
  add(features, t + 7, w, distance);
  add(features, t + 8, w + own, distance);
  add(features, t + 9, w + own, l);
  add(features, t + 10, w + own, l, distance);
  add(features, t + 11, w + before, distance, own);
  add(features, t + 12, w + at(sentence, p) - at(sentence, cue), own);
  add(features, t + 13, w + verbsBetween, own);
  add(features, t + 14, w + commasBetween, own);
  add(features, t + 15, w + verbsBetween, commasBetween, distance);
  add(features, t + 19, w + at(kind, cue), own, distance);
  add(features, t + 20, w + own, view.form, before);
  add(features, t + 21, w + kindIn(reading, cue, p + 1), kindIn(reading, cue, p + 2), own);
  add(features, t + 22, w + at(group, cue), own);
  add(features, t + 23, w + at(group, cue), own, distance);
  add(features, t + 24, w + at(family, p), before);
  add(features, t + 25, w + at(family, p - 1), own);
  add(features, t + 26, w + at(family, p + 1), own);
  quotedFeatures(features, reading, view, way, p, t + 16);
  shapeFeatures(features, reading, view, way, p, t + 27);
}

/** In phrases: a longer way between cue and border is no feature. */
const WAY = 6;

/** The phrases between cue and border, and those around the border. */
function shapeFeatures(features: Features, reading: Reading, view: CueView, way: Way, p: number, t: number): void {
  const { kind, lemma } = reading;
  const { cue, group } = view;
  const w = way * PER_WAY;
  const own = at(kind, p);
  const between = p > cue ? shapeBetween(reading, cue + 1, p, WAY) : shapeBetween(reading, p, group, WAY);
  add(features, t, w + own, between);
  add(features, t + 1, w, between, at(lemma, cue));
  add(features, t + 2, w + own, shapeAfter(reading, p, 2), at(kind, p - 1));
  add(features, t + 3, w + own, shapeAfter(reading, p, 3));
  add(features, t + 4, w + own, shapeBefore(reading, p, 2), shapeAfter(reading, p, 1));
  add(features, t + 5, w + own, shapeBefore(reading, p, 3));
}

/** How the border stands to quotations: outside, at one's end or start, inside, or between two. */
function quotedFeatures(features: Features, reading: Reading, view: CueView, way: Way, p: number, t: number): void {
  const { kind, quotation } = reading;
  const w = way * PER_WAY;
  const here = at(quotation, p);
  const left = at(quotation, p - 1);
  const state = here < 0 ? (left < 0 ? 0 : 1) : left < 0 ? 2 : here === left ? 3 : 4;
  const around = here >= 0 ? here : left;
  const size = around < 0 ? 0 : bin(quotationSize(reading, around));
  add(features, t, w + state, at(kind, p), at(kind, p - 1));
  add(features, t + 1, w + state, size, bin(p - view.cue));
  add(features, t + 2, w + state, view.closeBefore < FAR ? 1 : 0, view.openAfter < FAR ? 1 : 0);
}
