import type { Queries } from '../database.ts';
import type { Tallies } from './tallies.ts';
import type { WordChanges } from './word-changes.ts';

/** What every step of one writing transaction works with. */
export interface Writing {
  readonly queries: Queries;
  readonly words: WordChanges;
  readonly tallies: Tallies;
  /** Keys whose mentions changed: their items are rebuilt at the end. */
  readonly touched: Set<string>;
}

/** The first free moment of a table, beginning with the wanted one. */
export async function freeMoment(
  queries: Queries,
  table: 'item' | 'passage',
  wanted: number,
  next: (moment: number) => number,
): Promise<number> {
  let moment = wanted;
  while ((await queries.all(`SELECT 1 AS taken FROM ${table} WHERE moment = ?`, [moment])).length > 0) {
    moment = next(moment);
  }
  return moment;
}
