import type { Document } from '../../model/document.ts';
import type { DiscoveredActor } from '../../model/findings.ts';
import type { Queries } from '../database.ts';
import { maybeText, text } from '../decode.ts';

const INSERT = `INSERT INTO discovery (actor, document, published, document_id, name, size, role) VALUES (?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (actor, document) DO NOTHING`;
const FULLEST = 'SELECT name FROM discovery WHERE actor = ? ORDER BY size DESC, name LIMIT 1';
const NEWEST = `SELECT role FROM discovery WHERE actor = ? AND role IS NOT NULL
  ORDER BY published DESC, document_id DESC LIMIT 1`;
const WRITE = `INSERT INTO discovered_actor (id, name, role) VALUES (?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role`;

/** Stores the speakers that one document names and the beat does not know. */
export async function writeDiscoveries(
  queries: Queries,
  n: number,
  document: Document,
  actors: readonly DiscoveredActor[],
): Promise<void> {
  for (const { id, name, role } of actors) {
    await queries.run(INSERT, [id, n, document.published ?? '', document.id, name, name.length, role]);
    await settle(queries, id);
  }
}

export async function removeDiscoveries(queries: Queries, document: number): Promise<void> {
  const rows = await queries.all('DELETE FROM discovery WHERE document = ? RETURNING actor', [document]);
  for (const row of rows) await settle(queries, text(row, 'actor'));
}

/** Each discovered actor goes by the fullest name and the newest role that any document gives. */
async function settle(queries: Queries, actor: string): Promise<void> {
  const [named] = await queries.all(FULLEST, [actor]);
  if (named === undefined) return queries.run('DELETE FROM discovered_actor WHERE id = ?', [actor]);
  const [holding] = await queries.all(NEWEST, [actor]);
  const role = holding === undefined ? null : maybeText(holding, 'role');
  await queries.run(WRITE, [actor, text(named, 'name'), role]);
}
