import { createHash } from 'node:crypto';
import type { Beat } from '../beat/beat.ts';

/** Raise it with every change to the rules or the language data that can change what is found. */
const RULES = 10;

/** The version of the extractor for a beat. Stands apart from the extractor, which takes long to load. */
export function extractorVersion(beat: Beat): string {
  return createHash('sha256')
    .update(JSON.stringify([RULES, beat]))
    .digest('hex')
    .slice(0, 16);
}
