/**
 * Checks extraction on the raw sources, which are third-party text and not part of the repository:
 * `npm run test:sources -- FOLDER`. Ends with status 1 when anything fails, 2 when it cannot run.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadBeat } from '../../../src/beat/load-beat.ts';
import { createExtractor } from '../../../src/extract/create-extractor.ts';
import { readDocument } from '../../../src/ingest/read-document.ts';
import type { Document } from '../../../src/model/document.ts';
import { type CheckedSource, checkSource, describeMissing } from './check-source.ts';
import { type Checklist, createChecklist } from './checklist.ts';
import { copiedRuns } from './eight-word-rule.ts';
import { readSourceGold, type SourceGold } from './read-source-gold.ts';

/** Of the statements by the people whom the sources are about, so many must be found. */
const AIM = 0.8;
const ROOT = join(import.meta.dirname, '../../..');

process.exitCode = await main(process.argv[2]);

async function main(folder: string | undefined): Promise<number> {
  if (folder === undefined || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    process.stderr.write(`test:sources: expected the folder that holds the raw sources, got ${folder ?? 'nothing'}\n`);
    return 2;
  }
  const list = createChecklist((line) => process.stdout.write(`${line}\n`));
  const extractor = createExtractor(loadBeat(join(ROOT, 'config')));
  const sources: CheckedSource[] = [];
  for (const gold of readSourceGold()) {
    const document = await readAnnotated(list, folder, gold);
    if (document !== null) sources.push(checkSource(list, gold, document, extractor.extract(document)));
  }
  checkFound(list, sources);
  checkSeeds(
    list,
    sources.map(({ text }) => text),
  );
  return list.finish() ? 0 : 1;
}

/** The document, when it is the one that was annotated. */
async function readAnnotated(list: Checklist, folder: string, gold: SourceGold): Promise<Document | null> {
  const path = join(folder, gold.file);
  const document = statSync(path, { throwIfNoEntry: false })?.isFile() ? await readDocument(path) : null;
  const same = document?.hash === gold.sha256;
  list.check(same, `${gold.file} is the text that was annotated`);
  return same ? document : null;
}

function checkFound(list: Checklist, sources: readonly CheckedSource[]): void {
  const required = sources.flatMap(({ gold }) => gold.statements.filter((statement) => statement.required));
  const found = new Set(sources.flatMap(({ judgement }) => judgement.found));
  for (const actor of new Set(required.map((statement) => statement.actor))) {
    const theirs = required.filter((statement) => statement.actor === actor);
    list.say(`     ${actor}: ${theirs.filter((statement) => found.has(statement)).length} of ${theirs.length}`);
  }
  const count = required.filter((statement) => found.has(statement)).length;
  list.check(
    required.length > 0 && count >= AIM * required.length,
    `${count} of ${required.length} statements found, at least ${AIM * 100}% wanted`,
  );
  list.list(
    'missing',
    sources.flatMap((source) => source.judgement.missing.map((statement) => describeMissing(source, statement))),
  );
}

function checkSeeds(list: Checklist, articles: readonly string[]): void {
  const seeds = join(ROOT, 'seeds');
  for (const name of readdirSync(seeds).filter((file) => file.endsWith('.md'))) {
    const copied = copiedRuns(readFileSync(join(seeds, name), 'utf8'), articles);
    list.check(copied.length === 0, `seeds/${name} is in its own words`, copied);
  }
}
