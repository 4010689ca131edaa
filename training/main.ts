/**
 * Learns the weights of the statements' model: `npm run train -- GOLD.jsonl… [--out FILE] [--date DATE]`. To the files named
 * come the project's own annotated articles. The same input gives the same weights.
 */
import { createHash } from 'node:crypto';
import { createReadStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { type GoldDocument, goldSchema } from '../src/evaluation/gold.ts';
import { readJsonLines } from '../src/evaluation/read-json-lines.ts';
import { createScorer } from '../src/evaluation/score.ts';
import { jointF1 } from '../src/evaluation/tally.ts';
import { WEIGHTS_FILE } from '../src/extract/statements/learnt/load-model.ts';
import { readWeights } from '../src/extract/statements/learnt/read-weights.ts';
import { listArticles } from '../tests/gold/articles/list-articles.ts';
import { readArticleGold } from '../tests/gold/articles/read-article-gold.ts';
import { toGoldDocument } from '../tests/gold/articles/to-gold-document.ts';
import { learnModel } from './learn-model.ts';
import { type Lesson, readLessons } from './lesson.ts';
import { predict } from './predict.ts';
import { writeWeights } from './write-weights.ts';

const CORPUS =
  'PolNeAR (Newell, Margolin, Ruths: An Attribution Relations Corpus for Political News, LREC 2018), and articles of our own';
/** Our own articles are few, and of the kind that is read: each counts so many times. */
const OWN_TIMES = 3;
/** In bytes. */
const LARGEST = 4 * 1024 * 1024;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, date: { type: 'string' } },
});
if (positionals.length === 0) {
  process.stderr.write('train: expected at least one GOLD.jsonl\n');
  process.exit(2);
}
const started = performance.now();
const say = (line: string): void => {
  process.stdout.write(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}\n`);
};
const named = await readAll(positionals);
const own = await readOwn();
const documents = [...named, ...own];
const lessons = readLessons(documents);
const times = (lesson: Lesson): number => (own.includes(lesson.gold) ? OWN_TIMES : 1);
say(`${documents.length} documents`);
const { model, unseen } = learnModel(lessons, times, say);
const scores = { speech: scoreOn(lessons, true), everything: scoreOn(lessons, false) };
say(`joint F1, each document unseen: speech ${scores.speech}, everything ${scores.everything}`);
const ours = lessons.slice(named.length);
say(`of these our own articles: speech ${scoreOn(ours, true)}, everything ${scoreOn(ours, false)}`);
const file = writeWeights(model, {
  corpus: CORPUS,
  learnt: values.date ?? new Date().toISOString().slice(0, 10),
  documents: documents.length,
  statements: documents.reduce((sum, { quotes }) => sum + quotes.length, 0),
  data: createHash('sha256').update(JSON.stringify(documents)).digest('hex'),
  scores,
});
if (file.length > LARGEST) throw new Error(`weights of ${file.length} bytes, more than ${LARGEST}`);
readWeights(file);
writeFileSync(values.out ?? WEIGHTS_FILE, file);
say(`${file.length} bytes written`);

async function readAll(paths: readonly string[]): Promise<readonly GoldDocument[]> {
  const all: GoldDocument[] = [];
  for (const path of paths) {
    const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
    for await (const document of readJsonLines(lines, goldSchema, path)) all.push(document);
  }
  return all;
}

/** The project's own annotated articles that are there to learn from. */
async function readOwn(): Promise<readonly GoldDocument[]> {
  return Promise.all(listArticles('learn').map(async (path) => toGoldDocument(await readArticleGold(path))));
}

function scoreOn(all: readonly Lesson[], speechOnly: boolean): number {
  const scorer = createScorer({ speechOnly, kind: null });
  for (const lesson of all) scorer.add(lesson.gold, predict(lesson.reading, unseen(lesson)));
  return Math.round(jointF1(scorer.tally) * 1000) / 10;
}
