import type { z } from 'zod';
import { slug } from '../model/slug.ts';

/** What a file holds, as far as it is right, and everything that is wrong with it. */
export interface Salvaged<T> {
  /** Without what is wrong: an unknown key, an optional value, an entry of a list. Null where nothing is left. */
  readonly data: T | null;
  readonly issues: readonly z.core.$ZodIssue[];
  /** By list: the places that the entries of `data` have in the file. A list that is whole is left out. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** Ids of entries that are left out, so that references to them are not taken for wrong. */
  readonly lostIds: readonly string[];
}

type Path = readonly PropertyKey[];

/** A value of an entry stands at `[list, index, key, …]`. */
const ENTRY = 2;

/** Checks a file's value; one wrong entry does not hide what is wrong with the others. `value` is not changed. */
export function salvage<T>(schema: z.ZodType<T>, value: unknown): Salvaged<T> {
  const first = schema.safeParse(value, { reportInput: true });
  if (first.success) return { data: first.data, issues: [], positions: new Map(), lostIds: [] };
  const copy: unknown = structuredClone(value);
  const removed = first.error.issues.flatMap((issue) => removable(issue).filter((path) => remove(copy, path)));
  const second = schema.safeParse(copy, { reportInput: true });
  if (second.success) return { data: second.data, issues: first.error.issues, positions: new Map(), lostIds: [] };
  const seen = [...removed, ...first.error.issues.map(({ path }) => path)];
  const news = second.error.issues.filter(({ path }) => !seen.some((known) => isUnder(path, known)));
  const { positions, lostIds } = dropEntries(copy, second.error.issues);
  const last = schema.safeParse(copy);
  return { data: last.success ? last.data : null, issues: [...first.error.issues, ...news], positions, lostIds };
}

/** What to take out so that the rest can be read: unknown keys wherever they stand, else the value of the entry's key. */
function removable(issue: z.core.$ZodIssue): readonly Path[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...issue.path, key]);
  return issue.path.length === ENTRY ? [] : [issue.path.slice(0, ENTRY + 1)];
}

function remove(root: unknown, path: Path): boolean {
  const key = path.at(-1);
  const parent = path.slice(0, -1).reduce(childOf, root);
  return key !== undefined && isObject(parent) && !Array.isArray(parent) && Reflect.deleteProperty(parent, key);
}

function dropEntries(root: unknown, issues: readonly z.core.$ZodIssue[]) {
  const positions = new Map<string, readonly number[]>();
  const lostIds: string[] = [];
  for (const list of new Set(issues.map(({ path }) => path[0]))) {
    const entries = list === undefined ? null : childOf(root, list);
    if (typeof list !== 'string' || !isObject(root) || !Array.isArray(entries)) continue;
    const bad = new Set(issues.filter(({ path }) => path[0] === list).map(({ path }) => path[1]));
    const kept = [...entries.keys()].filter((at) => !bad.has(at));
    positions.set(list, kept);
    lostIds.push(...entries.filter((_, at) => bad.has(at)).flatMap(idOf));
    Reflect.set(
      root,
      list,
      kept.map((at): unknown => entries[at]),
    );
  }
  return { positions, lostIds };
}

function idOf(entry: unknown): readonly string[] {
  const id = childOf(entry, 'id');
  const name = childOf(entry, 'name');
  if (typeof id === 'string') return [id];
  return typeof name === 'string' ? [slug(name)] : [];
}

function isUnder(path: Path, known: Path): boolean {
  return known.length <= path.length && known.every((part, at) => part === path[at]);
}

function childOf(parent: unknown, key: PropertyKey): unknown {
  return isObject(parent) ? Reflect.get(parent, key) : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
