import type { Proposers } from '../src/extract/statements/learnt/propose.ts';
import { sigmoid, softmax, type Table } from '../src/extract/statements/learnt/table.ts';
import type { Choice, Examples, Pick, SpanPick } from './examples.ts';
import { countSeen, createLearner, createRandom, type Learner, nudge, scoreIds, shuffled } from './learner.ts';

/** Slots (a power of two), learning rate, passes over the examples. Chosen by cross-validation on the training articles. */
interface Plan {
  readonly bits: number;
  readonly rate: number;
  readonly passes: number;
}

const PLANS = {
  cue: { bits: 22, rate: 0.02, passes: 3 },
  side: { bits: 18, rate: 0.05, passes: 4 },
  speech: { bits: 18, rate: 0.05, passes: 4 },
  span: { bits: 22, rate: 0.05, passes: 4 },
  speaker: { bits: 20, rate: 0.05, passes: 4 },
  token: { bits: 20, rate: 0.03, passes: 2 },
} as const satisfies Record<string, Plan>;

/** The first token of every so many is left out of a pass: there are plenty. */
const TOKENS_LEFT_OUT = 0.3;

export type StageTables = Omit<Proposers, 'heads'> & { readonly token: Table };

/** Learns the tables that make and describe proposals. The same examples in the same order give the same tables. */
export function learnTables(examples: readonly Examples[]): StageTables {
  return {
    cue: learnYesNo(
      examples.flatMap(({ cues }) => cues),
      PLANS.cue,
    ),
    side: learnChoices(
      examples.flatMap(({ sides }) => sides),
      3,
      PLANS.side,
      0,
    ),
    speech: learnYesNo(
      examples.flatMap(({ speech }) => speech),
      PLANS.speech,
    ),
    span: learnSpans(
      examples.flatMap(({ spans }) => spans),
      PLANS.span,
    ),
    speaker: learnPicks(
      examples.flatMap(({ speakers }) => speakers),
      PLANS.speaker,
    ),
    token: learnChoices(
      examples.flatMap(({ tokens }) => tokens),
      4,
      PLANS.token,
      TOKENS_LEFT_OUT,
    ),
  };
}

/** Learns whether things are so; an answer is 0 or 1. */
export function learnYesNo(items: readonly Choice[], { bits, rate, passes }: Plan): Learner {
  const learner = createLearner(bits, 1, rate);
  for (const { ids } of items) countSeen(learner, ids);
  const random = createRandom(3);
  for (let pass = 0; pass < passes; pass += 1) {
    for (const { ids, answer } of shuffled(items, random))
      nudge(learner, ids, sigmoid(scoreIds(learner, ids)) - answer);
  }
  return learner;
}

function learnChoices(
  items: readonly Choice[],
  classes: number,
  { bits, rate, passes }: Plan,
  leftOut: number,
): Learner {
  const learner = createLearner(bits, classes, rate);
  for (const { ids } of items) countSeen(learner, ids);
  const random = createRandom(7);
  const all = Array.from({ length: classes }, (_, of) => of);
  for (let pass = 0; pass < passes; pass += 1) {
    for (const { ids, answer } of shuffled(items, random)) {
      if (random() < leftOut) continue;
      const odds = softmax(all.map((of) => scoreIds(learner, ids, of)));
      for (const of of all) nudge(learner, ids, (odds[of] ?? 0) - (of === answer ? 1 : 0), of);
    }
  }
  return learner;
}

function learnPicks(items: readonly Pick[], { bits, rate, passes }: Plan): Learner {
  const learner = createLearner(bits, 1, rate);
  for (const { options } of items) for (const ids of options) countSeen(learner, ids);
  const random = createRandom(13);
  for (let pass = 0; pass < passes; pass += 1) {
    for (const { options, answer } of shuffled(items, random)) {
      const odds = softmax(options.map((ids) => scoreIds(learner, ids)));
      for (const [index, ids] of options.entries())
        nudge(learner, ids, (odds[index] ?? 0) - (index === answer ? 1 : 0));
    }
  }
  return learner;
}

/** The score of a span is that of its start, its end and the pair; each learns from the pairs it is part of. */
function learnSpans(items: readonly SpanPick[], { bits, rate, passes }: Plan): Learner {
  const learner = createLearner(bits, 1, rate);
  for (const { starts, ends, pairs } of items) {
    for (const ids of [...starts, ...ends]) countSeen(learner, ids);
    for (const { ids } of pairs) countSeen(learner, ids);
  }
  const random = createRandom(11);
  for (let pass = 0; pass < passes; pass += 1) for (const item of shuffled(items, random)) learnSpan(learner, item);
  return learner;
}

function learnSpan(learner: Learner, { starts, ends, pairs, answer }: SpanPick): void {
  const startScores = starts.map((ids) => scoreIds(learner, ids));
  const endScores = ends.map((ids) => scoreIds(learner, ids));
  const odds = softmax(
    pairs.map(({ start, end, ids }) => (startScores[start] ?? 0) + (endScores[end] ?? 0) + scoreIds(learner, ids)),
  );
  const startGradients = new Float64Array(starts.length);
  const endGradients = new Float64Array(ends.length);
  for (const [index, { start, end, ids }] of pairs.entries()) {
    const gradient = (odds[index] ?? 0) - (index === answer ? 1 : 0);
    startGradients[start] = (startGradients[start] ?? 0) + gradient;
    endGradients[end] = (endGradients[end] ?? 0) + gradient;
    nudge(learner, ids, gradient);
  }
  for (const [index, ids] of starts.entries()) nudge(learner, ids, startGradients[index] ?? 0);
  for (const [index, ids] of ends.entries()) nudge(learner, ids, endGradients[index] ?? 0);
}
