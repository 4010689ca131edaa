import type { Queries } from '../database.ts';
import { text } from '../decode.ts';
import type { StoredPoint, StoredPosition } from '../stored.ts';
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

function readPlan(queries: Queries, plan: string, type: 'point' | 'position'): Promise<readonly StoredItem[]> {
  return readItems(queries, { sql: 'SELECT moment FROM item WHERE plan = ? AND type = ?', params: [plan, type] });
}
