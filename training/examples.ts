import { findBorders, isSpan, WAY, type Way } from '../src/extract/statements/learnt/borders.ts';
import { findCandidates } from '../src/extract/statements/learnt/candidates.ts';
import { cueFeatures } from '../src/extract/statements/learnt/cue-features.ts';
import { type CueView, viewCue } from '../src/extract/statements/learnt/cue-view.ts';
import { createFeatures, type Features } from '../src/extract/statements/learnt/features.ts';
import { eachSpeaker } from '../src/extract/statements/learnt/find-speaker.ts';
import { pairFeatures } from '../src/extract/statements/learnt/pair-features.ts';
import type { Reading } from '../src/extract/statements/learnt/reading.ts';
import { sideFeatures } from '../src/extract/statements/learnt/side-features.ts';
import { endFeatures, startFeatures } from '../src/extract/statements/learnt/span-features.ts';
import { tokenFeatures } from '../src/extract/statements/learnt/token-features.ts';
import { overlaps, type Span } from '../src/model/span.ts';
import { type Ids, idsOf } from './learner.ts';
import type { Lesson, Taught } from './lesson.ts';

/** One thing to choose a class of. */
export interface Choice {
  readonly ids: Ids;
  readonly answer: number;
}

/** One thing to choose out of several. */
export interface Pick {
  readonly options: readonly Ids[];
  readonly answer: number;
}

/** A span to choose out of pairs of borders. */
export interface SpanPick {
  readonly starts: readonly Ids[];
  readonly ends: readonly Ids[];
  readonly pairs: readonly { readonly start: number; readonly end: number; readonly ids: Ids }[];
  readonly answer: number;
}

/** What one lesson teaches each table. */
export interface Examples {
  readonly cues: readonly Choice[];
  readonly sides: readonly Choice[];
  readonly speech: readonly Choice[];
  readonly spans: readonly SpanPick[];
  readonly speakers: readonly Pick[];
  readonly tokens: readonly Choice[];
}

/** A span that shares less with what the annotators marked teaches nothing. */
const LEAST_F1 = 0.5;

export function examplesOf(lesson: Lesson, heads: ReadonlySet<string>): Examples {
  const { reading, taught } = lesson;
  const features = createFeatures();
  const ids = (fill: (features: Features) => void): Ids => {
    features.count = 0;
    fill(features);
    return idsOf(features);
  };
  const byCue = new Map<number, Taught>();
  for (const each of taught) if (!byCue.has(each.cue)) byCue.set(each.cue, each);
  const candidates = findCandidates(reading, heads).map((cue) => ({ view: viewCue(reading, cue), of: byCue.get(cue) }));
  const found = candidates.flatMap(({ view, of }) => (of === undefined ? [] : [{ view, of }]));
  const sideIds = found.map(({ view }) =>
    ids((to) => {
      cueFeatures(to, reading, view);
      sideFeatures(to, reading, view);
    }),
  );
  const sides = found.map(({ of: { left, right } }) => (right === null ? 1 : left === null ? 0 : 2));
  return {
    cues: candidates
      .filter(({ view, of }) => of !== undefined || !isOpen(lesson, view.cue))
      .map(({ view, of }) => ({ ids: ids((to) => cueFeatures(to, reading, view)), answer: of === undefined ? 0 : 1 })),
    sides: sideIds.map((each, index) => ({ ids: each, answer: sides[index] ?? 0 })),
    speech: sideIds.map((each, index) => ({ ids: each, answer: found[index]?.of.speech === true ? 1 : 0 })),
    spans: found.flatMap(({ view, of }) => spanPicks(reading, view, of, ids)),
    speakers: found.flatMap(({ view, of }) => speakerPick(reading, view, of, features) ?? []),
    tokens: tokenChoices(reading, taught, ids),
  };
}

/** Whether a token stands where the annotators left undecided what is said. */
function isOpen({ gold, reading }: Lesson, cue: number): boolean {
  const token = reading.analysis.tokens[cue];
  return token !== undefined && gold.ignore.some((span) => overlaps(span, [token.start, token.end]));
}

type Fill = (fill: (features: Features) => void) => Ids;

function spanPicks(reading: Reading, view: CueView, { left, right }: Taught, ids: Fill): readonly SpanPick[] {
  const isBoth = left !== null && right !== null;
  const wanted: readonly (readonly [Way, Span | null])[] = [
    [isBoth ? WAY.rightOfBoth : WAY.right, right],
    [isBoth ? WAY.leftOfBoth : WAY.left, left],
  ];
  return wanted.flatMap(([way, gold]) => (gold === null ? [] : (spanPick(reading, view, way, gold, ids) ?? [])));
}

function spanPick(reading: Reading, view: CueView, way: Way, gold: Span, ids: Fill): SpanPick | null {
  const { starts, ends } = findBorders(reading, view, way);
  const pairs: { start: number; end: number; ids: Ids }[] = [];
  let answer = -1;
  let highest = 0;
  for (const [start, p] of starts.entries()) {
    for (const [end, e] of ends.entries()) {
      if (!isSpan(p, e)) continue;
      const shared = Math.max(0, Math.min(e, gold[1]) - Math.max(p, gold[0]));
      const f1 = (2 * shared) / (e - p + gold[1] - gold[0]);
      if (f1 > highest) {
        highest = f1;
        answer = pairs.length;
      }
      pairs.push({ start, end, ids: ids((to) => pairFeatures(to, reading, view, way, p, e)) });
    }
  }
  if (highest < LEAST_F1) return null;
  return {
    starts: starts.map((p) => ids((to) => startFeatures(to, reading, view, way, p))),
    ends: ends.map((e) => ids((to) => endFeatures(to, reading, view, way, e))),
    pairs,
    answer,
  };
}

/** The answer is the first chunk whose head the annotators marked; null where none is. */
function speakerPick(reading: Reading, view: CueView, { pieces, speaker }: Taught, features: Features): Pick | null {
  const options: Ids[] = [];
  const chunks = eachSpeaker(reading, view, pieces, features, () => options.push(idsOf(features)));
  let answer = -1;
  for (const [index, chunk] of chunks.entries()) {
    if (chunk === null || speaker === null || chunk.head < speaker[0] || chunk.head >= speaker[1]) continue;
    if (answer < 0 || chunk.start < (chunks[answer]?.start ?? 0)) answer = index;
  }
  if (speaker !== null && answer < 0) return null;
  return { options, answer: Math.max(0, answer) };
}

/** 0 nothing, 1 content, 2 speaker, 3 cue: as `judge-proposals.ts` reads the table. */
function tokenChoices(reading: Reading, taught: readonly Taught[], ids: Fill): readonly Choice[] {
  const answers = new Uint8Array(reading.size);
  for (const { pieces } of taught) for (const piece of pieces) answers.fill(1, ...piece);
  for (const { speaker } of taught) if (speaker !== null) answers.fill(2, ...speaker);
  for (const { cue } of taught) answers[cue] = 3;
  return Array.from(answers, (answer, index) => ({ ids: ids((to) => tokenFeatures(to, reading, index)), answer }));
}
