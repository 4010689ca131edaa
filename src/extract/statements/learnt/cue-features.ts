import { cueContextFeatures } from './cue-context-features.ts';
import { type CueView, kindIn, quotationSize } from './cue-view.ts';
import { add, bin, type Features } from './features.ts';
import { at, type Reading } from './reading.ts';
import { CLASS, isNoun, isVerb } from './word-class.ts';

/** How far an object or another verb may stand from the cue, in tokens. */
const OBJECT = 8;
const VERB = 12;

/** The features of a possible cue. */
export function cueFeatures(features: Features, reading: Reading, view: CueView): void {
  wordFeatures(features, reading, view);
  subjectFeatures(features, reading, view);
  quotationFeatures(features, reading, view);
  sentenceFeatures(features, reading, view);
  aheadFeatures(features, reading, view);
  cueContextFeatures(features, reading, view);
}

/** The word itself and its neighbours, by word and by class. */
function wordFeatures(features: Features, reading: Reading, { cue }: CueView): void {
  const { word, lemma, suffix, tag, from, to, group, family } = reading;
  const l = at(lemma, cue);
  const w = (offset: number): number =>
    cue + offset >= at(from, cue) && cue + offset < at(to, cue) ? at(word, cue + offset) : 0;
  const [wordBefore, wordAfter, twoBefore, twoAfter] = [w(-1), w(1), w(-2), w(2)];
  const k = at(reading.kind, cue);
  const before = kindIn(reading, cue, cue - 1);
  const before2 = kindIn(reading, cue, cue - 2);
  const before3 = kindIn(reading, cue, cue - 3);
  const after = kindIn(reading, cue, cue + 1);
  const after2 = kindIn(reading, cue, cue + 2);
  const after3 = kindIn(reading, cue, cue + 3);
  add(features, 1);
  add(features, 2, at(word, cue));
  add(features, 3, l);
  add(features, 4, at(suffix, cue), at(tag, cue));
  add(features, 5, k);
  add(features, 6, l, at(tag, cue));
  add(features, 7, wordBefore);
  add(features, 8, wordAfter);
  add(features, 9, twoBefore);
  add(features, 10, twoAfter);
  add(features, 11, l, after);
  add(features, 12, l, before);
  add(features, 13, before * 64 + k, after);
  add(features, 14, before2 * 64 + before, k);
  add(features, 15, k * 64 + after, after2);
  add(features, 16, k * 4096 + after * 64 + after2, after3);
  add(features, 17, before3 * 4096 + before2 * 64 + before, k);
  add(features, 18, before2 * 4096 + before * 64 + k, after * 64 + after2);
  add(features, 19, l, wordAfter);
  add(features, 20, l, wordBefore);
  add(features, 21, l, wordAfter, after2);
  add(features, 22, l, after * 64 + after2);
  add(features, 23, l, before2 * 64 + before);
  add(features, 53, wordBefore, wordAfter);
  add(features, 54, wordAfter, twoAfter);
  add(features, 55, twoBefore, wordBefore);
  add(features, 90, at(group, cue), k);
  add(features, 91, at(family, cue), k);
  add(features, 92, at(group, cue), after, before);
  add(features, 65, at(family, cue + 1), l);
  add(features, 66, at(group, cue), wordAfter);
}

/** What stands where a subject would, and how the verb group is built. */
function subjectFeatures(features: Features, reading: Reading, { cue, subject, form }: CueView): void {
  const { kind, word, lemma, suffix, from, group, family } = reading;
  const l = at(lemma, cue);
  const own = at(kind, cue);
  const next = kindIn(reading, cue, cue + 1);
  const after = next * 64 + kindIn(reading, cue, cue + 2);
  const s = subject < 0 ? 0 : at(kind, subject);
  const sw = subject < 0 ? 0 : at(word, subject);
  const sg = subject < 0 ? 0 : at(group, subject);
  add(features, 24, form, own);
  add(features, 25, form, l);
  add(features, 26, s, own, form);
  add(features, 27, s, l);
  add(features, 28, sw);
  add(features, 29, sw, l);
  add(features, 30, subject < 0 ? 0 : at(suffix, subject), s);
  add(features, 31, kindIn(reading, cue, subject - 1), s, form);
  add(features, 59, at(suffix, cue), after, s);
  add(features, 93, at(group, cue), s, form);
  add(features, 94, at(family, cue), after, s);
  add(features, 95, at(family, cue), s, form);
  add(features, 97, at(family, cue), kindIn(reading, cue, cue - 1) * 64 + next, form);
  add(features, 98, sg, own);
  add(features, 99, subject < 0 ? 0 : at(family, subject), l);
  add(features, 60, sg, at(group, cue));
  const spoke = Math.min(4, (reading.spoke.get(sw) ?? 0) - (own === CLASS.say ? 1 : 0));
  add(features, 83, subject < 0 ? 0 : spoke, own, form);
  let opener = subject;
  while (opener > at(from, cue) && opener > cue - VERB && !opensClause(at(kind, opener))) opener -= 1;
  add(features, 57, opener < 0 ? 0 : at(word, opener), own);
  add(features, 58, opener < 0 ? 0 : at(kind, opener), l);
}

