import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseDocument } from 'yaml';

const CONFIG = resolve(import.meta.dirname, '../../config');

/** Long enough names of actors, places and regions of the shipped beat, each word by itself. */
export function beatNames(): readonly string[] {
  const words = ['actors', 'places'].flatMap((file) =>
    namesOf(parseDocument(readFileSync(join(CONFIG, `${file}.yaml`), 'utf8')).toJS(), file),
  );
  return [...new Set(words)];
}

function namesOf(data: unknown, list: string): readonly string[] {
  if (typeof data !== 'object' || data === null || !(list in data)) return [];
  const entries: unknown = Reflect.get(data, list);
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: { name?: unknown; kind?: unknown }) =>
    properNames(String(entry.name ?? ''), entry.kind),
  );
}

/** Offices and organisations are called by common words ("Ministry of …"): of those only a single word counts. */
function properNames(name: string, kind: unknown): readonly string[] {
  const words = name.split(/[\s-]+/);
  if (words.length > 1 && kind !== undefined && kind !== 'person') return [];
  return words.filter((word) => /^\p{Lu}/u.test(word) && word.length >= 5).map((word) => word.toLowerCase());
}
