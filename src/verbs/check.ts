import { existsSync } from 'node:fs';
import { openArchive } from '../app.ts';
import type { Beat } from '../beat/beat.ts';
import { loadBeat } from '../beat/load-beat.ts';
import { listFiles } from '../ingest/list-files.ts';
import { READABLE_EXTENSIONS, readDocuments } from '../ingest/read-document.ts';
import { UserError } from '../model/user-error.ts';
import { inert } from '../reply/inert.ts';
import { readSettings, type Settings } from '../settings.ts';
import { loadSettings } from './load-settings.ts';
import { printLine } from './output.ts';

/** Lists every problem of environment, configuration, seeds and archive, one a line. Status 1 when there is any. */
export async function check(): Promise<number> {
  const problems: string[] = [];
  const attempt = async <T>(step: () => T | Promise<T>): Promise<T | null> => {
    try {
      return await step();
    } catch (fault) {
      if (!(fault instanceof UserError)) throw fault;
      problems.push(...fault.message.split('\n'));
      return null;
    }
  };
  const settings = await attempt(loadSettings);
  const beat = await attempt(() => loadBeat((settings ?? foldersOnly()).config));
  for (const path of await seedFiles(settings ?? foldersOnly(), attempt)) {
    const parts = (await attempt(() => readDocuments(path))) ?? [];
    for (const part of parts) if (part.kind === 'problem' && part.failed) problems.push(part.problem.message);
  }
  const archive = settings === null ? null : await attempt(() => describeArchive(settings));
  for (const problem of problems) await printLine(inert(problem));
  if (settings !== null && beat !== null) await printSummary(settings, beat, archive);
  return problems.length > 0 ? 1 : 0;
}

/** Where configuration and seeds lie when other settings are wrong. */
function foldersOnly(): Settings {
  const { SITREP_CONFIG, SITREP_SEEDS } = process.env;
  return readSettings({ SITREP_CONFIG, SITREP_SEEDS });
}

async function seedFiles(
  { seeds }: Settings,
  attempt: <T>(step: () => T) => Promise<T | null>,
): Promise<readonly string[]> {
  const files: string[] = [];
  for (const entry of await listFiles([seeds], READABLE_EXTENSIONS)) {
    const path = await attempt(() => {
      if (entry.kind === 'problem') throw entry.problem;
      return entry.path;
    });
    if (path !== null) files.push(path);
  }
  return files;
}

/** A database that is not there yet is no problem: the first `start` or `ingest` makes it. */
async function describeArchive({ database }: Settings): Promise<string> {
  if (!existsSync(database)) return 'not there yet';
  await using archive = await openArchive(database);
  const { total } = await archive.documents({ offset: 0, limit: 1 });
  return `${total} documents`;
}

async function printSummary(settings: Settings, beat: Beat, archive: string | null): Promise<void> {
  const { actors, places, plans, corrections } = beat;
  const counts = `${actors.length} actors, ${places.length} places, ${plans.length} plans, ${corrections.length} corrections`;
  await printLine(`config: ${counts} (${inert(settings.config)})`);
  if (archive !== null) await printLine(`archive: ${archive} (${inert(settings.database)})`);
}
