import type { DocumentSummary } from '../archive/stored.ts';
import type { Desk } from './desk.ts';
import { LIST_SIZE, turnTo } from './page.ts';
import type { SourcesAnswer } from './schema.ts';
import { today } from './today.ts';
import type { DocumentView } from './view-schema.ts';

export interface SourcesRequest {
  /** From 1. */
  readonly page: number;
}

/** The documents in the archive. */
export async function sources(desk: Desk, { page }: SourcesRequest): Promise<SourcesAnswer> {
  const question = { filters: {}, page, size: LIST_SIZE, asOf: today(desk) };
  const { items, ...listing } = await turnTo(question, async (slice) => {
    const { items: documents, total } = await desk.archive.documents(slice);
    return { items: documents.map((document) => ({ document, date: document.published })), total };
  });
  return { command: 'sources', documents: items.map(({ document }) => documentView(document)), ...listing };
}

function documentView(document: DocumentSummary): DocumentView {
  const { id, title, outlet, url, published, publishedBasis, source, summary } = document;
  const { hash, statements, places, points, events } = document;
  const known = { title, outlet, url, published, publishedBasis, document: id, source, summary, hash };
  return { ...known, statements, places, points, events };
}
