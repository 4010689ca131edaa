import { basename } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import type { DocumentSummary } from '../archive/stored.ts';
import type { Document } from '../model/document.ts';
import { fillFrom, keepKnown, sameDocument } from './same-document.ts';

/** What is to be done with a document that was read, as the archive stands. */
export type StoringPlan =
  /** The record of a source that the archive holds itself. */
  | { readonly kind: 'give-way'; readonly original: string }
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'store';
      readonly document: Document;
      /** The text is as it was; the extractor is not. */
      readonly anew: boolean;
      /** The record that this document takes the place of. */
      readonly record: DocumentSummary | null;
    };

/** Plans what to do with a document that was read from the file `path`; changes nothing. */
export async function planStoring(
  archive: Archive,
  extractorVersion: string,
  path: string,
  read: Document,
): Promise<StoringPlan> {
  if (read.recordOf !== null) {
    if (await archive.hasOriginal(read.recordOf)) return { kind: 'give-way', original: read.recordOf };
  }
  const record = read.recordOf === null ? await archive.record(basename(path)) : null;
  // What a record knew of outlet and day stays known.
  const filled = record === null ? read : fillFrom(read, record);
  const known = await archive.find(read.source);
  const document = known === null ? filled : keepKnown(filled, known);
  const anew = known !== null && sameDocument(document, known);
  if (anew && known.extractor === extractorVersion && record === null) return { kind: 'unchanged' };
  return { kind: 'store', document, anew, record };
}
