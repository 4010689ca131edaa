import { PUBLISHED_BASES } from '../../model/dates.ts';
import type { Document } from '../../model/document.ts';
import type { Page, Slice } from '../archive.ts';
import type { Queries, Row } from '../database.ts';
import { flag, maybeText, oneOf, text, whole } from '../decode.ts';
import type { DocumentSummary } from '../stored.ts';
import { tally } from './select.ts';

const HEAD = `d.id, d.source, d.hash, d.title, d.outlet, d.url, d.published, d.published_basis, d.language, d.summary,
  d.record_of, d.extractor, d.read_on, d.statements, d.places, d.points, d.events`;
const WHOLE = `SELECT ${HEAD}, t.text FROM document d JOIN document_text t ON t.document = d.n`;

export async function findDocument(queries: Queries, source: string): Promise<DocumentSummary | null> {
  const [row] = await queries.all(`SELECT ${HEAD} FROM document d WHERE d.source = ?`, [source]);
  return row === undefined ? null : toSummary(row);
}

export async function findRecord(queries: Queries, fileName: string): Promise<DocumentSummary | null> {
  const [row] = await queries.all(`SELECT ${HEAD} FROM document d WHERE d.record_of = ?`, [fileName]);
  return row === undefined ? null : toSummary(row);
}

export async function readDocument(queries: Queries, id: string): Promise<Document | null> {
  const [row] = await queries.all(`${WHOLE} WHERE d.id = ?`, [id]);
  return row === undefined ? null : toDocument(row);
}

/** Newest first. */
export async function listDocuments(queries: Queries, { offset, limit }: Slice): Promise<Page<DocumentSummary>> {
  const rows = await queries.all(`SELECT ${HEAD} FROM document d ORDER BY d.published DESC, d.id LIMIT ? OFFSET ?`, [
    limit,
    offset,
  ]);
  return { items: rows.map(toSummary), total: await tally(queries, 'document', '') };
}

/** Documents whose findings another version of the extractor made. */
export async function findStale(queries: Queries, extractor: string, limit: number): Promise<readonly Document[]> {
  const rows = await queries.all(`${WHOLE} WHERE d.extractor <> ? ORDER BY d.n LIMIT ?`, [extractor, limit]);
  return rows.map(toDocument);
}

export async function hasOriginal(queries: Queries, fileName: string): Promise<boolean> {
  const rows = await queries.all('SELECT 1 AS found FROM document WHERE file_name = ? AND record_of IS NULL LIMIT 1', [
    fileName,
  ]);
  return rows.length > 0;
}

function toHead(row: Row): Omit<Document, 'text'> {
  return {
    id: text(row, 'id'),
    source: text(row, 'source'),
    hash: text(row, 'hash'),
    title: maybeText(row, 'title'),
    outlet: maybeText(row, 'outlet'),
    url: maybeText(row, 'url'),
    published: text(row, 'published') || null,
    publishedBasis: oneOf(row, 'published_basis', PUBLISHED_BASES),
    language: text(row, 'language'),
    summary: flag(row, 'summary'),
    recordOf: maybeText(row, 'record_of'),
  };
}

function toDocument(row: Row): Document {
  return { ...toHead(row), text: text(row, 'text') };
}

function toSummary(row: Row): DocumentSummary {
  return {
    ...toHead(row),
    extractor: text(row, 'extractor'),
    read: text(row, 'read_on') || null,
    statements: whole(row, 'statements'),
    places: whole(row, 'places'),
    points: whole(row, 'points'),
    events: whole(row, 'events'),
  };
}
