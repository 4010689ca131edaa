import nlp from 'compromise';
import { loadBeat } from '../src/beat/load-beat.ts';
import { bareDocument } from '../src/evaluation/bare-document.ts';
import { createExtractor } from '../src/extract/create-extractor.ts';
import type { Document } from '../src/model/document.ts';
import { summarise } from './measure.ts';
import { figure, table } from './table.ts';

const ROUNDS = 5;
/** In characters; the longest text that a newsroom may bring is a book. */
const LENGTHS = [10_000, 100_000, 1_000_000];
/** A round shorter than this says little, in milliseconds. */
const SHORTEST_ROUND = 1_000;

/** Articles a second, beside the quotations that compromise finds in the same articles. */
export function measureExtraction(config: string, articles: readonly Document[]): string {
  const extractor = createExtractor(loadBeat(config));
  const works = [
    (article: Document) => extractor.extract(article).statements.length,
    (article: Document) => nlp(article.text).quotations().length,
  ];
  const times: number[][] = [[], []];
  for (const work of works) round(articles, work);
  for (let number = 0; number < ROUNDS; number++) {
    for (const [index, work] of works.entries()) times[index]?.push(round(articles, work));
  }
  const [ours = Number.NaN, theirs = Number.NaN] = times.map((list) => 1_000 / summarise(list).p50);
  const letters = articles.reduce((sum, { text }) => sum + text.length, 0);
  const about = `${articles.length} articles, ${figure(letters / articles.length)} characters each`;
  return table(
    [about, 'Sitrep', 'compromise', 'ratio', 'aim'],
    [['articles/s', figure(ours), figure(theirs), figure(ours / theirs), 'at least 5']],
  );
}

/** Time a character at growing lengths: the same at all of them when time is linear in the length. */
export function measureLinearity(config: string, articles: readonly Document[]): string {
  const extractor = createExtractor(loadBeat(config));
  const all = articles.map(({ text }) => text).join('\n\n');
  const cells = LENGTHS.map((length) => {
    const text = all.repeat(Math.ceil(length / all.length)).slice(0, length);
    const article = bareDocument(`${length} characters`, text);
    const times = Array.from({ length: ROUNDS }, () => round([article], (one) => extractor.extract(one)));
    return `${figure((summarise(times).p50 * 1_000) / length)} µs`;
  });
  return table(
    ['time a character', ...LENGTHS.map((length) => `${figure(length / 1_000)} kB`)],
    [['extraction', ...cells]],
  );
}

/** Milliseconds an article, all articles read as often as a round needs. */
function round(articles: readonly Document[], work: (article: Document) => unknown): number {
  const start = performance.now();
  let done = 0;
  while (performance.now() - start < SHORTEST_ROUND) {
    for (const article of articles) work(article);
    done += articles.length;
  }
  return (performance.now() - start) / done;
}
