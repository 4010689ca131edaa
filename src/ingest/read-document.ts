import { extname } from 'node:path';
import type { Document } from '../model/document.ts';
import { UserError } from '../model/user-error.ts';
import { decodeMarkup, decodeText } from './decode-text.ts';
import { readBytes, type SizeLimit } from './read-bytes.ts';
import type { Draft, Part, Reader } from './reader.ts';
import { refuseMisnamed } from './refuse-misnamed.ts';
import { type Given, toDocument } from './to-document.ts';

/** One kind of file. Its reader is loaded when the first such file comes: most runs read none, or text alone. */
interface Format {
  readonly content: 'text' | 'page' | 'feed';
  readonly decode: (path: string, bytes: Buffer) => string;
  readonly limit: SizeLimit;
  readonly reader: () => Promise<Reader>;
}

const TEXT = { content: 'text', decode: decodeText, limit: { kind: 'an article', megabytes: 5 } } as const;

const MARKDOWN: Format = {
  ...TEXT,
  reader: async () => whole((await import('./read-markdown.ts')).readMarkdown),
};
const PLAIN: Format = {
  ...TEXT,
  reader: async () => whole((await import('./read-plain.ts')).readPlain),
};
const PAGE: Format = {
  content: 'page',
  decode: decodeMarkup,
  limit: { kind: 'a page', megabytes: 10 },
  reader: async () => (await import('./page/read-page.ts')).readPage,
};
const FEED: Format = {
  content: 'feed',
  decode: decodeMarkup,
  limit: { kind: 'a feed', megabytes: 50 },
  reader: async () => (await import('./feed/read-feed.ts')).readFeed,
};

/** A new kind of file is one reader and one line here. */
const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['.md', MARKDOWN],
  ['.markdown', MARKDOWN],
  ['.txt', PLAIN],
  ['.html', PAGE],
  ['.htm', PAGE],
  ['.xhtml', PAGE],
  ['.xml', FEED],
  ['.rss', FEED],
  ['.atom', FEED],
]);

export const READABLE_EXTENSIONS: readonly string[] = [...FORMATS.keys()];

/** One document of a file, or why it cannot be read; see `Part`. */
export type ReadPart =
  | { readonly kind: 'document'; readonly name: string; readonly document: Document }
  | Extract<Part, { kind: 'problem' }>;

/**
 * Reads the documents of one file, in order: one, or of a feed one an item. What `given` says wins over what the file says.
 * Throws UserError `bad-input` with one line that names the file, and the line or byte where it can.
 */
export async function readDocuments(path: string, given: Given = {}): Promise<readonly ReadPart[]> {
  const extension = extname(path).toLowerCase();
  const format = FORMATS.get(extension);
  if (format === undefined) {
    const kind = extension === '' ? 'a file without an extension' : `${extension} files`;
    throw new UserError('bad-input', `${path}: cannot read ${kind}; expected ${READABLE_EXTENSIONS.join(', ')}`);
  }
  const file = format.decode(path, await readBytes(path, format.limit));
  refuseMisnamed(path, file, format.content);
  const read = await format.reader();
  const parts = read(path, file);
  refuseGivenForMany(path, parts.length, given);
  return parts.map((part) =>
    part.kind === 'problem'
      ? part
      : { kind: 'document', name: part.name, document: toDocument(part.draft, given, path) },
  );
}

/** Reads a file that holds one document. Throws UserError `bad-input`, also for a feed of several items. */
export async function readDocument(path: string, given: Given = {}): Promise<Document> {
  const [part, ...others] = await readDocuments(path, given);
  if (part === undefined || others.length > 0) {
    throw new UserError('bad-input', `${path}: holds ${others.length + 1} items; expected one article`);
  }
  if (part.kind === 'problem') throw part.problem;
  return part.document;
}

/** What is true of one document cannot be true of all the items of a feed; who published them can. */
function refuseGivenForMany(path: string, count: number, { url, title, published }: Given): void {
  if (count < 2) return;
  const flags = Object.entries({ '--url': url, '--title': title, '--published': published });
  const [flag] = flags.find(([, value]) => value !== undefined) ?? [];
  if (flag === undefined) return;
  throw new UserError('bad-input', `${path}: ${flag} is said of one document, but the feed holds ${count} items`);
}

function whole(read: (path: string, file: string) => Draft): Reader {
  return (path, file) => [{ kind: 'draft', name: path, draft: read(path, file) }];
}
