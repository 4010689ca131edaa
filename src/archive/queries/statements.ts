import type { Page, Slice, StatementFilter } from '../archive.ts';
import type { Database } from '../database.ts';
import { text } from '../decode.ts';
import { looksLikeId } from '../identity.ts';
import { HAS_ID, idParams, keysFrom } from '../item-id.ts';
import { isUnbounded, momentsOf } from '../moment.ts';
import { rootOf } from '../store/settle-quotations.ts';
import type { StoredStatement } from '../stored.ts';
import { asBeginnings, parseTerms } from '../text-query.ts';
import { readItems } from './read-items.ts';
import { allOf, count, newestOf, type Sql, tally } from './select.ts';
import { toStatement } from './to-stored.ts';

export async function findStatements(
  database: Database,
  filter: StatementFilter,
  slice: Slice,
): Promise<Page<StoredStatement>> {
  const moments = selectMoments(database, filter);
  if (moments === null) return { items: [], total: 0 };
  const items = await readItems(database, newestOf(moments, slice));
  return { items: items.map(toStatement), total: await countStatements(database, filter, moments) };
}

/** By id; the id of a quotation that became part of a longer one still leads to it. */
export async function findStatement(database: Database, id: string): Promise<StoredStatement | null> {
  const typed = id.toLowerCase();
  if (!looksLikeId(typed)) return null;
  const [found] = await readItems(database, {
    sql: `SELECT moment FROM item WHERE ${HAS_ID} AND type = 'statement'`,
    params: idParams(typed),
  });
  if (found !== undefined) return toStatement(found);
  const [part] = await database.all(`SELECT key FROM quotation WHERE key >= ? AND key < ? ORDER BY key LIMIT 1`, [
    ...keysFrom(typed),
  ]);
  if (part === undefined) return null;
  const [root] = await readItems(database, {
    sql: 'SELECT moment FROM item WHERE key = ?',
    params: [await rootOf(database, text(part, 'key'))],
  });
  return root === undefined ? null : toStatement(root);
}

/** A filter by one of these alone is counted with every change. */
async function countStatements(database: Database, filter: StatementFilter, moments: Sql): Promise<number> {
  const { actor, about, topic, kinds, source, attitudes } = filter;
  const plain = topic === undefined && kinds === undefined && source === undefined && attitudes !== true;
  if (!plain || !isUnbounded(filter) || (actor !== undefined && about !== undefined)) return count(database, moments);
  if (actor !== undefined) return tally(database, 'actor', actor);
  if (about !== undefined) return tally(database, 'about', about);
  return tally(database, 'item', 'statement');
}

/** Null when the topic has no words, so that nothing can match. */
function selectMoments(database: Database, filter: StatementFilter): Sql | null {
  const { actor, about, topic, kinds, source, attitudes } = filter;
  const range = momentsOf(filter);
  const conditions: Sql[] = [{ sql: "i.type = 'statement'", params: [] }];
  if (attitudes !== true) conditions.push({ sql: 'i.listed = 1', params: [] });
  if (actor !== undefined) conditions.push({ sql: 'i.actor = ?', params: [actor] });
  if (kinds !== undefined) conditions.push(among('i.kind', kinds));
  if (source !== undefined) conditions.push(fromSource(source));
  if (topic !== undefined) {
    const terms = asBeginnings(parseTerms(topic));
    if (terms.length === 0) return null;
    const expression = database.fullText.expression(terms, actor);
    if (about !== undefined) conditions.push(naming(about));
    return joined(database.fullText.matches('statement_words'), [expression, ...range], conditions);
  }
  if (about !== undefined) {
    const named =
      "SELECT moment FROM naming WHERE type = 'statement' AND what = 'actor' AND name = ? AND moment BETWEEN ? AND ?";
    return joined(named, [about, ...range], conditions);
  }
  if (!isUnbounded(filter)) conditions.push({ sql: 'i.moment BETWEEN ? AND ?', params: range });
  const { sql, params } = allOf(conditions);
  return { sql: `SELECT i.moment AS moment FROM item i WHERE ${sql}`, params };
}

/** Items among the moments that another query gives. */
function joined(found: string, params: Sql['params'], conditions: readonly Sql[]): Sql {
  const rest = allOf(conditions);
  return {
    sql: `SELECT f.moment AS moment FROM (${found}) AS f JOIN item i ON i.moment = f.moment WHERE ${rest.sql}`,
    params: [...params, ...rest.params],
  };
}

function among(column: string, values: readonly string[]): Sql {
  return values.length === 0
    ? { sql: '1 = 0', params: [] }
    : { sql: `${column} IN (${values.map(() => '?').join(', ')})`, params: values };
}

function naming(actor: string): Sql {
  const sql =
    "EXISTS (SELECT 1 FROM naming a WHERE a.type = 'statement' AND a.what = 'actor' AND a.name = ? AND a.moment = i.moment)";
  return { sql, params: [actor] };
}

function fromSource(typed: string): Sql {
  const pattern = `%${typed
    .toLowerCase()
    .trim()
    .replace(/[\\%_]/g, '\\$&')}%`;
  const sql = `EXISTS (SELECT 1 FROM mention s JOIN document o ON o.n = s.document
    WHERE s.item = i.moment AND o.folded LIKE ? ESCAPE '\\')`;
  return { sql, params: [pattern] };
}
