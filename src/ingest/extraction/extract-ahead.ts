import type { Extractor } from '../../extract/extractor.ts';
import type { Document } from '../../model/document.ts';
import type { Findings } from '../../model/findings.ts';
import { sameDocument } from '../same-document.ts';
import type { ExtractorPool } from './extractor-pool.ts';

/** What extracts: one document after the other in this thread, or many at once in others. Each is made when first asked for. */
export interface Extractors {
  readonly extractor: () => Promise<Extractor>;
  /** Null where there is but one core. */
  readonly pool: (() => Promise<ExtractorPool>) | null;
}

/** A document whose turn will come. */
export interface Announced {
  readonly document: Document;
  findings: Promise<Findings> | null;
}

/** Extraction of documents that are announced before their turn comes. Disposing of it ends its threads. */
export interface ExtractAhead extends AsyncDisposable {
  announce(document: Document): Promise<Announced>;
  /** The findings of a document, which may have changed since it was announced. */
  extract(document: Document, announced: Announced | null): Promise<Findings>;
}

/** Starting threads takes about as long as extracting this many characters; for as many documents it pays in any case. */
const ENOUGH_TEXT = 250_000;
const ENOUGH_DOCUMENTS = 50;

/** Extracts in this thread until so much text is announced that a pool pays, and from then on in the pool. */
export function extractAhead({ extractor, pool: openPool }: Extractors): ExtractAhead {
  const waiting = new Set<Announced>();
  let opened: Promise<ExtractorPool> | null = null;

  const startAll = (pool: ExtractorPool): void => {
    for (const announced of waiting) {
      announced.findings = pool.extract(announced.document);
      // A failure is told when the document's turn comes, not before.
      announced.findings.catch(() => undefined);
    }
    waiting.clear();
  };

  return {
    async announce(document) {
      const announced: Announced = { document, findings: null };
      waiting.add(announced);
      if (openPool !== null && isEnough(waiting)) opened ??= openPool();
      if (opened !== null) startAll(await opened);
      return announced;
    },
    async extract(document, announced) {
      if (announced !== null) waiting.delete(announced);
      if (announced?.findings && sameDocument(announced.document, document)) return announced.findings;
      return opened === null ? (await extractor()).extract(document) : (await opened).extract(document);
    },
    [Symbol.asyncDispose]: async () => (await opened)?.[Symbol.asyncDispose](),
  };
}

function isEnough(waiting: ReadonlySet<Announced>): boolean {
  const text = [...waiting].reduce((sum, { document }) => sum + document.text.length, 0);
  return waiting.size >= ENOUGH_DOCUMENTS || text >= ENOUGH_TEXT;
}
