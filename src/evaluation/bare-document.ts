import { createHash } from 'node:crypto';
import type { Document } from '../model/document.ts';

/** A text of which nothing else is known, to measure extraction on. */
export function bareDocument(id: string, text: string): Document {
  return {
    id,
    source: id,
    hash: createHash('sha256').update(text).digest('hex'),
    text,
    title: null,
    outlet: null,
    url: null,
    published: null,
    publishedBasis: 'none',
    language: 'en',
    summary: false,
    recordOf: null,
  };
}
