import type { Findings } from '../../model/findings.ts';

/** What a worker thread answers to a document. */
export type WorkerAnswer =
  | { readonly kind: 'found'; readonly findings: Findings }
  | { readonly kind: 'failed'; readonly fault: Error };
