import type { Document } from '../model/document.ts';
import type { Findings } from '../model/findings.ts';

/** Finds statements, places, plans and events in one document. Pure: the same document gives the same findings. */
export interface Extractor {
  /** Changes whenever the same document may give other findings: rules, vocabulary (the beat) or corrections. */
  readonly version: string;
  extract(document: Document): Findings;
}
