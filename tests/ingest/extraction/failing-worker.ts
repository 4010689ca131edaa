import { existsSync, writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { WorkerAnswer } from '../../../src/ingest/extraction/worker-messages.ts';
import type { Document } from '../../../src/model/document.ts';

// A thread that finds nothing but the text; it fails where the text says so, and ends, once or always.
function answer({ source, text }: Document): WorkerAnswer {
  const mark = `${source}.ended`;
  if (text.includes('[fails]')) return { kind: 'failed', fault: new Error('as the text wants') };
  if (text.includes('[breaks]')) throw new Error('as the text wants');
  if (text.includes('[ends]')) process.exit(0);
  if (text.includes('[ends once]') && !existsSync(mark)) {
    writeFileSync(mark, '');
    process.exit(1);
  }
  const findings = { statements: [], places: [], plans: [], events: [], actors: [], body: [] };
  return { kind: 'found', findings };
}

parentPort?.on('message', (document: Document) => parentPort?.postMessage(answer(document)));
