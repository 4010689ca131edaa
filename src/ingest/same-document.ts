import type { DocumentSummary } from '../archive/stored.ts';
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

type Compared = Pick<Document, (typeof COMPARED)[number]>;

/** Whether a document as read is in all respects the one that is known. */
export function sameDocument(document: Compared, known: Compared): boolean {
  return COMPARED.every((key) => document[key] === known[key]);
}

/** What a flag once said of a document holds until something else is said; a title only for the text it was given to. */
export function keepKnown(read: Document, known: DocumentSummary): Document {
  const title = read.hash === known.hash ? (read.title ?? known.title) : read.title;
  return { ...fillFrom(read, known), title };
}

/** Outlet and day, where the file does not say them, as something else written of the same article has them. */
export function fillFrom(read: Document, known: DocumentSummary): Document {
  const { published, publishedBasis } = read.published === null ? known : read;
  return { ...read, outlet: read.outlet ?? known.outlet, published, publishedBasis };
}
