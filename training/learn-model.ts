import { cueKey, findCandidates } from '../src/extract/statements/learnt/candidates.ts';
import { evidenceRow } from '../src/extract/statements/learnt/evidence.ts';
import { createFeatures, hashText } from '../src/extract/statements/learnt/features.ts';
import type { Forest } from '../src/extract/statements/learnt/forest.ts';
import { surroundingsOf } from '../src/extract/statements/learnt/judge-proposals.ts';
import type { CueCount, Model } from '../src/extract/statements/learnt/model.ts';
import { proposalFeatures } from '../src/extract/statements/learnt/proposal-features.ts';
import { propose } from '../src/extract/statements/learnt/propose.ts';
import { findRivals } from '../src/extract/statements/learnt/rivals.ts';
import type { Table } from '../src/extract/statements/learnt/table.ts';
import { type Examples, examplesOf } from './examples.ts';
import { growForest } from './grow-forest.ts';
import { labelProposal } from './label-proposal.ts';
import { learnTables, learnYesNo, type StageTables } from './learn-tables.ts';
import { type Ids, idsOf, type Learner, scoreIds } from './learner.ts';
import type { Lesson } from './lesson.ts';

/** Later stages learn from what earlier ones say of documents that they have not seen: each fold by models of the others. */
const FOLDS = 8;
const PROPOSAL_PLAN = { bits: 20, rate: 0.01, passes: 4 };
/** Log-odds of 0.39: the best joint F1 on the training articles, crosswise. */
const THRESHOLD = Math.log(0.39 / 0.61);
/** A word that is no verb may be a cue when it was one so often, in so large a share of its occurrences. */
const LEAST_TIMES = 2;
const LEAST_SHARE = 0.003;

/** A proposal made by models that had not seen its document. */
interface Trial {
  readonly fold: number;
  readonly ids: Ids;
  readonly label: number | null;
  /** Its row of evidence, given what the linear judge says. */
  row(judged: number): number[];
}

/** What was learnt: the model, and for each lesson one that has not seen it. */
export interface Learnt {
  readonly model: Model;
  unseen(lesson: Lesson): Model;
}

/**
 * Learns everything; each lesson counts `times`. Deterministic: folds go by the hash of a document's id, all chance has fixed
 * seeds.
 */
export function learnModel(
  lessons: readonly Lesson[],
  times: (lesson: Lesson) => number,
  say: (line: string) => void,
): Learnt {
  const heads = findHeads(lessons);
  const taught = lessons.flatMap((lesson) => {
    const each = { lesson, fold: foldOf(lesson), examples: examplesOf(lesson, heads) };
    return Array.from({ length: times(lesson) }, () => each);
  });
  const folds = Array.from({ length: FOLDS }, (_, fold) => fold);
  const stages = folds.map((fold) => {
    const others = taught.filter((each) => each.fold !== fold);
    say(`learning without part ${fold + 1} of ${FOLDS}`);
    return stageOf(others, heads);
  });
  const trials = taught.flatMap(({ lesson, fold }) => tryOut(lesson, fold, stages[fold] ?? stageOf(taught, heads)));
  say(`judging ${trials.length} proposals`);
  const judges = folds.map((fold) => learnJudge(trials.filter((trial) => trial.fold !== fold)));
  const judged = trials.map((trial) => ({
    ...trial,
    row: trial.row(scoreIds(judges[trial.fold] ?? learnJudge(trials), trial.ids)),
  }));
  const unseen = folds.map((fold): Model => {
    const forest = forestOf(judged.filter((trial) => trial.fold !== fold));
    return modelOf(stages[fold] ?? stageOf(taught, heads), judges[fold] ?? learnJudge(trials), forest);
  });
  say('learning from all');
  const model = modelOf(stageOf(taught, heads), learnJudge(trials), forestOf(judged));
  return { model, unseen: (lesson) => unseen[foldOf(lesson)] ?? model };
}

interface Stage {
  readonly heads: ReadonlySet<string>;
  readonly tables: StageTables;
  readonly counts: ReadonlyMap<number, CueCount>;
}

function stageOf(
  taught: readonly { readonly lesson: Lesson; readonly examples: Examples }[],
  heads: ReadonlySet<string>,
): Stage {
  const tables = learnTables(taught.map(({ examples }) => examples));
  return {
    heads,
    tables,
    counts: countCues(
      taught.map(({ lesson }) => lesson),
      heads,
    ),
  };
}

function modelOf({ heads, tables, counts }: Stage, proposal: Table, forest: Forest): Model {
  return { heads, counts, ...tables, proposal, forest, threshold: THRESHOLD };
}

function foldOf({ gold }: Lesson): number {
  return (hashText(gold.id) >>> 0) % FOLDS;
}

/** The lemmas of words other than verbs that may be cues. */
function findHeads(lessons: readonly Lesson[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  const cues = new Map<string, number>();
  const raise = (counts: Map<string, number>, lemma: string): void =>
    void counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
  for (const { reading, taught } of lessons) {
    const lemmas = reading.analysis.tokens.map(({ lemma }) => lemma.toLowerCase());
    for (const lemma of lemmas) raise(times, lemma);
    for (const { cue } of taught) raise(cues, lemmas[cue] ?? '');
  }
  const isHead = (lemma: string, count: number): boolean =>
    count >= LEAST_TIMES && count > LEAST_SHARE * (times.get(lemma) ?? 0);
  return new Set(
    [...cues]
      .filter(([lemma, count]) => isHead(lemma, count))
      .map(([lemma]) => lemma)
      .sort(),
  );
}

function countCues(lessons: readonly Lesson[], heads: ReadonlySet<string>): ReadonlyMap<number, CueCount> {
  const counts = new Map<number, CueCount>();
  for (const { reading, taught } of lessons) {
    const cues = new Set(taught.map(({ cue }) => cue));
    for (const index of findCandidates(reading, heads)) {
      const token = reading.analysis.tokens[index];
      if (token === undefined) continue;
      const { seen, cue } = counts.get(cueKey(token)) ?? { seen: 0, cue: 0 };
      counts.set(cueKey(token), { seen: seen + 1, cue: cue + (cues.has(index) ? 1 : 0) });
    }
  }
  return counts;
}

function tryOut(lesson: Lesson, fold: number, { heads, tables, counts }: Stage): readonly Trial[] {
  const { reading } = lesson;
  const proposals = propose(reading, { heads, ...tables });
  const rivals = findRivals(reading, proposals);
  const around = surroundingsOf(reading, proposals, { token: tables.token, counts });
  const features = createFeatures();
  return proposals.flatMap((proposal, index) => {
    const own = rivals[index];
    if (own === undefined) return [];
    features.count = 0;
    proposalFeatures(features, reading, proposal, own);
    const row = (judged: number): number[] => evidenceRow(around, proposal, own, judged);
    return [{ fold, ids: idsOf(features), label: labelProposal(lesson, proposal), row }];
  });
}

function learnJudge(trials: readonly Pick<Trial, 'ids' | 'label'>[]): Learner {
  return learnYesNo(
    trials.flatMap(({ ids, label }) => (label === null ? [] : [{ ids, answer: label }])),
    PROPOSAL_PLAN,
  );
}

function forestOf(judged: readonly { readonly label: number | null; readonly row: readonly number[] }[]): Forest {
  const known = judged.filter(({ label }) => label !== null);
  return growForest(
    known.map(({ row }) => row),
    known.map(({ label }) => label ?? 0),
  );
}
