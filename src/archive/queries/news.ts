import type { NewsFilter, NewsItem, Page } from '../archive.ts';
import type { Queries } from '../database.ts';
import { text, whole } from '../decode.ts';
import { momentsOf } from '../moment.ts';
import { readItems, type StoredItem } from './read-items.ts';
import { allOf, count, type Sql } from './select.ts';
import { toPosition, toTimelineItem } from './to-stored.ts';

/** What a digest tells of: lines of the timeline, claims that stand in statements, and positions on plans. */
const TOLD: Sql = {
  sql: "(listed = 1 OR type IN ('claim', 'position')) AND type NOT IN ('plan', 'point')",
  params: [],
};

/** The newest items (by date) that a digest may tell of, or the oldest where it walks on from a moment. */
export async function findNews(queries: Queries, filter: NewsFilter, limit: number): Promise<Page<NewsItem>> {
  const where = allOf([TOLD, ...conditions(filter)]);
  const moments: Sql = { sql: `SELECT moment FROM item WHERE ${where.sql}`, params: where.params };
  const order = filter.after === undefined ? 'DESC' : 'ASC';
  const shown: Sql = { sql: `${moments.sql} ORDER BY moment ${order} LIMIT ?`, params: [...moments.params, limit] };
  const items = await readItems(queries, shown);
  return { items: items.map(toNewsItem), total: await count(queries, moments) };
}

function conditions({ entered, after, since, until, actor, place, plan }: NewsFilter): readonly Sql[] {
  return [
    ...(entered ? [{ sql: 'entered > ? AND entered <= ?', params: entered }] : []),
    ...(after === undefined ? [] : [{ sql: 'moment > ?', params: [after] }]),
    ...(since === undefined && until === undefined
      ? []
      : [{ sql: 'moment BETWEEN ? AND ?', params: momentsOf({ since, until }) }]),
    ...(actor === undefined ? [] : [named('actor', actor)]),
    ...(place === undefined ? [] : [named('place', place)]),
    ...(plan === undefined ? [] : [{ sql: 'plan = ?', params: [plan] }]),
  ];
}

/** By it, of it, or naming it. */
function named(what: 'actor' | 'place', ids: readonly string[]): Sql {
  const marks = ids.map(() => '?').join(', ');
  return {
    sql: `(${what} IN (${marks}) OR EXISTS (SELECT 1 FROM naming WHERE naming.moment = item.moment AND what = ? AND name IN (${marks})))`,
    params: [...ids, what, ...ids],
  };
}

function toNewsItem(item: StoredItem): NewsItem {
  const { row } = item;
  const moment = whole(row, 'moment');
  if (text(row, 'type') !== 'position') return { ...toTimelineItem(item), moment };
  return { type: 'position', id: text(row, 'id'), plan: text(row, 'plan'), ...toPosition(item), moment };
}
