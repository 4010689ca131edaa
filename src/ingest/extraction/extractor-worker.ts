import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Beat } from '../../beat/beat.ts';
import type { Document } from '../../model/document.ts';
import type { WorkerAnswer } from './worker-messages.ts';

// What a thread of `createExtractorPool` runs: it answers each document that it is sent.
enableCompileCache();
const { createExtractor } = await import('../../extract/create-extractor.ts');
const beat: Beat = workerData;
const extractor = createExtractor(beat);

function answer(document: Document): WorkerAnswer {
  try {
    return { kind: 'found', findings: extractor.extract(document) };
  } catch (fault) {
    return { kind: 'failed', fault: fault instanceof Error ? fault : new Error(String(fault)) };
  }
}

parentPort?.on('message', (document: Document) => parentPort?.postMessage(answer(document)));