function opensClause(kind: number): boolean {
  return (
    (kind >= CLASS.that && kind <= CLASS.subordinator) ||
    (kind >= CLASS.open && kind <= CLASS.dash) ||
    kind === CLASS.conjunction ||
    isVerb(kind)
  );
}

/** Where the nearest quotations and "that" stand. */
function quotationFeatures(features: Features, reading: Reading, view: CueView): void {
  const { cue, subject, closeBefore, openAfter, that } = view;
  const own = at(reading.kind, cue);
  const l = at(reading.lemma, cue);
  const around = at(reading.quotation, cue);
  const inside = around < 0 ? 0 : 1 + bin(quotationSize(reading, around));
  add(features, 32, bin(closeBefore), own);
  add(features, 33, bin(openAfter), own);
  add(features, 34, bin(closeBefore), l);
  add(features, 35, bin(openAfter), l);
  add(features, 36, bin(that), own);
  add(features, 37, bin(that), l);
  add(features, 38, inside, own);
  add(features, 39, inside, l);
  add(features, 56, Math.min(1, inside), subject < 0 ? 0 : at(reading.kind, subject), kindIn(reading, cue, cue + 1));
  add(features, 96, at(reading.group, cue), bin(that), bin(openAfter));
}

/** Where in its sentence the cue stands, and what else the sentence has. */
function sentenceFeatures(features: Features, reading: Reading, { cue }: CueView): void {
  const { from, to, verbs, says, opens } = reading;
  const own = at(reading.kind, cue);
  const start = at(from, cue);
  const end = at(to, cue);
  add(features, 40, bin(cue - start), own);
  add(features, 41, bin(end - 1 - cue), own);
  add(features, 42, Math.min(end - 1 - cue, 3), at(reading.lemma, cue));
  add(features, 43, bin(at(verbs, end) - at(verbs, cue + 1)), own);
  add(features, 44, bin(at(verbs, cue) - at(verbs, start)), own);
  add(features, 45, Math.min(2, at(says, cue) - at(says, start)), own);
  add(features, 46, Math.min(2, at(says, end) - at(says, cue + 1)), own);
  add(features, 47, Math.min(2, at(opens, end) - at(opens, start)), own);
  add(features, 48, at(reading.sentence, cue) === 0 ? 1 : at(reading.paragraph, cue) < 2 ? 2 : 0, own);
}

/** The nearest noun and the nearest verb after the cue. */
function aheadFeatures(features: Features, reading: Reading, { cue }: CueView): void {
  const { kind, word, lemma, to, group, family } = reading;
  const own = at(kind, cue);
  const l = at(lemma, cue);
  const noun = firstAfter(reading, cue, Math.min(at(to, cue), cue + OBJECT), isNoun);
  add(features, 49, noun < 0 ? 0 : at(word, noun), own);
  add(features, 50, l, noun < 0 ? 0 : at(kind, noun), noun < 0 ? -1 : bin(noun - cue));
  add(features, 61, noun < 0 ? 0 : at(group, noun), own);
  add(features, 62, noun < 0 ? 0 : at(family, noun), l);
  add(features, 63, noun < 0 ? 0 : at(group, noun), at(group, cue));
  const verb = firstAfter(reading, cue, Math.min(at(to, cue), cue + VERB), isVerb);
  const distance = verb < 0 ? -1 : bin(verb - cue);
  add(features, 51, verb < 0 ? 0 : at(lemma, verb), own);
  add(features, 52, verb < 0 ? 0 : at(kind, verb), l, distance);
  add(features, 64, verb < 0 ? 0 : at(group, verb), own, distance);
}

function firstAfter({ kind }: Reading, cue: number, end: number, is: (kind: number) => boolean): number {
  for (let index = cue + 1; index < end; index += 1) if (is(at(kind, index))) return index;
  return -1;
}
