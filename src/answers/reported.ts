import type { Archive } from '../archive/archive.ts';
import type { Reported } from '../archive/stored.ts';
import type { IsoDate } from '../model/dates.ts';
import type { Desk } from './desk.ts';

/** More than any beat names; what lies beyond is not ranked. */
const MOST_RANKED = 10_000;

type What = 'actors' | 'places';

const cache = new WeakMap<Archive, Map<What, { readonly revision: number; readonly items: readonly Reported[] }>>();

/** Actors or places by how often they are reported, most often first; counted anew only when the archive changed. */
export async function mostReported({ archive }: Pick<Desk, 'archive'>, what: What): Promise<readonly Reported[]> {
  const revision = await archive.revision();
  const known = cache.get(archive) ?? new Map();
  cache.set(archive, known);
  const before = known.get(what);
  if (before?.revision === revision) return before.items;
  const all = { offset: 0, limit: MOST_RANKED };
  const { items } = await (what === 'actors' ? archive.mostReportedActors(all) : archive.mostReportedPlaces(all));
  known.set(what, { revision, items });
  return items;
}

/** Entries of the same thing under several ids as one each, the most reported first. */
export function mergeReported(entries: readonly Reported[], canonical: (id: string) => string): readonly Reported[] {
  const merged = new Map<string, Reported>();
  for (const { id: stored, count, newest } of entries) {
    const id = canonical(stored);
    const before = merged.get(id);
    merged.set(id, { id, count: count + (before?.count ?? 0), newest: later(newest, before?.newest ?? null) });
  }
  return [...merged.values()].sort((a, b) => b.count - a.count);
}

/** The date of the newest item of all. */
export function newestOf(entries: readonly { readonly newest: IsoDate | null }[]): IsoDate | null {
  return entries.reduce<IsoDate | null>((newest, entry) => later(newest, entry.newest), null);
}

function later(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  return a !== null && (b === null || a > b) ? a : b;
}
