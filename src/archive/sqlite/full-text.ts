import type { FullText, Term } from '../database.ts';
import { keyOf } from '../identity.ts';

/** FTS5 over words that are folded already, so its tokenizer only has to split at spaces. */
export const fullText: FullText = {
  // Cast, because numbers are bound as floating point and FTS5 skips to a row only by an integer.
  matches: (index) =>
    `SELECT rowid AS moment FROM ${index} WHERE ${index} MATCH ? AND rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)`,
  expression: (terms, actor) => {
    const words = `words : (${terms.map(quote).join(' AND ')})`;
    return actor === undefined ? words : `${words} AND actor : "${actorToken(actor)}"`;
  },
  add: (queries, index, moment, words, actor) =>
    queries.run(`INSERT INTO ${index} (rowid, words, actor) VALUES (?, ?, ?)`, [
      moment,
      words,
      actor === null ? '' : actorToken(actor),
    ]),
  remove: (queries, index, moment) => queries.run(`DELETE FROM ${index} WHERE rowid = ?`, [moment]),
};

/** Folded words hold letters and digits only, so quotation marks keep them from being read as syntax. */
function quote({ words, prefix }: Term): string {
  return `"${words.join(' ')}"${prefix ? ' *' : ''}`;
}

/** An id as one word of the index: which of an actor's statements hold a word is then told by the index alone. */
function actorToken(actor: string): string {
  return keyOf('actor', actor);
}
