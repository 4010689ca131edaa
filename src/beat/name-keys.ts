import { editDistance } from './edit-distance.ts';
import { fold } from './fold.ts';

/** A folded name and the index of the entry that it belongs to. */
export interface NameKey {
  readonly text: string;
  readonly entry: number;
  /** One bit a letter that occurs: tells cheaply that two names are far apart. */
  readonly letters: number;
}

/** The names of each entry as keys, each once an entry. */
export function nameKeys<T>(entries: readonly T[], names: (entry: T) => readonly string[]): readonly NameKey[] {
  return entries.flatMap((named, entry) =>
    [...new Set(names(named).map((name) => withoutArticle(fold(name))))]
      .filter((text) => text !== '')
      .map((text) => ({ text, entry, letters: lettersOf(text) })),
  );
}

/** Entries by key. */
export function indexKeys(keys: readonly NameKey[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const { text, entry } of keys) {
    const known = index.get(text);
    if (known) known.push(entry);
    else index.set(text, [entry]);
  }
  return index;
}

/** A folded name without the article before it. */
export function withoutArticle(folded: string): string {
  return folded.startsWith('the ') ? folded.slice(4) : folded;
}

const MOST_EDITS = 3;
const SHORTEST_WORD = 3;

/** Entries that share a word with the query, or whose name is a few edits away; best first. */
export function nearestEntries(query: string, keys: readonly NameKey[]): readonly number[] {
  const words = new Set(query.split(' ').filter((word) => word.length >= SHORTEST_WORD));
  const limit = Math.min(MOST_EDITS, Math.max(1, Math.floor(query.length / 3)));
  const letters = lettersOf(query);
  const best = new Map<number, number>();
  for (const key of keys) {
    const mayBeNear = bits(key.letters ^ letters) <= 2 * limit;
    const distance = mayBeNear ? editDistance(query, key.text, limit) : limit + 1;
    const score = Math.min(distance > limit ? Number.POSITIVE_INFINITY : distance, sharedWordScore(key.text, words));
    if (score < Number.POSITIVE_INFINITY) best.set(key.entry, Math.min(score, best.get(key.entry) ?? score));
  }
  return [...best].sort(([a, scoreA], [b, scoreB]) => scoreA - scoreB || a - b).map(([entry]) => entry);
}

/** As many edits as a name with a word of the query counts for: the fewer other words it has, the better. */
function sharedWordScore(text: string, words: ReadonlySet<string>): number {
  if (words.size === 0) return Number.POSITIVE_INFINITY;
  const parts = text.split(' ');
  const foreign = parts.filter((part) => !words.has(part)).length;
  return foreign === parts.length ? Number.POSITIVE_INFINITY : 2 + foreign;
}

function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

function bits(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count++;
  return count;
}
