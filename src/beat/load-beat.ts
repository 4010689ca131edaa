import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'zod';
import { UserError } from '../model/user-error.ts';
import type { Beat } from './beat.ts';
import { BEAT_FILES, type BeatFile, OPTIONAL_FILES } from './beat-schema.ts';
import { crossCheck, type Listed } from './cross-check.ts';
import { describeIssue } from './describe-issue.ts';
import { parseYaml } from './parse-yaml.ts';
import { type Salvaged, salvage } from './salvage.ts';

/** Where in which file something is wrong: `path` as in `['places', 3, 'lat']`. */
interface Problem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** One file of the beat as read: what could be read of it, and how to tell lines. */
interface FileReading<T> extends Omit<Salvaged<T>, 'issues'> {
  readonly problems: readonly string[];
  readonly locate: (problem: Problem) => string;
}

/** Reads the beat from its folder. Throws UserError `bad-config` with every problem, one a line. */
export function loadBeat(folder: string): Beat {
  const beat = readFile(folder, 'beat', BEAT_FILES.beat);
  const actors = readFile(folder, 'actors', BEAT_FILES.actors);
  const places = readFile(folder, 'places', BEAT_FILES.places);
  const plans = readFile(folder, 'plans', BEAT_FILES.plans);
  const corrections = readFile(folder, 'corrections', BEAT_FILES.corrections);
  const files = { beat, actors, places, plans, corrections };
  const found = crossCheck({
    actors: listed(actors.data?.actors, actors.positions.get('actors')),
    places: listed(places.data?.places, places.positions.get('places')),
    plans: listed(plans.data?.plans, plans.positions.get('plans')),
    actorIds: idsOf(actors),
  });
  const problems = [
    ...Object.values(files).flatMap((file) => file.problems),
    ...found.map(({ file, problem }) => files[file].locate(problem)),
  ];
  const whole = beat.data && actors.data && places.data && plans.data && corrections.data;
  if (!whole || problems.length > 0) throw new UserError('bad-config', problems.join('\n'));
  return { ...beat.data, ...actors.data, ...places.data, ...plans.data, ...corrections.data };
}

/** Of all actors, those left out included; null where the file does not tell them. */
function idsOf({ data, lostIds, problems }: FileReading<Pick<Beat, 'actors'>>): ReadonlySet<string> | null {
  const ids = new Set([...(data?.actors ?? []).map(({ id }) => id), ...lostIds]);
  return ids.size === 0 && problems.length > 0 ? null : ids;
}

function listed<T>(entries: readonly T[] = [], positions: readonly number[] = []): readonly Listed<T>[] {
  return entries.map((entry, at) => ({ at: positions[at] ?? at, entry }));
}

const NOTHING = { data: null, positions: new Map(), lostIds: [] } as const;

function readFile<T>(folder: string, key: BeatFile, schema: z.ZodType<T>): FileReading<T> {
  const path = join(folder, `${key}.yaml`);
  const shown = shownPath(path);
  const bytes = readBytes(path);
  const unread = (problem: string) => ({ ...NOTHING, problems: [`${shown}: ${problem}`], locate: () => shown });
  if (bytes === null && !OPTIONAL_FILES.has(key)) return unread('missing or unreadable, expected a YAML file');
  if (bytes && (bytes.includes(0) || !isUtf8(bytes))) return unread('is not text, expected YAML in UTF-8');
  const { value, errors, lineOf } = parseYaml(bytes?.toString('utf8') ?? '');
  const locate = (problem: Problem) => `${shown}:${lineOf(problem.path)} ${describe(problem)}`;
  if (errors.length > 0) {
    return { ...NOTHING, problems: errors.map(({ line, message }) => `${shown}:${line} ${message}`), locate };
  }
  const { issues, ...salvaged } = salvage(schema, value ?? {});
  const problems = issues.map((issue) => locate({ path: issue.path, message: describeIssue(issue) }));
  return { ...salvaged, problems, locate };
}

/** Null where there is no such file, or none that can be read. */
function readBytes(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

/** Relative where that is shorter to read, as it is when the folder lies under the working directory. */
function shownPath(path: string): string {
  const near = relative('', path);
  return near.startsWith('..') ? path : near;
}

function describe({ path, message }: Problem): string {
  const shown = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return shown === '' ? message : `${shown.replace(/^\./, '')}: ${message}`;
}
