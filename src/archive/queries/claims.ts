import type { DateRange, Page, Slice, StoredClaim } from '../archive.ts';
import type { Queries } from '../database.ts';
import { isUnbounded, momentsOf } from '../moment.ts';
import { readItems } from './read-items.ts';
import { count, newestOf, type Sql, tally } from './select.ts';
import { toClaim } from './to-stored.ts';

export async function findClaims(
  queries: Queries,
  place: string,
  range: DateRange,
  slice: Slice,
): Promise<Page<StoredClaim>> {
  const moments = selectClaims(place, range);
  const items = await readItems(queries, newestOf(moments, slice));
  const total = isUnbounded(range) ? await tally(queries, 'place', place) : await count(queries, moments);
  return { items: items.map(toClaim), total };
}

export async function findDenials(queries: Queries, place: string, range: DateRange): Promise<readonly StoredClaim[]> {
  const { sql, params } = selectClaims(place, range);
  const items = await readItems(queries, { sql: `${sql} AND kind = 'denies'`, params });
  return items.map(toClaim);
}

function selectClaims(place: string, range: DateRange): Sql {
  return {
    sql: 'SELECT moment FROM item WHERE place = ? AND moment BETWEEN ? AND ?',
    params: [place, ...momentsOf(range)],
  };
}
