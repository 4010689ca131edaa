import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import type { ArchiveEntry } from '../../src/archive/archive.ts';
import { openSqliteArchive } from '../../src/archive/sqlite/open-sqlite-archive.ts';
import type { Beat } from '../../src/beat/beat.ts';
import type { Asking } from '../../src/commands/asking.ts';
import { TERMINAL_CALLER } from '../../src/platforms/terminal/terminal-caller.ts';
import { english } from '../../src/wording/wording.ts';
import { harbourArticles } from './harbour-archive.ts';
import { harbourBeat } from './harbour-beat.ts';

/** A desk over a real archive that holds these entries; it is 10 June 2024. Gone when the test is over. */
export async function harbourDesk(entries: readonly ArchiveEntry[], beat: Beat = harbourBeat): Promise<Asking> {
  const { desk, close } = await open(entries, beat);
  onTestFinished(close);
  return desk;
}

/** One desk over all harbour articles for the tests of a file, which only ask; call where tests are collected. */
export function sharedHarbourDesk(): () => Promise<Asking> {
  let opened: ReturnType<typeof open> | undefined;
  afterAll(async () => (await opened)?.close());
  return async () => {
    opened ??= open(harbourArticles, harbourBeat);
    return (await opened).desk;
  };
}

async function open(entries: readonly ArchiveEntry[], beat: Beat) {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-answers-'));
  const archive = await openSqliteArchive(join(folder, 'archive.db'));
  for (const entry of entries) await archive.put(entry);
  const desk: Asking = {
    caller: TERMINAL_CALLER,
    wording: english,
    wakeBriefings: () => undefined,
    archive,
    beat,
    now: () => Temporal.Instant.from('2024-06-10T09:00:00Z'),
    version: '1.2.3',
    extractor: 'by hand',
    report: (fault) => {
      throw fault;
    },
  };
  const close = async () => {
    await archive[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true });
  };
  return { desk, close };
}
