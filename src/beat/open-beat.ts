import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Beat } from './beat.ts';

/** What decides which beat comes out of the same configuration: this folder's code, ids, and the versions of the parsers. */
const CODE = ['.', '../model'].flatMap((folder) => sourceFiles(join(import.meta.dirname, folder)));
const DECIDING = [...CODE, join(import.meta.dirname, '../../package.json')];

/**
 * The beat of a folder, as `loadBeat` gives it. Parsing and checking the YAML takes most of the time of a start, so the
 * result is kept as JSON in the file `cache`, and taken from there as long as configuration and code are what they were.
 * A cache that is missing, damaged or not writable only costs that time. Rejects with UserError `bad-config`.
 */
export async function openBeat(folder: string, cache: string): Promise<Beat> {
  const source = hashOfFiles([...configFiles(folder), ...DECIDING]);
  const kept = readCache(cache, source);
  if (kept !== null) return kept;
  const { loadBeat } = await import('./load-beat.ts');
  const beat = loadBeat(folder);
  writeCache(cache, source, JSON.stringify(beat));
  return beat;
}

/** The first line of a cache: fits one source and one body only, so that a stale or damaged one is never taken. */
function seal(source: string, body: string): string {
  return createHash('sha256').update(source).update(body).digest('hex');
}

function readCache(path: string, source: string): Beat | null {
  const text = readText(path) ?? '';
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== seal(source, body)) return null;
  // Was checked before it was sealed.
  const beat: Beat = JSON.parse(body);
  return beat;
}

/** Renamed into place, so that no other process sees half of it. */
function writeCache(path: string, source: string, body: string): void {
  const unfinished = `${path}.${process.pid}`;
  const done = succeeds(() => {
    writeFileSync(unfinished, `${seal(source, body)}\n${body}`, { flag: 'wx' });
    renameSync(unfinished, path);
  });
  if (!done) succeeds(() => rmSync(unfinished));
}

function succeeds(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

function hashOfFiles(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(JSON.stringify([path, readText(path)]));
  return hash.digest('hex');
}

function configFiles(folder: string): readonly string[] {
  return ['beat', 'actors', 'places', 'plans', 'corrections'].map((name) => join(folder, `${name}.yaml`));
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
