import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The language data that features are made with. */
const FILES = ['cues.yaml', 'sentences.yaml', 'prepositions.yaml', 'word-families.txt'];

let version: string | null = null;

/** Changes with every change of the lists of cues, of human nouns, of abbreviations and of word families. */
export function languageVersion(): string {
  version ??= FILES.reduce(
    (hash, file) => hash.update(readFileSync(new URL(`../../english/${file}`, import.meta.url))),
    createHash('sha256'),
  )
    .digest('hex')
    .slice(0, 16);
  return version;
}
