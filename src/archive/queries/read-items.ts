import { PUBLISHED_BASES } from '../../model/dates.ts';
import type { Queries, Row } from '../database.ts';
import { flag, maybeText, oneOf, spans, text, whole } from '../decode.ts';
import type { StoredSource } from '../stored.ts';
import type { Sql } from './select.ts';

/** An item with the row of the mention whose words it shows, and everything that carries it. */
export interface StoredItem {
  readonly row: Row;
  readonly sources: readonly StoredSource[];
}

/** Items and their mentions, documents and paragraphs at once: a page of an answer is one query. */
const ITEMS = `SELECT i.moment, i.id, i.type, i.actor, i.place, i.plan, i.subject, i.kind, i.listed, i.basis, i.lead,
  m.n, m.speaker, m.cue, m.speaker_at, m.cue_at, m.denied, m.until, m.text, m.quoted, m.spans, m.passage_start,
  coalesce(m.passage_text, p.text) AS passage, d.id AS document, d.hash, d.title, d.outlet, d.url, d.source, d.published,
  d.published_basis, d.summary, d.extractor, d.read_on
  FROM page JOIN item i ON i.moment = page.moment JOIN mention m ON m.item = i.moment JOIN document d ON d.n = m.document
  LEFT JOIN passage p ON p.moment = m.passage`;

/** The items whose moments a query gives, newest first. */
export async function readItems(queries: Queries, moments: Sql): Promise<readonly StoredItem[]> {
  const rows = await queries.all(`WITH page AS (${moments.sql}) ${ITEMS}`, moments.params);
  return groupItems(rows);
}

function groupItems(rows: readonly Row[]): readonly StoredItem[] {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const moment = whole(row, 'moment');
    const group = groups.get(moment);
    if (group === undefined) groups.set(moment, [row]);
    else group.push(row);
  }
  return [...groups.entries()].toSorted(([a], [b]) => b - a).flatMap(([, group]) => toItem(group) ?? []);
}

function toItem(rows: readonly Row[]): [StoredItem] | null {
  const [first] = rows;
  if (first === undefined) return null;
  const lead = whole(first, 'lead');
  const row = rows.find((mention) => whole(mention, 'n') === lead) ?? first;
  return [{ row, sources: toSources(rows) }];
}

/** One source a document, the longest words of each; earliest published first, undated last. */
function toSources(rows: readonly Row[]): readonly StoredSource[] {
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) return [toSource(only)];
  const byDocument = new Map<string, Row>();
  for (const row of rows.toSorted(byLength)) {
    if (!byDocument.has(text(row, 'document'))) byDocument.set(text(row, 'document'), row);
  }
  return [...byDocument.values()].map(toSource).toSorted(byPublished);
}

function byLength(a: Row, b: Row): number {
  return (
    text(b, 'text').length - text(a, 'text').length ||
    whole(a, 'passage_start') - whole(b, 'passage_start') ||
    order(text(a, 'spans'), text(b, 'spans'))
  );
}

export function byPublished(a: StoredSource, b: StoredSource): number {
  return order(a.published ?? '9', b.published ?? '9') || order(a.document, b.document);
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function toSource(row: Row): StoredSource {
  const passage = text(row, 'passage');
  const start = whole(row, 'passage_start');
  return {
    ...toDocumentSource(row),
    spans: spans(row, 'spans'),
    passageSpan: [start, start + passage.length],
    passage,
    trace: {
      extractor: text(row, 'extractor'),
      read: text(row, 'read_on') || null,
      speaker: spans(row, 'speaker_at')[0] ?? null,
      cue: spans(row, 'cue_at')[0] ?? null,
    },
  };
}

/** What of a source is the document's own. */
export function toDocumentSource(row: Row): Omit<StoredSource, 'spans' | 'passageSpan' | 'passage' | 'trace'> {
  return {
    document: text(row, 'document'),
    hash: text(row, 'hash'),
    title: maybeText(row, 'title'),
    outlet: maybeText(row, 'outlet'),
    url: maybeText(row, 'url'),
    source: text(row, 'source'),
    published: text(row, 'published') || null,
    publishedBasis: oneOf(row, 'published_basis', PUBLISHED_BASES),
    summary: flag(row, 'summary'),
  };
}
