import type { Page, Slice, TimelineFilter } from '../archive.ts';
import type { Database, Queries } from '../database.ts';
import { looksLikeId } from '../identity.ts';
import { HAS_ID, idParams } from '../item-id.ts';
import { isUnbounded, type Moment, momentsOf } from '../moment.ts';
import type { TimelineItem } from '../stored.ts';
import { readItems } from './read-items.ts';
import { count, newestOf, type Sql, tally } from './select.ts';
import { findStatement } from './statements.ts';
import { toTimelineItem } from './to-stored.ts';

const EVENTS = "SELECT moment FROM naming WHERE type = 'event' AND what = ? AND name = ? AND moment BETWEEN ? AND ?";

/**
 * A line for every event, statement and claim. A claim that a statement tells of has no line beside it, unless the
 * question is about a place: then claims are what is asked for.
 */
export async function findTimeline(
  queries: Queries,
  filter: TimelineFilter,
  slice: Slice,
): Promise<Page<TimelineItem>> {
  const moments = selectMoments(filter, momentsOf(filter));
  const items = await readItems(queries, newestOf(moments, slice));
  return { items: items.map(toTimelineItem), total: await countLines(queries, filter, moments) };
}

/** By id, whether or not the whole timeline has a line for it. */
export async function findItem(database: Database, id: string): Promise<TimelineItem | null> {
  const statement = await findStatement(database, id);
  if (statement !== null) return { type: 'statement', ...statement };
  const typed = id.toLowerCase();
  if (!looksLikeId(typed)) return null;
  const [found] = await readItems(database, {
    sql: `SELECT moment FROM item WHERE ${HAS_ID} AND type IN ('claim', 'event')`,
    params: idParams(typed),
  });
  return found === undefined ? null : toTimelineItem(found);
}

async function countLines(queries: Queries, filter: TimelineFilter, moments: Sql): Promise<number> {
  if (filter.actor !== undefined || filter.place !== undefined || !isUnbounded(filter)) return count(queries, moments);
  const totals = await Promise.all(['statement', 'claim', 'event'].map((type) => tally(queries, 'item', type)));
  return totals.reduce((sum, total) => sum + total, 0);
}

function selectMoments({ actor, place }: TimelineFilter, range: readonly [Moment, Moment]): Sql {
  if (place !== undefined && actor !== undefined) return ofBoth(actor, place, range);
  if (place !== undefined) {
    return {
      sql: `SELECT moment FROM item WHERE place = ? AND moment BETWEEN ? AND ? UNION ALL ${EVENTS}`,
      params: [place, ...range, 'place', place, ...range],
    };
  }
  if (actor !== undefined) {
    return {
      sql: `SELECT moment FROM item WHERE actor = ? AND listed = 1 AND moment BETWEEN ? AND ? UNION ALL ${EVENTS}`,
      params: [actor, ...range, 'actor', actor, ...range],
    };
  }
  return { sql: 'SELECT moment FROM item WHERE listed = 1 AND moment BETWEEN ? AND ?', params: range };
}

function ofBoth(actor: string, place: string, range: readonly [Moment, Moment]): Sql {
  const named = "moment IN (SELECT moment FROM naming WHERE type = 'event' AND what = 'actor' AND name = ?)";
  return {
    sql: `SELECT moment FROM item WHERE place = ? AND actor = ? AND moment BETWEEN ? AND ? UNION ALL ${EVENTS} AND ${named}`,
    params: [place, actor, ...range, 'place', place, ...range, actor],
  };
}
