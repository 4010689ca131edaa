import type { Way } from './borders.ts';
import type { CueView } from './cue-view.ts';
import { add, bin, type Features } from './features.ts';
import { at, type Reading } from './reading.ts';
import { PER_WAY } from './span-features.ts';
import { CLASS } from './word-class.ts';

const PAIR = 320;

/** The features of a start and an end together. */
export function pairFeatures(
  features: Features,
  reading: Reading,
  view: CueView,
  way: Way,
  p: number,
  e: number,
): void {
  lengthFeatures(features, reading, view, way, lengthOf(p, e));
  verbFeatures(features, reading, view, way, verbsIn(reading, p, e));
  formFeatures(features, reading, view, way, p, e);
}

/** In steps, below PAIR_STEPS. */
export function lengthOf(p: number, e: number): number {
  return bin(e - p);
}

/** How many verbs stand between two borders, below PAIR_STEPS. */
export function verbsIn({ verbs }: Reading, p: number, e: number): number {
  return Math.min(5, at(verbs, e) - at(verbs, p));
}

export const PAIR_STEPS = 12;

/** What the length of content tells beside its cue. */
export function lengthFeatures(features: Features, reading: Reading, view: CueView, way: Way, length: number): void {
  const { kind, lemma, group } = reading;
  const w = way * PER_WAY;
  add(features, PAIR, w + length, at(kind, view.cue));
  add(features, PAIR + 1, w + length, at(lemma, view.cue));
  add(features, PAIR + 15, w + length, at(group, view.cue));
}

/** What the number of its verbs tells beside its cue. */
export function verbFeatures(features: Features, reading: Reading, view: CueView, way: Way, verbs: number): void {
  const w = way * PER_WAY;
  add(features, PAIR + 4, w + verbs, at(reading.lemma, view.cue));
  add(features, PAIR + 16, w + verbs, at(reading.group, view.cue));
}

/** What its borders tell together with each other. */
export function formFeatures(
  features: Features,
  reading: Reading,
  view: CueView,
  way: Way,
  p: number,
  e: number,
): void {
  const { kind, commas, opens, closes, says, sentence, lemma, from, to } = reading;
  const w = way * PER_WAY;
  const length = lengthOf(p, e);
  const verbsInside = verbsIn(reading, p, e);
  const hasVerb = verbsInside > 0 ? 1 : 0;
  const balance = upTo3(at(opens, e) - at(opens, p)) * 4 + upTo3(at(closes, e) - at(closes, p));
  const first = at(kind, p);
  const next = at(kind, e);
  const last = at(kind, e - 1);
  const isWhole = e >= at(to, p) - 1 ? 1 : 0;
  add(features, PAIR + 2, w + balance, first, last);
  add(features, PAIR + 3, w + verbsInside, first);
  add(features, PAIR + 5, w + verbsInside, length);
  add(features, PAIR + 6, w + Math.min(4, at(commas, e) - at(commas, p)), length, next);
  add(features, PAIR + 7, w + at(sentence, e - 1) - at(sentence, p), balance, first);
  add(features, PAIR + 8, w + Math.min(2, at(says, e) - at(says, p)), length);
  add(features, PAIR + 9, w + first, next, last);
  add(features, PAIR + 10, w + isWhole, first, hasVerb);
  add(features, PAIR + 11, w + isWhole, at(lemma, view.cue), hasVerb);
  add(features, PAIR + 12, w + first, next, hasVerb);
  add(features, PAIR + 13, w + (p === at(from, p) ? 1 : 0), isWhole, balance);
  add(features, PAIR + 14, w + (first === CLASS.open ? 1 : 0), last === CLASS.close ? 1 : 0, next);
}

function upTo3(value: number): number {
  return Math.max(0, Math.min(3, value));
}
