import { quotationSize } from './cue-view.ts';
import { add, bin, type Features } from './features.ts';
import { at, type Reading } from './reading.ts';

const T = 1000;
/** In tokens: further verbs do not count. */
const REACH = 60;

/** The features of a token as a part of content, of a cue or of a speaker, whatever cue it may belong to. */
export function tokenFeatures(features: Features, reading: Reading, i: number): void {
  const { kind, word, suffix, from, to, quotation, analysis, group, family, spoke } = reading;
  const start = at(from, i);
  const end = at(to, i);
  const own = at(kind, i);
  add(features, T);
  for (let offset = -3; offset <= 3; offset += 1) {
    add(features, T + 10 + offset, within(word, start, end, i + offset));
    add(features, T + 20 + offset, within(kind, start, end, i + offset), offset === 0 ? 0 : own);
  }
  const before = within(kind, start, end, i - 1);
  const after = within(kind, start, end, i + 1);
  const twoBefore = within(kind, start, end, i - 2) * 64 + before;
  const threeAfter = after * 4096 + within(kind, start, end, i + 2) * 64 + within(kind, start, end, i + 3);
  add(features, T + 30, at(suffix, i), own);
  add(features, T + 31, within(word, start, end, i - 1), at(word, i));
  add(features, T + 32, at(word, i), within(word, start, end, i + 1));
  add(features, T + 33, twoBefore, own, after * 64 + within(kind, start, end, i + 2));
  add(features, T + 34, within(kind, start, end, i - 3) * 4096 + twoBefore, own);
  add(features, T + 35, own, threeAfter);
  const around = at(quotation, i);
  const size = around < 0 ? 0 : bin(quotationSize(reading, around));
  add(features, T + 36, size, analysis.quotations[around]?.closed === true ? 1 : 0, own);
  add(features, T + 46, bin(i - start), own);
  add(features, T + 47, bin(end - i), own);
  add(features, T + 50, Math.min(4, spoke.get(at(word, i)) ?? 0), own);
  add(features, T + 51, at(group, i));
  add(features, T + 52, at(family, i), before, after);
  add(features, T + 55, at(group, i - 1), own);
  add(features, T + 56, at(group, i + 1), own);
  verbFeatures(features, reading, i, Math.min(1, size));
}

/** The number at an index of the sentence [start, end), 0 outside it. */
function within(numbers: Int32Array, start: number, end: number, index: number): number {
  return index >= start && index < end ? at(numbers, index) : 0;
}

/** The nearest verb, and the nearest of saying, on either side. */
function verbFeatures(features: Features, reading: Reading, i: number, isQuoted: number): void {
  const { kind, lemma, commas, group, sayBefore, sayAfter, verbBefore, verbAfter } = reading;
  const own = at(kind, i);
  const left = nearBefore(sayBefore, i);
  const right = nearAfter(sayAfter, i);
  const back = left < 0 ? -1 : bin(i - left);
  const ahead = right < 0 ? -1 : bin(right - i);
  const leftKind = at(kind, left);
  const rightKind = at(kind, right);
  const afterLeft = left < 0 ? 0 : at(kind, left + 1);
  const beforeRight = right < 0 ? 0 : at(kind, right - 1);
  const leftLemma = at(lemma, left);
  const rightLemma = at(lemma, right);
  add(features, T + 37, back, leftKind, own);
  add(features, T + 38, ahead, rightKind, own);
  add(features, T + 39, leftLemma, isQuoted);
  add(features, T + 40, rightLemma, isQuoted);
  add(features, T + 41, back * 64 + leftKind, ahead * 64 + rightKind, isQuoted);
  add(features, T + 42, leftLemma, afterLeft, back);
  add(features, T + 43, rightLemma, beforeRight, ahead);
  add(features, T + 44, leftKind, left < 0 ? 0 : Math.min(3, at(commas, i) - at(commas, left)), afterLeft);
  add(features, T + 45, rightKind, right < 0 ? 0 : Math.min(3, at(commas, right) - at(commas, i)), at(kind, right + 1));
  add(features, T + 53, at(group, left), back);
  add(features, T + 54, at(group, right), ahead);
  const verbLeft = nearBefore(verbBefore, i);
  const verbRight = nearAfter(verbAfter, i);
  add(features, T + 48, at(lemma, verbLeft), verbLeft < 0 ? -1 : bin(i - verbLeft));
  add(features, T + 49, at(lemma, verbRight), verbRight < 0 ? -1 : bin(verbRight - i));
}

/** The nearest one before a token, -1 where it is too far. */
function nearBefore(nearest: Int32Array, i: number): number {
  const found = at(nearest, i);
  return i - found <= REACH ? found : -1;
}

/** The nearest one after a token, -1 where it is too far. */
function nearAfter(nearest: Int32Array, i: number): number {
  const found = at(nearest, i);
  return found - i < REACH ? found : -1;
}
