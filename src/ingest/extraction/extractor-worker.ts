import { enableCompileCache } from 'node:module';
import { workerData } from 'node:worker_threads';
import type { Beat } from '../../beat/beat.ts';
import type { Document } from '../../model/document.ts';
import type { Findings } from '../../model/findings.ts';

enableCompileCache();
const { createExtractor } = await import('../../extract/create-extractor.ts');

/** The pool hands over its own data and what `createExtractorPool` was given. */
const [, beat]: readonly [unknown, Beat] = workerData;
const extractor = createExtractor(beat);

/** What a worker thread of `createExtractorPool` does: one document after the other. */
export default function extract(document: Document): Findings {
  return extractor.extract(document);
}
