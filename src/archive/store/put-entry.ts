import type { ArchiveEntry, PutOutcome } from '../archive.ts';
import type { Database, Queries } from '../database.ts';
import { whole } from '../decode.ts';
import { findDocument } from '../queries/documents.ts';
import type { DocumentSummary } from '../stored.ts';
import { fileNameOf } from './file-name.ts';
import { removeDocument } from './remove-document.ts';
import { settleItems } from './settle-items.ts';
import { Tallies } from './tallies.ts';
import { WordChanges } from './word-changes.ts';
import { writeDocument } from './write-document.ts';
import type { Writing } from './writing.ts';

/** Stores one document and its findings as a whole, in place of what was stored for its source. */
export function putEntry(database: Database, entry: ArchiveEntry): Promise<PutOutcome> {
  const { source, recordOf } = entry.document;
  return change(
    database,
    async (writing) => {
      const { queries } = writing;
      const before = await findDocument(queries, source);
      if (before !== null && isSame(before, entry)) return 'unchanged';
      const old = await queries.all('SELECT n FROM document WHERE source = ?', [source]);
      const records =
        recordOf === null ? await queries.all('SELECT n FROM document WHERE record_of = ?', [fileNameOf(source)]) : [];
      for (const n of new Set([...old, ...records].map((row) => whole(row, 'n')))) await removeDocument(writing, n);
      await writeDocument(writing, withFirstReading(entry, before));
      return before === null ? 'new' : 'replaced';
    },
    (outcome) => outcome !== 'unchanged',
  );
}

/** A text that is only extracted anew was read when it came in. */
function withFirstReading(entry: ArchiveEntry, before: DocumentSummary | null): ArchiveEntry {
  return before?.hash === entry.document.hash ? { ...entry, read: before.read } : entry;
}

/** Removes a document (by source or id) and all that only it carries. */
export function removeEntry(database: Database, source: string): Promise<boolean> {
  return change(
    database,
    async (writing) => {
      const [row] = await writing.queries.all(
        'SELECT n FROM document WHERE source = ? OR id = ? ORDER BY source = ? DESC LIMIT 1',
        [source, source, source],
      );
      if (row === undefined) return false;
      await removeDocument(writing, whole(row, 'n'));
      return true;
    },
    (removed) => removed,
  );
}

function isSame(before: object, { document, extractor }: ArchiveEntry): boolean {
  const { text: _, ...head } = document;
  return Object.entries({ ...head, extractor }).every(([name, value]) => Reflect.get(before, name) === value);
}

/** One writing transaction: the work, then the items and counts that follow from it. */
function change<T>(
  database: Database,
  work: (writing: Writing) => Promise<T>,
  changed: (outcome: T) => boolean,
): Promise<T> {
  return database.transaction(async (queries: Queries) => {
    const writing: Writing = { queries, words: new WordChanges(), tallies: new Tallies(), touched: new Set() };
    const outcome = await work(writing);
    if (!changed(outcome)) return outcome;
    await settleItems(writing);
    await writing.words.write(queries, database.fullText);
    await writing.tallies.write(queries);
    await queries.run("UPDATE state SET value = value + 1 WHERE name = 'revision'");
    return outcome;
  });
}
