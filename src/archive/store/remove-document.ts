import { text } from '../decode.ts';
import { removeDiscoveries } from './discoveries.ts';
import { removePassages } from './passages.ts';
import type { Writing } from './writing.ts';

/** Removes one document, its paragraphs, mentions and discoveries; items are settled by the caller. */
export async function removeDocument(writing: Writing, n: number): Promise<void> {
  const { queries, tallies, touched } = writing;
  const mentions = await queries.all('DELETE FROM mention WHERE document = ? RETURNING key', [n]);
  for (const row of mentions) touched.add(text(row, 'key'));
  await removePassages(writing, n);
  await removeDiscoveries(queries, n);
  await queries.run('DELETE FROM document_text WHERE document = ?', [n]);
  await queries.run('DELETE FROM document WHERE n = ?', [n]);
  tallies.add('document', '', -1);
}
