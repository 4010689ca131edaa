import type { Chunk } from './chunks.ts';
import type { CueView } from './cue-view.ts';
import { add, type Features } from './features.ts';
import { type Phrases, shapeAfter, shapeBefore, shapeBetween } from './phrases.ts';
import { at, type Reading } from './reading.ts';
import { isVerb } from './word-class.ts';

const T = 670;
/** In phrases: a longer way between chunk and cue is no feature. */
const WAY = 7;
/** So many subjects and openers of clauses in between are told apart. */
const MOST = 2;

/** How a chunk stands to the cue: see `speaker-features.ts`. */
export interface ClausePlace {
  readonly side: number;
  /** The tokens between it and the verb group. */
  readonly low: number;
  readonly high: number;
  readonly touch: number;
}

/** What the phrases between a chunk and the cue tell: whether it is the subject of a verb, and who else may be the cue's. */
export function speakerClauseFeatures(
  features: Features,
  reading: Reading,
  view: CueView,
  chunk: Chunk,
  place: ClausePlace,
): void {
  const { kind, lemma, suffix } = reading;
  const { cue, form } = view;
  const { side, low, high, touch } = place;
  const own = at(kind, cue);
  const k = at(kind, chunk.head);
  const lead = at(kind, view.group - 1);
  const clause = clauseOf(reading.phrases, view, chunk, side);
  const way = shapeBetween(reading, low, high, WAY);
  add(features, T, clause, k);
  add(features, T + 1, clause, lead, own);
  add(features, T + 2, clause, at(suffix, cue), lead);
  add(features, T + 3, clause, at(lemma, cue));
  add(features, T + 4, clause, touch, lead);
  add(features, T + 5, clause, at(kind, chunk.start - 1), form);
  add(features, T + 6, side, way, k);
  add(features, T + 7, side, way, own);
  add(features, T + 8, way * 2 + side, touch, own);
  add(features, T + 9, side, way, at(lemma, cue));
  add(features, T + 10, k, shapeBefore(reading, chunk.start, 2), side);
  add(features, T + 11, k, shapeAfter(reading, chunk.head, 2), side);
}

/** Side, whether a verb follows the chunk, and how many other subjects and openers of clauses lie between, in one number. */
function clauseOf(
  { of, kind, subjects, openers }: Phrases,
  view: CueView,
  { start, head }: Chunk,
  side: number,
): number {
  const next = at(of, head) + 1;
  const isSubject = isVerb(kind[next] ?? 0) ? 1 : 0;
  const from = side === 1 ? next : at(of, view.cue) + 1;
  const to = at(of, side === 1 ? view.group : start);
  const between = (counts: readonly number[]): number =>
    Math.max(0, Math.min(MOST, (counts[to] ?? 0) - (counts[from] ?? 0)));
  return ((side * 2 + isSubject) * 3 + between(subjects)) * 3 + between(openers);
}
