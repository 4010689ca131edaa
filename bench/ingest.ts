import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { extractorOf, openArchive } from '../src/app.ts';
import type { Beat } from '../src/beat/beat.ts';
import { loadBeat } from '../src/beat/load-beat.ts';
import { createExtractorPool } from '../src/ingest/extraction/extractor-pool.ts';
import { type IngestDesk, ingest } from '../src/ingest/ingest.ts';
import { makeArticles } from './articles.ts';
import { summarise } from './measure.ts';
import { figure, table } from './table.ts';

const DOCUMENTS = 500;
const ROUNDS = 3;

/** Files a second into an empty archive: extraction in the thread that stores, in one other, and in one a core. */
export async function measureIngest(config: string, folder: string): Promise<string> {
  const files = writeFiles(join(folder, 'ingest'));
  const beat = loadBeat(config);
  const cores = availableParallelism();
  const ways = [0, 1, cores];
  const times = ways.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, threads] of ways.entries()) times[index]?.push(await time(files, beat, threads));
  }
  const [none = Number.NaN, one = Number.NaN, many = Number.NaN] = times.map((list) => summarise(list).p50);
  const rate = (milliseconds: number) => `${figure((DOCUMENTS * 1_000) / milliseconds)}/s`;
  const faster = `${figure(none / many)} times as fast`;
  return table(
    [
      `ingest of ${DOCUMENTS} documents`,
      'no worker',
      'one worker',
      `${cores} workers`,
      `${cores} workers against none`,
    ],
    [['documents', rate(none), rate(one), rate(many), faster]],
  );
}

/** Of each three articles one file, as long as news are: the first as it is, the others without anybody who says it. */
function writeFiles(folder: string): string {
  mkdirSync(folder);
  const texts = Array.from(makeArticles(DOCUMENTS * 3), ({ document }) => document.text);
  for (let number = 0; number < DOCUMENTS; number++) {
    const [told = '', ...others] = texts.slice(number * 3, number * 3 + 3);
    const prose = others.map((text) => text.replace(/^[^"\n]*"|"/gm, ''));
    writeFileSync(join(folder, `${String(number).padStart(5, '0')}.txt`), [told, ...prose].join('\n\n'));
  }
  return folder;
}

async function time(files: string, beat: Beat, threads: number): Promise<number> {
  const database = `${files}-${threads}.db`;
  const start = performance.now();
  {
    await using archive = await openArchive(database);
    const pool = threads === 0 ? null : async () => createExtractorPool(beat, { threads });
    const desk: IngestDesk = {
      archive,
      now: () => Temporal.Now.instant(),
      extractorVersion: 'bench',
      extractor: extractorOf(beat),
      pool,
      report: rethrow,
    };
    for await (const event of ingest(desk, [files])) if (event.kind === 'skipped') throw new Error(event.reason);
  }
  const taken = performance.now() - start;
  for (const end of ['', '-wal', '-shm']) rmSync(database + end, { force: true });
  return taken;
}

function rethrow(fault: unknown): never {
  throw fault;
}
