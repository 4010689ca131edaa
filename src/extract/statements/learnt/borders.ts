import { type CueView, FAR } from './cue-view.ts';
import { at, type Reading } from './reading.ts';
import { CLASS, isNoun, isVerb } from './word-class.ts';

/** Which way from the cue a piece of content lies: alone, or with another piece on the other side. */
export const WAY = { right: 0, left: 1, rightOfBoth: 2, leftOfBoth: 3 } as const;
export type Way = (typeof WAY)[keyof typeof WAY];

export function isRight(way: Way): boolean {
  return way === WAY.right || way === WAY.rightOfBoth;
}

/** Token indices where content may begin, and where it may end (one after its last token). */
export interface Borders {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Of the borders near the cue, and of those far from it, no more are looked at. */
const MOST_NEAR = 14;
const MOST_FAR = 36;
/** Every token so near to the cue may be a border. */
const NEAR = 5;
/** Sentences that content may reach beyond the cue's own: after it, before it. */
const SENTENCES_AFTER = 3;
const SENTENCES_BEFORE = 3;
/** In tokens: no content is longer. */
const LONGEST = 200;

/** The few likely borders of content on one side of a cue. */
export function findBorders(reading: Reading, view: CueView, way: Way): Borders {
  return isRight(way) ? bordersRight(reading, view.cue) : bordersLeft(reading, view);
}

/** Whether a start and an end make content at all. */
export function isSpan(start: number, end: number): boolean {
  return start < end && end - start <= LONGEST;
}

function bordersRight(reading: Reading, cue: number): Borders {
  const { kind, to, size, paragraph } = reading;
  const end = at(to, cue);
  const starts: number[] = [];
  for (let p = cue + 1; p < Math.min(end, cue + FAR) && starts.length < MOST_NEAR; p += 1) {
    if (at(kind, p) === CLASS.stop) continue;
    if (p <= cue + NEAR || canStart(at(kind, p - 1), at(kind, p))) starts.push(p);
  }
  if (end < size && at(paragraph, end) <= at(paragraph, cue) + 1) starts.push(end);
  const ends: number[] = [];
  for (let e = cue + 2; e <= end && e < cue + 2 * FAR && ends.length < MOST_FAR; e += 1) {
    if (canEnd(at(kind, e - 1), at(kind, e), e === end)) ends.push(e);
  }
  addSentenceEnds(reading, end, ends);
  return { starts, ends };
}

/** The ends of the sentence and of those after it, up to the end of the next paragraph, with and without the stop. */
function addSentenceEnds({ kind, to, size, paragraph }: Reading, end: number, ends: number[]): void {
  let last = end;
  for (let count = 0; count <= SENTENCES_AFTER; count += 1) {
    if (at(kind, last - 1) === CLASS.stop && !ends.includes(last - 1)) ends.push(last - 1);
    if (!ends.includes(last)) ends.push(last);
    if (last >= size || at(paragraph, last) > at(paragraph, end - 1) + 1) break;
    last = at(to, last);
  }
}

function bordersLeft({ kind, from }: Reading, { cue, group }: CueView): Borders {
  const start = at(from, cue);
  const ends: number[] = [];
  for (let e = cue; e > start && e > cue - FAR && ends.length < MOST_NEAR; e -= 1) {
    const isMark = at(kind, e) === CLASS.comma || at(kind, e) === CLASS.dash || at(kind, e - 1) === CLASS.close;
    if (e >= group - NEAR || isMark) ends.push(e);
  }
  if (start > 0) ends.push(start);
  const starts: number[] = [];
  for (let p = cue - 1; p > start && p > cue - 2 * FAR && starts.length < MOST_FAR; p -= 1) {
    if (canStart(at(kind, p - 1), at(kind, p)) || startsPhrase(at(kind, p - 1), at(kind, p))) starts.push(p);
  }
  let first = start;
  starts.push(first);
  for (let count = 0; count < SENTENCES_BEFORE && first > 0; count += 1) {
    first = at(from, first - 1);
    starts.push(first);
  }
  return { starts, ends };
}

function canStart(before: number, kind: number): boolean {
  if (kind === CLASS.that || kind === CLASS.open || kind === CLASS.to || kind === CLASS.relative) return true;
  if (before === CLASS.comma || before === CLASS.colon || before === CLASS.dash || before === CLASS.close) return true;
  return before === CLASS.that || before === CLASS.conjunction || kind === CLASS.subordinator || before === CLASS.time;
}

function startsPhrase(before: number, kind: number): boolean {
  if (kind === CLASS.determiner || kind === CLASS.possessive || kind === CLASS.subject) return true;
  return isNoun(kind) && !isNoun(before) && before !== CLASS.determiner && before !== CLASS.adjective;
}

/** Before these content may end. */
const ENDERS: ReadonlySet<number> = new Set([
  CLASS.comma,
  CLASS.stop,
  CLASS.colon,
  CLASS.dash,
  CLASS.bracket,
  CLASS.conjunction,
  CLASS.subordinator,
  CLASS.relative,
  CLASS.preposition,
  CLASS.that,
  CLASS.to,
  CLASS.time,
  CLASS.participle,
  CLASS.by,
  CLASS.close,
  CLASS.open,
  CLASS.adverb,
]);

function canEnd(last: number, next: number, isSentenceEnd: boolean): boolean {
  if (isSentenceEnd || last === CLASS.close || last === CLASS.stop || ENDERS.has(next)) return true;
  return isVerb(next) && (isNoun(last) || last === CLASS.comma);
}
