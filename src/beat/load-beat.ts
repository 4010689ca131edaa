import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'zod';
import { UserError } from '../model/user-error.ts';
import type { Beat } from './beat.ts';
import { BEAT_FILES, type BeatFile, OPTIONAL_FILES } from './beat-schema.ts';
import { crossCheck } from './cross-check.ts';
import { describeIssue } from './describe-issue.ts';
import { createLineFinder, parseYaml } from './parse-yaml.ts';

/** Where in which file something is wrong: `path` as in `['places', 3, 'lat']`. */
interface Problem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** One file of the beat as read: its data, or why there is none, and how to tell lines. */
interface FileReading<T> {
  readonly data: T | null;
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
  const problems = Object.values(files).flatMap((file) => file.problems);
  if (beat.data && actors.data && places.data && plans.data && corrections.data) {
    const loaded = { ...beat.data, ...actors.data, ...places.data, ...plans.data, ...corrections.data };
    const found = crossCheck(loaded).map(({ file, problem }) => files[file].locate(problem));
    if (problems.length + found.length === 0) return loaded;
    problems.push(...found);
  }
  throw new UserError('bad-config', problems.join('\n'));
}

function readFile<T>(folder: string, key: BeatFile, schema: z.ZodType<T>): FileReading<T> {
  const path = join(folder, `${key}.yaml`);
  const shown = shownPath(path);
  const text = readText(path);
  if (text === null && !OPTIONAL_FILES.has(key)) {
    const problems = [`${shown}: missing or unreadable, expected a YAML file`];
    return { data: null, problems, locate: () => shown };
  }
  const lineOf = createLineFinder(text ?? '');
  const locate = (problem: Problem) => `${shown}:${lineOf(problem.path)} ${describe(problem)}`;
  const { value, errors } = parseYaml(text ?? '');
  if (errors.length > 0) {
    return { data: null, problems: errors.map(({ line, message }) => `${shown}:${line} ${message}`), locate };
  }
  const parsed = schema.safeParse(value ?? {}, { reportInput: true });
  if (parsed.success) return { data: parsed.data, problems: [], locate };
  const problems = parsed.error.issues.map((issue) => locate({ path: issue.path, message: describeIssue(issue) }));
  return { data: null, problems, locate };
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
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
