import { deflateRawSync } from 'node:zlib';
import type { Forest } from '../src/extract/statements/learnt/forest.ts';
import { languageVersion } from '../src/extract/statements/learnt/language-version.ts';
import { FEATURES, type Model } from '../src/extract/statements/learnt/model.ts';
import { layoutOf } from '../src/extract/statements/learnt/read-weights.ts';
import type { Table } from '../src/extract/statements/learnt/table.ts';
import {
  byTable,
  FORMAT,
  type Header,
  TABLES,
  type TableName,
} from '../src/extract/statements/learnt/weights-format.ts';

/** What is told of a weights file beside the weights. */
export type About = Pick<Header, 'corpus' | 'learnt' | 'documents' | 'statements' | 'data' | 'scores'>;

/** At most so many steps to a weight of 1, fewer where a table has larger weights: the file has to stay under its limit. */
const FINEST = 48;
const MOST = 127;

/** A weights file: see `weights-format.ts`. Weights become small integers; those near 0 become 0. */
export function writeWeights(model: Model, about: About): Uint8Array {
  const trees = model.forest.features.length / (2 ** model.forest.depth - 1);
  const header: Header = {
    format: FORMAT,
    ...about,
    features: FEATURES,
    language: languageVersion(),
    heads: [...model.heads],
    threshold: model.threshold,
    tables: byTable((name) => shapeOf(model[name])),
    forest: { depth: model.forest.depth, base: model.forest.base, trees },
    counts: model.counts.size,
  };
  const layout = layoutOf(header);
  const body = new ArrayBuffer(layout.total);
  for (const name of TABLES) putTable(body, layout.tables[name], model[name], header.tables[name].scale);
  putForest(body, layout, model.forest);
  const counts = [...model.counts].flatMap(([key, { seen, cue }]) => [key, seen, cue]);
  new Int32Array(body, layout.counts, counts.length).set(counts);
  const line = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
  const packed = deflateRawSync(new Uint8Array(body), { level: 9 });
  const file = new Uint8Array(line.length + packed.length);
  file.set(line);
  file.set(packed, line.length);
  return file;
}

function shapeOf({ mask, classes, weights, scale }: Table): Header['tables'][TableName] {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight * scale));
  return { bits: Math.log2(mask + 1), classes, scale: Math.max(1 / FINEST, largest / MOST) };
}

function putTable(body: ArrayBuffer, at: number, { weights, scale }: Table, step: number): void {
  const bytes = new Int8Array(body, at, weights.length);
  weights.forEach((weight, index) => {
    bytes[index] = Math.max(-MOST, Math.min(MOST, Math.round((weight * scale) / step)));
  });
}

function putForest(body: ArrayBuffer, layout: ReturnType<typeof layoutOf>, { features, limits, values }: Forest): void {
  new Int16Array(body, layout.features, features.length).set(Array.from(features));
  new Float32Array(body, layout.limits, limits.length).set(Array.from(limits));
  new Float32Array(body, layout.values, values.length).set(Array.from(values));
}
