import { fold } from './fold.ts';
import type { Named } from './resolve-name.ts';

/** An entry that fits what was typed, by its index. */
export interface Completed {
  readonly entry: number;
  /** A name of it that begins as was typed and means it alone; the shown name where there is none. */
  readonly form: string;
}

/** Names of an entry that rank alike, the best group first. */
type Group = (entry: Named) => readonly string[];

const GROUPS: readonly Group[] = [
  ({ name }) => [name],
  ({ names }) => names,
  ({ exactNames }) => exactNames,
  ({ roles }) => roles ?? [],
];
/** Of roles on: they count only where no name fits, as many offices share their words. */
const FIRST_ROLE_RANK = 2 * (GROUPS.length - 1);

/**
 * Entries with a name of which a word begins as was typed, best first: the shown name begins so, a later word of it
 * does, another current name, a former one. `means` tells whether a text means one entry and no other.
 */
export function completeNames(
  typed: string,
  entries: readonly Named[],
  means: (text: string, entry: number) => boolean,
): readonly Completed[] {
  const prefix = fold(typed);
  const ranked = entries.flatMap((named, entry) => {
    const rank = rankOf(named, prefix);
    return rank === null ? [] : [{ named, entry, rank }];
  });
  const byName = ranked.filter(({ rank }) => rank < FIRST_ROLE_RANK);
  return (byName.length > 0 ? byName : ranked)
    .sort((a, b) => a.rank - b.rank || a.entry - b.entry)
    .map(({ named, entry }) => ({ entry, form: formOf(named, prefix, typed, (text) => means(text, entry)) }));
}

/** Two ranks a group: a name begins so, a later word of a name does. Null where no word does. */
function rankOf(entry: Named, prefix: string): number | null {
  for (const [at, group] of GROUPS.entries()) {
    const names = group(entry).map(fold);
    if (names.some((name) => name.startsWith(prefix))) return 2 * at;
    if (names.some((name) => name.includes(` ${prefix}`))) return 2 * at + 1;
  }
  return null;
}

/** In the script that was typed, where the entry has such a name. */
function formOf(entry: Named, prefix: string, typed: string, meansIt: (text: string) => boolean): string {
  const forms = GROUPS.flatMap((group) =>
    group(entry).flatMap((name) => [
      ...(fold(name).startsWith(prefix) ? [name] : []),
      ...tailsOf(name).filter((tail) => fold(tail).startsWith(prefix) && meansIt(tail)),
    ]),
  );
  const asTyped = typed.trim().toLowerCase();
  const literal = forms.find((form) => form.toLowerCase().startsWith(asTyped));
  return literal ?? forms[0] ?? entry.name;
}

/** A name from each of its later words on. */
function tailsOf(name: string): readonly string[] {
  return [...name.matchAll(/[\s-]+/g)].map((gap) => name.slice(gap.index + gap[0].length));
}
