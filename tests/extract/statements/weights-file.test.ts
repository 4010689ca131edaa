import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/extract/statements/learnt/forest.ts';
import { loadModel, WEIGHTS_FILE } from '../../../src/extract/statements/learnt/load-model.ts';
import { FEATURES, type Model } from '../../../src/extract/statements/learnt/model.ts';
import { readWeights, UnfitWeights } from '../../../src/extract/statements/learnt/read-weights.ts';
import type { Table } from '../../../src/extract/statements/learnt/table.ts';
import { TABLES } from '../../../src/extract/statements/learnt/weights-format.ts';
import { writeWeights } from '../../../training/write-weights.ts';

const ABOUT = {
  corpus: 'nothing',
  learnt: '2024-05-03',
  documents: 1,
  statements: 2,
  data: 'a'.repeat(64),
  scores: { speech: 50, everything: 40 },
};

/** Weights that small integers can hold in whatever steps a file is written. */
function table(classes: number): Table {
  return {
    weights: Float32Array.from({ length: 8 * classes }, (_, index) => (index % 3) - 1),
    mask: 7,
    classes,
    scale: 1,
  };
}

const tables = { cue: table(1), side: table(3), speech: table(1), span: table(1), speaker: table(1), token: table(4) };
const model: Model = {
  heads: new Set(['claim', 'voice']),
  counts: new Map([[-7, { seen: 5, cue: 2 }]]),
  ...tables,
  proposal: table(1),
  forest: { depth: 2, base: 0.5, features: [1, -1, 0], limits: [0.25, 0, -1.5], values: [1, 2, 4, 8] },
  threshold: -0.25,
};
const written = writeWeights(model, ABOUT);
const newline = written.indexOf(10);

/** The file with another header line, or with a field of the header changed. */
function withHeader(change: string | Record<string, unknown>): Uint8Array {
  const header: unknown = JSON.parse(new TextDecoder().decode(written.subarray(0, newline)));
  const line = typeof change === 'string' ? change : JSON.stringify(Object.assign({}, header, change));
  return Buffer.concat([Buffer.from(line), written.subarray(newline)]);
}

/** What is said when a file is read. */
function complaint(file: Uint8Array): string {
  try {
    readWeights(file);
  } catch (error) {
    if (error instanceof UnfitWeights) return error.message;
    throw error;
  }
  return 'none';
}

describe('weights are read as they were written', () => {
  const read = readWeights(written);

  test('words, counts and threshold', () => {
    expect(read).toMatchObject({ heads: model.heads, counts: model.counts, threshold: model.threshold });
  });

  test.each(TABLES)('table %s', (name) => {
    const { weights, mask, classes, scale } = read[name];
    expect({ mask, classes }).toEqual({ mask: model[name].mask, classes: model[name].classes });
    for (const [index, weight] of model[name].weights.entries())
      expect((weights[index] ?? 0) * scale).toBeCloseTo(weight, 1);
  });

  test.each([
    [[-2, 0], 1.5],
    [[9, 0.25], 1.5],
    [[-2, 0.5], 4.5],
    [[-1, 0.5], 8.5],
  ])('the forest judges %j as %d', (row, score) => {
    expect(judge(read.forest, Float64Array.from(row))).toBe(score);
    expect(judge(model.forest, Float64Array.from(row))).toBe(score);
  });
});

describe('weights that do not fit are refused in one line', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'weights: header: '],
    ['no line end', written.subarray(0, newline), 'weights: header: '],
    ['no JSON', withHeader('weights'), 'weights: header: '],
    ['another format', withHeader({ format: 'sitrep-statements-0' }), 'weights: header, format: '],
    ['a field that nobody knows', withHeader({ colour: 'red' }), 'weights: header: '],
    ['several wrong fields', withHeader({ learnt: 'long ago', threshold: null }), 'weights: header, learnt: '],
    ['other features', withHeader({ features: FEATURES + 1 }), `weights: made for features ${FEATURES + 1}, expected`],
    ['other words', withHeader({ language: '0000' }), 'weights: made with language data 0000, expected '],
    ['more counts than there are', withHeader({ counts: 2 }), 'weights: expected '],
    ['cut off', written.subarray(0, written.length - 10), 'weights: damaged or cut off'],
    ['nothing after the header', written.subarray(0, newline + 1), 'weights: damaged or cut off'],
    ['damaged', written.with(newline + 1, 0xff), 'weights: damaged or cut off'],
  ])('%s', (_name, file, told) => {
    expect(complaint(file)).toMatch(new RegExp(`^${RegExp.escape(told)}.*$`, 'u'));
  });
});

test('the weights that come with this version fit it, and are loaded once', () => {
  expect(complaint(readFileSync(WEIGHTS_FILE))).toBe('none');
  expect(loadModel()).toBe(loadModel());
});
