import type { Slice } from '../archive.ts';
import type { Queries, SqlValue } from '../database.ts';
import { whole } from '../decode.ts';

/** SQL with the values of its parameters, in order. */
export interface Sql {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

/** Conditions joined with AND. */
export function allOf(conditions: readonly Sql[]): Sql {
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND '),
    params: conditions.flatMap(({ params }) => params),
  };
}

/** The newest of what `moments` gives (a column `moment`). */
export function newestOf(moments: Sql, { offset, limit }: Slice): Sql {
  return {
    sql: `${moments.sql} ORDER BY moment DESC LIMIT ? OFFSET ?`,
    params: [...moments.params, limit, offset],
  };
}

export async function count(queries: Queries, { sql, params }: Sql): Promise<number> {
  const [row] = await queries.all(`SELECT count(*) AS n FROM (${sql}) AS counted`, params);
  return row === undefined ? 0 : whole(row, 'n');
}

/** A count that is kept up to date by every change. */
export async function tally(queries: Queries, what: string, name: string): Promise<number> {
  const [row] = await queries.all('SELECT n FROM tally WHERE what = ? AND name = ?', [what, name]);
  return row === undefined ? 0 : whole(row, 'n');
}
