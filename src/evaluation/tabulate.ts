import { f1Interval, sumOf } from './bootstrap.ts';
import { type Candidate, predictorOf } from './candidate.ts';
import { type GoldDocument, goldSchema, type PredictedQuote } from './gold.ts';
import { f1Of, ratesOf } from './rates.ts';
import { type Lines, readJsonLines } from './read-json-lines.ts';
import { createScorer, type ScoreOptions } from './score.ts';
import { SLICES } from './slices.ts';
import { type Row, table } from './table.ts';
import { type Counts, jointCounts, type Share } from './tally.ts';

/** One annotation of an article with what was found in it. */
interface Judged {
  readonly gold: GoldDocument;
  readonly predicted: readonly PredictedQuote[];
}

/** What one article comes to. */
interface Scores {
  readonly joint: Readonly<Counts>;
  readonly content: Readonly<Counts>;
  readonly exact: Readonly<Counts>;
  readonly speaker: Share;
}

/**
 * Scores a candidate on gold once for every slice and gives the table as text: with intervals, and beside what people and
 * published systems reach. Throws as `evaluate` does.
 */
export async function tabulate(gold: Lines, candidate: Candidate): Promise<string> {
  const predict = await predictorOf(candidate);
  const articles = new Map<string, Judged[]>();
  for await (const document of readJsonLines(gold, goldSchema, 'gold')) {
    // Several people's annotations of one article (`article#annotator`) are drawn together: they are not independent.
    const article = document.id.split('#')[0] ?? document.id;
    articles.set(article, [...(articles.get(article) ?? []), { gold: document, predicted: predict(document) }]);
  }
  const judged = [...articles.values()];
  const rows = SLICES.map((slice) => ({ slice, ...rowOf(judged.map((article) => scoresOf(article, slice.options))) }));
  return table(articles.size, rows);
}

function scoresOf(article: readonly Judged[], options: ScoreOptions): Scores {
  const scorer = createScorer(options);
  for (const { gold, predicted } of article) scorer.add(gold, predicted);
  const { content, exact, matched } = scorer.tally;
  return {
    joint: jointCounts(scorer.tally),
    content: content[0] ?? sumOf([]),
    exact: exact.content,
    speaker: matched.spk,
  };
}

function rowOf(articles: readonly Scores[]): Omit<Row, 'slice'> {
  const joint = articles.map((scores) => scores.joint);
  const exact = articles.map((scores) => scores.exact);
  const total = sumOf(joint);
  const ok = articles.reduce((sum, { speaker }) => sum + speaker.ok, 0);
  const n = articles.reduce((sum, { speaker }) => sum + speaker.n, 0);
  return {
    statements: total.tp + total.fn,
    joint: { ...ratesOf(total), f1: f1Of(ratesOf(total)), interval: f1Interval(joint) },
    content: f1Of(ratesOf(sumOf(articles.map(({ content }) => content)))),
    exact: { f1: f1Of(ratesOf(sumOf(exact))), interval: f1Interval(exact) },
    speaker: ok / Math.max(1, n),
  };
}
