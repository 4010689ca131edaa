import { DatabaseSync } from 'node:sqlite';
import { WORD_INDEXES } from '../src/archive/database.ts';

/** The rows of an answer by one prepared query each, as one would write it with nothing around it. */
export interface BareQueries extends Disposable {
  who(actor: string): number;
  /** What is said of a place and, where no denial is among it, the denials of the days around. */
  town(place: string): number;
  /** Paragraphs, the statements that stand in them, and how many paragraphs match. */
  search(expression: string): number;
}

const SOURCE = `d.id AS document, d.hash, d.title, d.outlet, d.url, d.source, d.published, d.published_basis, d.summary`;
const MENTION = `m.text, m.speaker, m.cue, m.denied, m.quoted, m.spans, m.passage_start, p.text AS passage, ${SOURCE}`;
const CARRYING = `JOIN mention m ON m.item = i.moment JOIN document d ON d.n = m.document
  LEFT JOIN passage p ON p.moment = m.passage`;

const WHO = `SELECT i.id, i.actor, i.kind, i.basis, ${MENTION} FROM (
    SELECT * FROM item WHERE actor = ? AND listed = 1 AND type = 'statement' ORDER BY moment DESC LIMIT ?
  ) i ${CARRYING}`;
const TOWN = `SELECT i.id, i.place, i.actor, i.kind, i.basis, ${MENTION} FROM (
    SELECT * FROM item WHERE place = ? ORDER BY moment DESC LIMIT ?
  ) i ${CARRYING}`;
/** Thirty days, in moments: how far a denial may be from what it denies. */
const WINDOW = `${30 * 2 ** 31}`;
const NEWEST = `SELECT moment FROM item WHERE place = ? ORDER BY moment DESC LIMIT ?`;
const DENIALS = `SELECT i.id, i.place, i.actor, i.kind, i.basis, ${MENTION} FROM (
    SELECT * FROM item WHERE place = ? AND kind = 'denies'
    AND moment >= (SELECT min(moment) FROM (${NEWEST})) - ${WINDOW}
  ) i ${CARRYING}`;
const [, PASSAGES] = WORD_INDEXES;
const FOUND = `SELECT rowid FROM ${PASSAGES} WHERE ${PASSAGES} MATCH ? ORDER BY rowid DESC LIMIT ?`;
const SEARCH = `SELECT f.moment, f.text, p.moment AS stands, p.start, p.text AS passage, ${SOURCE} FROM (${FOUND}) AS found
  JOIN passage f ON f.moment = found.rowid JOIN passage p ON p.key = f.key JOIN document d ON d.n = p.document`;
const STANDING = `SELECT m.passage, i.id, i.actor, i.kind, s.text FROM (${FOUND}) AS found
  JOIN mention m ON m.passage = found.rowid AND m.type = 'statement' JOIN item i ON i.moment = m.item
  JOIN mention s ON s.n = i.lead`;
const MATCHES = `SELECT count(*) AS n FROM ${PASSAGES} WHERE ${PASSAGES} MATCH ?`;

export function openBareQueries(path: string, limit: number): BareQueries {
  const database = new DatabaseSync(path, { readOnly: true });
  database.exec('PRAGMA cache_size = -64000');
  const [who, town, denials, search, standing, matches] = [WHO, TOWN, DENIALS, SEARCH, STANDING, MATCHES].map((sql) =>
    database.prepare(sql),
  );
  return {
    who: (actor) => who?.all(actor, limit).length ?? 0,
    town: (place) => {
      const rows = town?.all(place, limit) ?? [];
      const isTold = rows.some(({ kind }) => kind === 'denies');
      return rows.length + (isTold ? 0 : (denials?.all(place, place, limit).length ?? 0));
    },
    search: (expression) => {
      const rows = search?.all(expression, limit).length ?? 0;
      const statements = standing?.all(expression, limit).length ?? 0;
      return rows + statements + (matches?.all(expression).length ?? 0);
    },
    [Symbol.dispose]: () => database.close(),
  };
}
