import { quotationSize } from './cue-view.ts';
import { add, bin, type Features } from './features.ts';
import { at, type Reading } from './reading.ts';
import { isSaying, isVerb } from './word-class.ts';

const T = 1000;
/** In tokens: how far the nearest verbs are looked for. */
const REACH = 60;

/** The features of a token as a part of content, of a cue or of a speaker, whatever cue it may belong to. */
export function tokenFeatures(features: Features, reading: Reading, i: number): void {
  const { kind, word, suffix, from, to, quotation, analysis, group, family, spoke } = reading;
  const start = at(from, i);
  const end = at(to, i);
  const k = (offset: number): number => (i + offset >= start && i + offset < end ? at(kind, i + offset) : 0);
  const w = (offset: number): number => (i + offset >= start && i + offset < end ? at(word, i + offset) : 0);
  add(features, T);
  for (let offset = -3; offset <= 3; offset += 1) {
    add(features, T + 10 + offset, w(offset));
    add(features, T + 20 + offset, k(offset), offset === 0 ? 0 : k(0));
  }
  add(features, T + 30, at(suffix, i), k(0));
  add(features, T + 31, w(-1), w(0));
  add(features, T + 32, w(0), w(1));
  add(features, T + 33, k(-2) * 64 + k(-1), k(0), k(1) * 64 + k(2));
  add(features, T + 34, k(-3) * 4096 + k(-2) * 64 + k(-1), k(0));
  add(features, T + 35, k(0), k(1) * 4096 + k(2) * 64 + k(3));
  const around = at(quotation, i);
  const size = around < 0 ? 0 : bin(quotationSize(reading, around));
  add(features, T + 36, size, analysis.quotations[around]?.closed === true ? 1 : 0, k(0));
  add(features, T + 46, bin(i - start), k(0));
  add(features, T + 47, bin(end - i), k(0));
  add(features, T + 50, Math.min(4, spoke.get(at(word, i)) ?? 0), k(0));
  add(features, T + 51, at(group, i));
  add(features, T + 52, at(family, i), k(-1), k(1));
  add(features, T + 55, at(group, i - 1), k(0));
  add(features, T + 56, at(group, i + 1), k(0));
  verbFeatures(features, reading, i, Math.min(1, size));
}

/** The nearest verb, and the nearest of saying, on either side. */
function verbFeatures(features: Features, reading: Reading, i: number, isQuoted: number): void {
  const { kind, lemma, commas, group } = reading;
  const own = at(kind, i);
  const left = nearest(reading, i, -1, isSaying);
  const right = nearest(reading, i, 1, isSaying);
  const back = left < 0 ? -1 : bin(i - left);
  const ahead = right < 0 ? -1 : bin(right - i);
  const leftKind = left < 0 ? 0 : at(kind, left);
  const rightKind = right < 0 ? 0 : at(kind, right);
  const afterLeft = left < 0 ? 0 : at(kind, left + 1);
  const beforeRight = right < 0 ? 0 : at(kind, right - 1);
  const leftLemma = left < 0 ? 0 : at(lemma, left);
  const rightLemma = right < 0 ? 0 : at(lemma, right);
  add(features, T + 37, back, leftKind, own);
  add(features, T + 38, ahead, rightKind, own);
  add(features, T + 39, leftLemma, isQuoted);
  add(features, T + 40, rightLemma, isQuoted);
  add(features, T + 41, back * 64 + leftKind, ahead * 64 + rightKind, isQuoted);
  add(features, T + 42, leftLemma, afterLeft, back);
  add(features, T + 43, rightLemma, beforeRight, ahead);
  add(features, T + 44, leftKind, left < 0 ? 0 : Math.min(3, at(commas, i) - at(commas, left)), afterLeft);
  add(features, T + 45, rightKind, right < 0 ? 0 : Math.min(3, at(commas, right) - at(commas, i)), at(kind, right + 1));
  add(features, T + 53, left < 0 ? 0 : at(group, left), back);
  add(features, T + 54, right < 0 ? 0 : at(group, right), ahead);
  const verbLeft = nearest(reading, i, -1, isVerb);
  const verbRight = nearest(reading, i, 1, isVerb);
  add(features, T + 48, verbLeft < 0 ? 0 : at(lemma, verbLeft), verbLeft < 0 ? -1 : bin(i - verbLeft));
  add(features, T + 49, verbRight < 0 ? 0 : at(lemma, verbRight), verbRight < 0 ? -1 : bin(verbRight - i));
}

function nearest({ kind, from, to }: Reading, i: number, step: 1 | -1, is: (kind: number) => boolean): number {
  const start = Math.max(at(from, i), i - REACH);
  const end = Math.min(at(to, i), i + REACH);
  for (let index = i + step; index >= start && index < end; index += step) if (is(at(kind, index))) return index;
  return -1;
}
