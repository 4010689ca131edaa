import { isOneEditApart } from './edit-distance.ts';
import { fold } from './fold.ts';
import { indexKeys, type NameKey, nameKeys, nearestEntries, withoutArticle } from './name-keys.ts';
import { isTitleWord } from './titles.ts';

/** Something with names: an actor, a place or a plan. */
export interface Named {
  readonly id: string;
  /** The name to show. It resolves like `names`, listed there or not. */
  readonly name: string;
  /** Current names: one edit or a swap of neighbours is forgiven when it fits exactly one entry. */
  readonly names: readonly string[];
  /** Former names: resolve only as written (case, accents and script aside). */
  readonly exactNames: readonly string[];
  /** Words that may stand before a name and are no part of it, beside the common titles. Null or absent: no title fits. */
  readonly titles?: readonly string[] | null;
}

export interface NameHit {
  readonly id: string;
  readonly name: string;
}

type Resolution =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'unknown'; readonly nearest: readonly NameHit[] };

export interface Names {
  /** A name resolves as a whole or not at all; the nearest (at most 5, best first) are offered, never taken. */
  resolve(query: string): Resolution;
  /** Names to complete what was typed so far, best first; any script. */
  complete(prefix: string, limit: number): readonly NameHit[];
}

const SHORTEST_FOR_TYPO = 5;
const SHORTEST_TARGET = 4;
const LONGEST_QUERY = 100;
const NEAREST = 5;
const MOST_TITLE_WORDS = 8;

/** Makes the names of a vocabulary findable. `never` lists phrases that resolve to nothing, typos included. */
export function createNames(entries: readonly Named[], never: readonly string[] = []): Names {
  const current = nameKeys(entries, (entry) => [entry.name, ...entry.names]);
  const former = nameKeys(entries, (entry) => entry.exactNames);
  const find = createFinder(entries, current, former);
  const blocked = new Set(never.map(fold));
  const hits = (found: readonly number[]): readonly NameHit[] =>
    found.flatMap((index) => {
      const named = entries[index];
      return named ? [{ id: named.id, name: named.name }] : [];
    });
  return {
    resolve(text) {
      const query = withoutArticle(fold(text));
      if (query === '' || query.length > LONGEST_QUERY) return { kind: 'unknown', nearest: [] };
      const found = blocked.has(query) ? [] : hits(find(query));
      const [first, ...others] = found;
      if (first && others.length === 0) return { kind: 'found', id: first.id };
      const offered = first ? found : hits(nearestEntries(query, [...current, ...former]).slice(0, NEAREST));
      return { kind: 'unknown', nearest: offered.slice(0, NEAREST) };
    },
    complete: (prefix, limit) => hits(completions(fold(prefix), entries, current, former).slice(0, limit)),
  };
}

type Find = (query: string) => readonly number[];

/** Finds the entries that a folded query means: as written, behind titles, with one edit; the first way that finds any. */
function createFinder(entries: readonly Named[], current: readonly NameKey[], former: readonly NameKey[]): Find {
  const currentIndex = indexKeys(current);
  const formerIndex = indexKeys(former);
  const titles = entries.map((entry) => (entry.titles ? new Set(entry.titles.flatMap(wordsOf)) : null));
  const exactly: Find = (query) => currentIndex.get(query) ?? formerIndex.get(query) ?? [];
  const nearly: Find = (query) => {
    if (query.length < SHORTEST_FOR_TYPO) return [];
    const near = current.filter(({ text }) => text.length >= SHORTEST_TARGET && isOneEditApart(query, text));
    return [...new Set(near.map(({ entry }) => entry))];
  };
  const behindTitles =
    (find: Find): Find =>
    (query) => {
      const words = query.split(' ');
      for (let cut = 1; cut < words.length && cut <= MOST_TITLE_WORDS; cut++) {
        const before = words.slice(0, cut);
        const found = find(words.slice(cut).join(' ')).filter((entry) => acceptsTitles(titles[entry], before));
        if (found.length > 0) return found;
      }
      return [];
    };
  const ways = [exactly, behindTitles(exactly), nearly, behindTitles(nearly)];
  return (query) => {
    for (const way of ways) {
      const found = way(query);
      if (found.length > 0) return found;
    }
    return [];
  };
}

function acceptsTitles(own: ReadonlySet<string> | null | undefined, words: readonly string[]): boolean {
  return own != null && words.every((word) => isTitleWord(word) || own.has(word));
}

function wordsOf(name: string): readonly string[] {
  return fold(name).split(' ');
}

/** Best first: the shown name begins so, a later word of it does, another current name does, a former one does. */
function completions(
  prefix: string,
  entries: readonly Named[],
  current: readonly NameKey[],
  former: readonly NameKey[],
): readonly number[] {
  const rank = new Map<number, number>();
  const note = (entry: number, value: number) => rank.set(entry, Math.min(value, rank.get(entry) ?? value));
  entries.forEach((entry, index) => {
    const name = fold(entry.name);
    if (name.startsWith(prefix)) note(index, 0);
    else if (name.includes(` ${prefix}`)) note(index, 1);
  });
  for (const key of current) if (key.text.startsWith(prefix)) note(key.entry, 2);
  for (const key of former) if (key.text.startsWith(prefix)) note(key.entry, 3);
  return [...rank].sort(([a, rankA], [b, rankB]) => rankA - rankB || a - b).map(([entry]) => entry);
}
