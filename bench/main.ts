/** Measures what the project promises on speed: `npm run bench [-- ARTICLES…]`. Takes some minutes and 1.5 GB of disk. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureExtraction, measureLinearity } from './extraction.ts';
import { measureBriefings } from './fan-out.ts';
import { fillArchive } from './fill-archive.ts';
import { measureIngest } from './ingest.ts';
import { machine } from './machine.ts';
import { measurePlatforms } from './platforms.ts';
import { measureQuestions } from './questions.ts';
import { readArticles } from './read-articles.ts';
import { measureStartup } from './startup.ts';

const ARTICLES_STORED = 100_000;
const PROGRESS = 10_000;

const root = join(import.meta.dirname, '..');
const given = process.argv.slice(2);

const config = join(root, 'config');
const articles = await readArticles(given.length > 0 ? given : [join(root, 'seeds')]);
console.log(`${machine()}\n`);
console.log(measureExtraction(config, articles));
console.log(`\n${measureLinearity(config, articles)}`);

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const cleanUp = () => rmSync(folder, { recursive: true, force: true });
process.once('exit', cleanUp);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
console.log(`\n${await measureIngest(config, folder)}`);

const path = join(folder, 'bench.db');
await fillArchive(path, ARTICLES_STORED, (done) => {
  if (done % PROGRESS === 0) console.error(`filling the archive: ${done} of ${ARTICLES_STORED} articles`);
});
console.log(`\n${await measureQuestions(path)}`);
console.log(`\n${measureStartup(root, path)}`);
console.log(`\n${await measurePlatforms(join(folder, 'platforms'))}`);
console.log(`\n${await measureBriefings(folder)}`);
