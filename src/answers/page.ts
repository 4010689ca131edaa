import type { Page, Slice } from '../archive/archive.ts';
import type { IsoDate } from '../model/dates.ts';

/** Statements, claims and search hits on one page: evidence takes several lines each. */
export const PAGE_SIZE = 5;
/** Entries on one page of a list of single lines. */
export const LIST_SIZE = 10;

/** The filters in force, as the user may type them again. */
export type Filters = Readonly<Record<string, string>>;

/** A question that may have several pages. */
export interface Question {
  readonly filters: Filters;
  readonly page: number;
  readonly size: number;
  readonly asOf: IsoDate;
}

/** What every list carries beside its items. */
export interface Listing {
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly filters: Filters;
  readonly newest: IsoDate | null;
  readonly asOf: IsoDate;
}

interface Dated {
  readonly date: IsoDate | null;
}

type Fetch<T> = (slice: Slice) => Promise<Page<T>>;

/** One page of items that `fetch` gives newest first; beyond the last page it is empty. */
export async function turnTo<T extends Dated>(
  question: Question,
  fetch: Fetch<T>,
): Promise<Listing & { readonly items: readonly T[] }> {
  const { page, size } = question;
  const { items, total } = await fetch({ offset: (page - 1) * size, limit: size });
  const first = page === 1 ? items[0] : total > 0 ? (await fetch({ offset: 0, limit: 1 })).items[0] : undefined;
  return { items, ...listingOf(question, total, first?.date ?? null) };
}

/** One page of a list that is in memory as a whole. */
export function turnListTo<T>(
  question: Question,
  all: readonly T[],
  newest: IsoDate | null,
): Listing & { readonly items: readonly T[] } {
  const { page, size } = question;
  return { items: all.slice((page - 1) * size, page * size), ...listingOf(question, all.length, newest) };
}

/** What stands beside a page of a list with so many items. */
export function listingOf({ page, size, filters, asOf }: Question, total: number, newest: IsoDate | null): Listing {
  return { total, page: total > 0 ? page : 1, pages: Math.ceil(total / size), filters, newest, asOf };
}

/**
 * Several lists, each newest first, as one such list that takes turns between them on each day; `total` is the sum. One
 * list alone is passed on as it is.
 */
export function mergedPages<T extends Dated>(fetches: readonly Fetch<T>[]): Fetch<T> {
  const [only, ...others] = fetches;
  if (only && others.length === 0) return only;
  return async ({ offset, limit }) => {
    const lists = await Promise.all(fetches.map((fetch) => fetch({ offset: 0, limit: offset + limit })));
    const items = mergeByDay(lists.map((list) => list.items));
    return { items: items.slice(offset, offset + limit), total: lists.reduce((sum, list) => sum + list.total, 0) };
  };
}

/** Several lists, each newest first, as one that takes turns between them on each day. */
export function mergeByDay<T extends Dated>(lists: readonly (readonly T[])[]): readonly T[] {
  return lists
    .flatMap(rankedWithinDay)
    .sort((a, b) => compareDays(b.item, a.item) || a.rank - b.rank)
    .map(({ item }) => item);
}

function rankedWithinDay<T extends Dated>(items: readonly T[]): readonly { readonly item: T; readonly rank: number }[] {
  let rank = 0;
  return items.map((item, index) => {
    rank = items[index - 1]?.date === item.date ? rank + 1 : 0;
    return { item, rank };
  });
}

function compareDays(a: Dated, b: Dated): number {
  const [first, second] = [a.date ?? '', b.date ?? ''];
  return first < second ? -1 : Number(first > second);
}
