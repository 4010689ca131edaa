import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Beat } from '../../beat/beat.ts';
import type { Document } from '../../model/document.ts';
import type { Findings } from '../../model/findings.ts';

/** Extracts several documents at once, in worker threads. Disposing of it ends them. */
export interface ExtractorPool extends AsyncDisposable {
  extract(document: Document): Promise<Findings>;
}

export interface PoolOptions {
  readonly threads?: number;
  /** The module whose default export extracts; another one in tests. */
  readonly worker?: URL;
}

/** A pool with a thread a core, each started when there is a document for it. A thread that dies is replaced. */
export function createExtractorPool(beat: Beat, options: PoolOptions = {}): ExtractorPool {
  const { threads = availableParallelism(), worker = new URL('./extractor-worker.ts', import.meta.url) } = options;
  const pool = new Tinypool({ filename: worker.href, minThreads: 0, maxThreads: threads, workerData: beat });
  const run = async (document: Document): Promise<Findings> => pool.run(document);
  return {
    // A thread may die of something else than the document, such as memory that is short for a moment.
    extract: (document) => run(document).catch(() => run(document)),
    [Symbol.asyncDispose]: () => pool.destroy(),
  };
}
