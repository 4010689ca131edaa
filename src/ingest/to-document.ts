import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { IsoDate } from '../model/dates.ts';
import type { Document } from '../model/document.ts';
import { type Published, publishedInText, publishedInUrl } from './published-line.ts';
import type { Draft } from './reader.ts';

/** What a caller knows about a document; it wins over what the file says. */
export interface Given {
  readonly published?: IsoDate | undefined;
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
}

/** A draft made whole. `path` (or any stable name) is the source of a document that has neither URL nor `source`. */
export function toDocument(draft: Draft, given: Given, path: string): Document {
  const url = given.url ?? draft.url;
  const source = url ?? draft.source ?? sourceOfPath(path);
  return {
    id: sha256(source).slice(0, 12),
    source,
    hash: sha256(draft.text),
    text: draft.text,
    title: given.title ?? draft.title,
    outlet: given.outlet ?? draft.outlet,
    url,
    ...publishedOf(draft, given, url),
    language: draft.language ?? 'en',
    summary: draft.summary,
    recordOf: draft.recordOf,
  };
}

/**
 * What a file without URL and `source` is known by: its absolute path with all links followed, so that it is the same
 * document from whatever directory it is named. A file that is gone keeps the name it had.
 */
export function sourceOfPath(path: string): string {
  const full = resolve(path);
  return realPath(full) ?? join(realPath(dirname(full)) ?? dirname(full), basename(full));
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

function publishedOf(draft: Draft, given: Given, url: string | null): Published {
  if (given.published !== undefined) return { published: given.published, publishedBasis: 'stated' };
  if (draft.published !== null) {
    const basis = draft.publishedBasis ?? 'stated';
    return { published: draft.published, publishedBasis: basis === 'none' ? 'inferred' : basis };
  }
  const inText = publishedInText(draft.text);
  return inText.published === null ? publishedInUrl(url) : inText;
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
