import type { Queries } from '../database.ts';
import { maybeText, text, whole } from '../decode.ts';
import { dateOf } from '../moment.ts';
import type { StoredNaming, StoredPoint, StoredPosition, ToldPlan } from '../stored.ts';
import { readItems, type StoredItem } from './read-items.ts';
import { toPosition } from './to-stored.ts';

/** The points that documents name, in the order of the document that names most, then of the next. */
export async function findPoints(queries: Queries, plan: string): Promise<readonly StoredPoint[]> {
  const items = await readPlan(queries, plan, 'point');
  const documents = Map.groupBy(
    items.flatMap((item) => item.sources.map(({ document, spans }) => ({ item, document, at: spans[0]?.[0] ?? 0 }))),
    ({ document }) => document,
  );
  const ordered = [...documents.values()]
    .toSorted((a, b) => b.length - a.length || ((a[0]?.document ?? '') < (b[0]?.document ?? '') ? -1 : 1))
    .flatMap((points) => points.toSorted((a, b) => a.at - b.at).map(({ item }) => item));
  return [...new Set(ordered)].map(({ row, sources }) => ({ text: text(row, 'text'), sources }));
}

/** Newest first. */
export async function findPositions(queries: Queries, plan: string): Promise<readonly StoredPosition[]> {
  return (await readPlan(queries, plan, 'position')).map(toPosition);
}

/** What a plan is called, the fullest name first. */
export async function findNamings(queries: Queries, plan: string): Promise<readonly StoredNaming[]> {
  const items = await readPlan(queries, plan, 'plan');
  return items
    .map(({ row, sources }) => ({ text: text(row, 'text'), sources }))
    .sort((a, b) => byLength(a.text, b.text));
}

const NAMINGS = `SELECT i.moment, i.plan, i.kind, m.text, m.actor, m.speaker FROM item i JOIN mention m ON m.n = i.lead
  WHERE i.type = 'plan' ORDER BY i.moment DESC`;

/** Every plan that a document tells of. */
export async function findToldPlans(queries: Queries): Promise<readonly ToldPlan[]> {
  const byPlan = Map.groupBy(await queries.all(NAMINGS), (row) => text(row, 'plan'));
  return [...byPlan].map(([id, rows]) => {
    const called = rows.map((row) => text(row, 'text')).sort(byLength);
    const authored = rows.find((row) => maybeText(row, 'speaker') !== null);
    const stated = rows.map((row) => text(row, 'kind')).find((kind) => kind !== '');
    return {
      id,
      name: called[0] ?? id,
      called,
      author: authored === undefined ? null : { actor: maybeText(authored, 'actor'), words: text(authored, 'speaker') },
      stated: stated === undefined ? null : Number(stated),
      newest: rows[0] === undefined ? null : dateOf(whole(rows[0], 'moment')),
    };
  });
}

function byLength(a: string, b: string): number {
  return b.length - a.length || (a < b ? -1 : Number(a > b));
}

function readPlan(queries: Queries, plan: string, type: 'plan' | 'point' | 'position'): Promise<readonly StoredItem[]> {
  return readItems(queries, { sql: 'SELECT moment FROM item WHERE plan = ? AND type = ?', params: [plan, type] });
}
