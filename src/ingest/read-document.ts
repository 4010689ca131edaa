import { extname } from 'node:path';
import type { Document } from '../model/document.ts';
import { UserError } from '../model/user-error.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPlain } from './read-plain.ts';
import { readText } from './read-text.ts';
import type { Reader } from './reader.ts';
import { type Given, toDocument } from './to-document.ts';

/** A new kind of file is one reader and one line here. */
const READERS: ReadonlyMap<string, Reader> = new Map([
  ['.md', readMarkdown],
  ['.markdown', readMarkdown],
  ['.txt', readPlain],
]);

export const READABLE_EXTENSIONS: readonly string[] = [...READERS.keys()];

/**
 * Reads one file as a document. What `given` says wins over what the file says.
 * Throws UserError `bad-input` with one line that names the file, and the line or byte where it can.
 */
export async function readDocument(path: string, given: Given = {}): Promise<Document> {
  const extension = extname(path).toLowerCase();
  const reader = READERS.get(extension);
  if (reader === undefined) {
    const kind = extension === '' ? 'a file without an extension' : `${extension} files`;
    throw new UserError('bad-input', `${path}: cannot read ${kind}; expected ${READABLE_EXTENSIONS.join(', ')}`);
  }
  return toDocument(reader(path, await readText(path)), given, path);
}
