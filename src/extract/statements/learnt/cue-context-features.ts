import type { CueView } from './cue-view.ts';
import { add, bin, type Features } from './features.ts';
import { shapeAfter, shapeBefore } from './phrases.ts';
import { at, type Reading } from './reading.ts';
import { CLASS, isVerb } from './word-class.ts';

const T = 110;

/** The features of a possible cue that tell what stands further off: phrases, other clauses, the sentences around, the article. */
export function cueContextFeatures(features: Features, reading: Reading, view: CueView): void {
  shapeFeatures(features, reading, view);
  neighbourFeatures(features, reading, view);
  clauseFeatures(features, reading, view);
}

/** The phrases around the cue, whatever their length. */
function shapeFeatures(features: Features, reading: Reading, { cue, form }: CueView): void {
  const { lemma, kind, group, family } = reading;
  const l = at(lemma, cue);
  const own = at(kind, cue);
  const next = shapeAfter(reading, cue, 2);
  const further = shapeAfter(reading, cue, 3);
  const furthest = shapeAfter(reading, cue, 4);
  const before = shapeBefore(reading, cue, 2);
  const longBefore = shapeBefore(reading, cue, 3);
  add(features, T, l, next);
  add(features, T + 1, l, further);
  add(features, T + 2, own, furthest);
  add(features, T + 3, at(group, cue), further);
  add(features, T + 4, at(family, cue), furthest);
  add(features, T + 5, l, before);
  add(features, T + 6, own, longBefore, form);
  add(features, T + 7, at(group, cue), before, next);
  add(features, T + 8, own, before, further);
}

/** Whether the sentences before and after say or quote something, and how much the article does. */
function neighbourFeatures(features: Features, reading: Reading, { cue }: CueView): void {
  const { kind, lemma, from, to, says, opens, paragraph, quotation, size } = reading;
  const own = at(kind, cue);
  const start = at(from, cue);
  const end = at(to, cue);
  const saidBefore = start > 0 ? Math.min(2, at(says, start) - at(says, at(from, start - 1))) : 0;
  const saidAfter = end < size ? Math.min(2, at(says, at(to, end)) - at(says, end)) : 0;
  const isQuotedBefore = start > 0 && at(quotation, start - 1) >= 0;
  const quotes = (isQuotedBefore ? 2 : 0) + (at(kind, end) === CLASS.open ? 1 : 0);
  const goesOn = start > 0 && at(paragraph, start - 1) === at(paragraph, cue) ? 1 : 0;
  add(features, T + 30, saidBefore * 3 + saidAfter, own, goesOn);
  add(features, T + 31, quotes, own, goesOn);
  add(features, T + 32, saidBefore * 4 + quotes, at(lemma, cue));
  add(features, T + 33, bin(Math.round((100 * at(says, size)) / size)), own);
  add(features, T + 34, bin(Math.round((300 * at(opens, size)) / size)), own);
}

/** The verb before the cue, the subject of the sentence's first verb where the cue has none of its own, and the first words. */
function clauseFeatures(features: Features, reading: Reading, { cue, subject }: CueView): void {
  const { kind, word, lemma, from, verbBefore, verbAfter } = reading;
  const own = at(kind, cue);
  const start = at(from, cue);
  const s = subject < 0 ? 0 : at(kind, subject);
  const verb = at(verbBefore, cue);
  add(features, T + 35, at(lemma, verb), s, own);
  add(features, T + 36, verb < 0 ? 0 : at(kind, verb), s, at(lemma, cue));
  const first = isVerb(at(kind, start)) ? start : at(verbAfter, start);
  const shared = first > start ? first - 1 : -1;
  const isShared = subject < 0 || s === CLASS.conjunction || s === CLASS.comma || s === CLASS.to;
  add(features, T + 37, isShared ? at(kind, shared) : -1, own, s);
  add(features, T + 38, isShared ? at(word, shared) : 0, own);
  add(features, T + 39, at(word, start), own);
  add(features, T + 40, at(kind, start), at(kind, start + 1), own);
}
