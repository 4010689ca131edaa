import type { IsoDate } from '../../model/dates.ts';
import type { DiscoveredActor } from '../../model/findings.ts';
import type { Page, Slice } from '../archive.ts';
import type { Queries } from '../database.ts';
import { maybeText, maybeWhole, text, whole } from '../decode.ts';
import { dateOf } from '../moment.ts';
import type { Reported } from '../stored.ts';
import type { Sql } from './select.ts';

const NEWEST = {
  actor: 'SELECT max(moment) FROM item WHERE actor = t.name AND listed = 1',
  place: 'SELECT max(moment) FROM item WHERE place = t.name',
  plan: 'SELECT max(moment) FROM item WHERE plan = t.name',
};

/** The names with most items first; the rest of equal ones by name. */
export async function findReported(
  queries: Queries,
  what: keyof typeof NEWEST,
  { offset, limit }: Slice,
): Promise<Page<Reported>> {
  const rows = await queries.all(
    `SELECT t.name, t.n, (${NEWEST[what]}) AS newest FROM tally t WHERE t.what = ?
     ORDER BY t.n DESC, t.name LIMIT ? OFFSET ?`,
    [what, limit, offset],
  );
  const items = rows.map((row) => ({ id: text(row, 'name'), count: whole(row, 'n'), newest: toDate(row, 'newest') }));
  return {
    items,
    total: await number(queries, { sql: 'SELECT count(*) AS n FROM tally WHERE what = ?', params: [what] }),
  };
}

function toDate(row: Parameters<typeof text>[0], column: string): IsoDate | null {
  const moment = maybeWhole(row, column);
  return moment === null ? null : dateOf(moment);
}

export async function findDiscovered(queries: Queries): Promise<readonly DiscoveredActor[]> {
  const rows = await queries.all('SELECT id, name, role FROM discovered_actor ORDER BY id');
  return rows.map((row) => ({ id: text(row, 'id'), name: text(row, 'name'), role: maybeText(row, 'role') }));
}

/** Date of the newest line of the timeline. */
export async function findNewest(queries: Queries): Promise<IsoDate | null> {
  const [row] = await queries.all('SELECT max(moment) AS newest FROM item WHERE listed = 1');
  return row === undefined ? null : toDate(row, 'newest');
}

export function readRevision(queries: Queries): Promise<number> {
  return number(queries, { sql: "SELECT value AS n FROM state WHERE name = 'revision'", params: [] });
}

async function number(queries: Queries, { sql, params }: Sql): Promise<number> {
  const [row] = await queries.all(sql, params);
  return row === undefined ? 0 : whole(row, 'n');
}
