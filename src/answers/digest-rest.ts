import type { IsoDate } from '../model/dates.ts';
import type { Counted, DigestNamed, Rest } from './digest-schema.ts';

interface Dated {
  readonly date: IsoDate | null;
}

/** The bounds that a question for what is left out must keep to, where there are any. */
export interface Bounds {
  readonly since: IsoDate | null;
  readonly until: IsoDate | null;
}

/** What is left out, within bounds or, without, from its oldest date on (none where something is undated). */
export function restOf(items: readonly Dated[], bounds: Bounds | null): Rest | null {
  if (items.length === 0) return null;
  return { count: items.length, ...(bounds ?? { since: oldest(items), until: null }) };
}

function oldest(items: readonly Dated[]): IsoDate | null {
  return items.reduce<IsoDate | null>(
    (first, { date }) => (first === null || date === null || date < first ? date : first),
    items[0]?.date ?? null,
  );
}

/** How many of each, most first. */
export function countBy<T>(items: readonly T[], nameOf: (item: T) => DigestNamed): readonly Counted[] {
  const counts = new Map<string, { of: DigestNamed; count: number }>();
  for (const item of items) {
    const of = nameOf(item);
    counts.set(of.id, { of, count: (counts.get(of.id)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
