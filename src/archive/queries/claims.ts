import type { PlaceSubject, Stance } from '../../model/findings.ts';
import type { DateRange, Nearness, Page, Slice } from '../archive.ts';
import type { Queries, SqlValue } from '../database.ts';
import { isUnbounded, momentsAround, momentsOf } from '../moment.ts';
import type { StoredClaim } from '../stored.ts';
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

export async function findClaimsAround(
  queries: Queries,
  { place, stance, subject }: { readonly place: string; readonly stance: Stance; readonly subject: PlaceSubject },
  { dates, days, limit }: Nearness,
): Promise<readonly StoredClaim[]> {
  if (dates.length === 0) return [];
  const parts = [...new Set(dates)].flatMap((date) => {
    const { before, after } = momentsAround(date, days);
    const nearest = (order: 'ASC' | 'DESC', range: readonly SqlValue[]): Sql => ({
      sql: `SELECT moment FROM (${BY_STANCE} ORDER BY moment ${order} LIMIT ?) AS nearest`,
      params: [place, stance, subject, ...range, limit],
    });
    return after === null ? [nearest('DESC', before)] : [nearest('DESC', before), nearest('ASC', after)];
  });
  const moments = parts.map(({ sql }) => sql).join(' UNION ');
  const items = await readItems(queries, { sql: moments, params: parts.flatMap(({ params }) => params) });
  return items.map(toClaim);
}

const BY_STANCE = 'SELECT moment FROM item WHERE place = ? AND kind = ? AND subject = ? AND moment BETWEEN ? AND ?';

function selectClaims(place: string, range: DateRange): Sql {
  return {
    sql: 'SELECT moment FROM item WHERE place = ? AND moment BETWEEN ? AND ?',
    params: [place, ...momentsOf(range)],
  };
}
