import type { DocumentSummary } from '../archive/archive.ts';
import type { Document } from '../model/document.ts';

const COMPARED = [
  'hash',
  'title',
  'outlet',
  'url',
  'published',
  'publishedBasis',
  'language',
  'summary',
  'recordOf',
] as const;

/** Whether a document as read is in all respects the one that is stored. */
export function sameDocument(document: Document, known: DocumentSummary): boolean {
  return COMPARED.every((key) => document[key] === known[key]);
}

/** What a flag once said of a text holds for as long as the text is the same and nothing else is said. */
export function keepKnown(read: Document, known: DocumentSummary): Document {
  return read.hash === known.hash ? { ...fillFrom(read, known), title: read.title ?? known.title } : read;
}

/** Outlet and day, where the file does not say them, as something else written of the same article has them. */
export function fillFrom(read: Document, known: DocumentSummary): Document {
  const { published, publishedBasis } = read.published === null ? known : read;
  return { ...read, outlet: read.outlet ?? known.outlet, published, publishedBasis };
}
