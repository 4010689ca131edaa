import { completeNames } from './complete-names.ts';
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
  /** Phrases for offices held: they resolve like `names`, but complete only where no name does. */
  readonly roles?: readonly string[];
  /** Words that may stand before a name and are no part of it, beside the common titles. Null or absent: no title fits. */
  readonly titles?: readonly string[] | null;
}

export interface NameHit {
  readonly id: string;
  readonly name: string;
}

/** A name that completes what was typed. */
export interface NameCompletion extends NameHit {
  /** What to type for it: a form of the name that begins as was typed; the shown name where there is none. */
  readonly form: string;
}

type Resolution =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'unknown'; readonly nearest: readonly NameHit[] };

export interface Names {
  /**
   * A name resolves as a whole or not at all; the nearest (at most 5) are offered, never taken: those with a word that
   * begins so first, then what is similar.
   */
  resolve(query: string): Resolution;
  /** The id of the one entry that a name means as it is written, titles before it aside; no typo is forgiven. */
  exactly(name: string): string | null;
  /** Names to complete what was typed so far, best first; any script, any word of a name. */
  complete(prefix: string, limit: number): readonly NameCompletion[];
}

const SHORTEST_FOR_TYPO = 5;
const SHORTEST_TARGET = 4;
const LONGEST_QUERY = 100;
const NEAREST = 5;
const MOST_TITLE_WORDS = 8;

/** Makes the names of a vocabulary findable. `never` lists phrases that resolve to nothing, typos included. */
export function createNames(entries: readonly Named[], never: readonly string[] = []): Names {
  const current = nameKeys(entries, (entry) => [entry.name, ...entry.names, ...(entry.roles ?? [])]);
  const former = nameKeys(entries, (entry) => entry.exactNames);
  const { asWritten, find } = createFinders(entries, current, former);
  const blocked = new Set(never.map(fold));
  const hits = (found: readonly number[]): readonly NameHit[] =>
    found.flatMap((index) => {
      const named = entries[index];
      return named ? [{ id: named.id, name: named.name }] : [];
    });
  const means = (text: string, entry: number): boolean => {
    const query = withoutArticle(fold(text));
    const found = blocked.has(query) ? [] : find(query);
    return found.length === 1 && found[0] === entry;
  };
  return {
    resolve(text) {
      const query = withoutArticle(fold(text));
      if (query === '' || query.length > LONGEST_QUERY) return { kind: 'unknown', nearest: [] };
      const found = blocked.has(query) ? [] : hits(find(query));
      const [first, ...others] = found;
      if (first && others.length === 0) return { kind: 'found', id: first.id };
      if (first) return { kind: 'unknown', nearest: found.slice(0, NEAREST) };
      const begun = completeNames(query, entries, means).map(({ entry }) => entry);
      const nearest = new Set([...begun, ...nearestEntries(query, [...current, ...former])]);
      return { kind: 'unknown', nearest: hits([...nearest].slice(0, NEAREST)) };
    },
    exactly(text) {
      const query = withoutArticle(fold(text));
      const [first, ...others] = blocked.has(query) ? [] : hits(asWritten(query));
      return first && others.length === 0 ? first.id : null;
    },
    complete: (prefix, limit) =>
      completeNames(prefix, entries, means)
        .slice(0, limit)
        .flatMap(({ entry, form }) => hits([entry]).map((hit) => ({ ...hit, form }))),
  };
}

type Find = (query: string) => readonly number[];

/**
 * Find the entries that a folded query means, the first way that finds any: as written, behind titles; `find` with one
 * edit as well.
 */
function createFinders(entries: readonly Named[], current: readonly NameKey[], former: readonly NameKey[]) {
  const currentIndex = indexKeys(current);
  const formerIndex = indexKeys(former);
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
        const found = find(words.slice(cut).join(' ')).filter((entry) => acceptsTitles(entries[entry], before));
        if (found.length > 0) return found;
      }
      return [];
    };
  const asWritten = firstOf([exactly, behindTitles(exactly)]);
  return { asWritten, find: firstOf([asWritten, nearly, behindTitles(nearly)]) };
}

function firstOf(ways: readonly Find[]): Find {
  return (query) => {
    for (const way of ways) {
      const found = way(query);
      if (found.length > 0) return found;
    }
    return [];
  };
}

function acceptsTitles(entry: Named | undefined, words: readonly string[]): boolean {
  if (entry?.titles == null) return false;
  const own = new Set(entry.titles.flatMap(wordsOf));
  return words.every((word) => isTitleWord(word) || own.has(word));
}

function wordsOf(name: string): readonly string[] {
  return fold(name).split(' ');
}
