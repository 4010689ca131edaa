import { createScorer } from '../../../src/evaluation/score.ts';
import type { Counts, Tally } from '../../../src/evaluation/tally.ts';
import type { Extractor } from '../../../src/extract/extractor.ts';
import { COMPARED, type Comparison, compareArticle, SHARES } from './compare-article.ts';
import { type GoldSet, listArticles } from './list-articles.ts';
import { readArticleGold } from './read-article-gold.ts';
import { toGoldDocument } from './to-gold-document.ts';

export interface Printing {
  readonly say: (line: string) => void;
  /** Whether to print the words of what differs. */
  readonly show: boolean;
}

/** What the aims are about, each between 0 and 1. */
export interface Measured {
  readonly joint: number;
  readonly actor: number;
}

const WIDTH = 24;

/** Measures an extractor on one set and prints the figures, in percent. */
export async function measureSet(set: GoldSet, extractor: Extractor, { say, show }: Printing): Promise<Measured> {
  const speech = createScorer({ speechOnly: true, kind: null });
  const all = createScorer({ speechOnly: false, kind: null });
  const comparisons: Comparison[] = [];
  for (const path of listArticles(set)) {
    const gold = await readArticleGold(path);
    const findings = extractor.extract(gold.document);
    const line = toGoldDocument(gold);
    for (const scorer of [speech, all]) scorer.add(line, findings.statements);
    const comparison = compareArticle(gold, findings);
    comparisons.push(comparison);
    if (show) printDifferences(gold.name, comparison, say);
  }
  say(`${set}: ${comparisons.length} articles`);
  say(ratesLine('joint, speech', jointOf(speech.tally)));
  say(ratesLine('joint, all', jointOf(all.tally)));
  for (const kind of COMPARED) say(ratesLine(kind, sumCounts(comparisons, kind)));
  for (const name of SHARES) say(shareLine(name, sumShares(comparisons, name)));
  const { ok, n } = sumShares(comparisons, 'actor');
  return { joint: f1Of(jointOf(speech.tally)), actor: ok / Math.max(1, n) };
}

function printDifferences(name: string, { items, statements }: Comparison, say: Printing['say']): void {
  say(`== ${name}`);
  for (const line of statements) say(`  ${line}`);
  for (const kind of COMPARED) {
    for (const line of items[kind].missing) say(`  missing ${kind}: ${line}`);
    for (const line of items[kind].beyond) say(`  beyond ${kind}: ${line}`);
  }
}

/** Content found with its speaker, as evaluation counts it: content found where gold has none counts as wrong too. */
function jointOf({ joint, content }: Tally): Counts {
  return { ...joint, fp: joint.fp + (content[0]?.fp ?? 0) };
}

function sumCounts(comparisons: readonly Comparison[], kind: (typeof COMPARED)[number]): Counts {
  const sum = { tp: 0, fp: 0, fn: 0 };
  for (const { items } of comparisons) {
    sum.tp += items[kind].right;
    sum.fp += items[kind].beyond.length;
    sum.fn += items[kind].missing.length;
  }
  return sum;
}

function sumShares(comparisons: readonly Comparison[], name: (typeof SHARES)[number]): { ok: number; n: number } {
  const shares = comparisons.map(({ shares: of }) => of[name]);
  return { ok: shares.reduce((sum, { ok }) => sum + ok, 0), n: shares.reduce((sum, { n }) => sum + n, 0) };
}

function f1Of({ tp, fp, fn }: Counts): number {
  return (2 * tp) / Math.max(1, 2 * tp + fp + fn);
}

function ratesLine(name: string, counts: Counts): string {
  const { tp, fp, fn } = counts;
  const [p, r] = [tp / Math.max(1, tp + fp), tp / Math.max(1, tp + fn)];
  return `  ${name.padEnd(WIDTH)} P ${percent(p)}  R ${percent(r)}  F1 ${percent(f1Of(counts))}  (n=${tp + fn})`;
}

function shareLine(name: string, { ok, n }: { ok: number; n: number }): string {
  return `  ${name.padEnd(WIDTH)} ${percent(ok / Math.max(1, n))}  (n=${n})`;
}

function percent(rate: number): string {
  return (100 * rate).toFixed(1).padStart(5);
}
