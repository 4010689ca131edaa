import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import type { ScoreOptions } from '../../src/evaluation/score.ts';
import type { Extractor } from '../../src/extract/extractor.ts';
import type { Findings } from '../../src/model/findings.ts';
import { reported } from '../support/reported.ts';

const EVERYTHING: ScoreOptions = { speechOnly: false, kind: null };
const gold = read('gold.jsonl');
const predicted = read('predicted.jsonl');

describe('evaluate', () => {
  it.each<[string, string, ScoreOptions]>([
    ['everything.txt', predicted, EVERYTHING],
    ['speech.txt', predicted, { speechOnly: true, kind: null }],
    ['direct.txt', predicted, { speechOnly: false, kind: 'direct' }],
    ['mixed.txt', predicted, { speechOnly: false, kind: 'mixed' }],
    ['indirect-speech.txt', predicted, { speechOnly: true, kind: 'indirect' }],
    ['nothing-found.txt', '', EVERYTHING],
  ])('prints %s as the reference scorer does', async (report, predictions, options) => {
    expect(await evaluate(gold, { predicted: predictions }, options)).toBe(read(report));
  });

  it('reads gold and predictions as streams', async () => {
    const report = await evaluate(stream(gold), { predicted: stream(predicted) }, EVERYTHING);
    expect(report).toBe(read('everything.txt'));
  });

  it('scores an extractor on the gold texts as they are', async () => {
    const found = await evaluate(
      goldLine('He said no.', [7, 10]),
      { extractor: extractorThatFinds([7, 10]) },
      EVERYTHING,
    );
    expect(found).toContain('ours joint (.5+speaker)      P 100.0  R 100.0  F1 100.0');
    const missed = await evaluate(
      goldLine('He said no.', [7, 10]),
      { extractor: extractorThatFinds([0, 2]) },
      EVERYTHING,
    );
    expect(missed).toContain('ours joint (.5+speaker)      P   0.0  R   0.0  F1   0.0');
  });

  it('takes the last of two predictions for one article', async () => {
    const empty = predicted.replaceAll(/"quotes": .*$/gm, '"quotes": []}');
    expect(await evaluate(gold, { predicted: empty + predicted }, EVERYTHING)).toBe(read('everything.txt'));
  });
});

describe('gold that is not as expected', () => {
  it.each([
    ['no JSON', 'no', 'gold, line 2: expected one JSON object, found something else.'],
    ['a missing text', '{"id":"a","quotes":[]}', 'gold, line 2 at text: '],
    ['a span that ends before it starts', goldLine('He said no.', [9, 7]), 'a span must not end before it starts'],
    ['a span outside the text', goldLine('He said no.', [7, 99]), 'span [7,99] lies outside the text'],
    [
      'an unknown kind',
      goldLine('He said no.', [7, 10]).replace('indirect', 'loud'),
      'gold, line 2 at quotes[0].kind: ',
    ],
  ])('names the line: %s', async (_, line, message) => {
    const scoring = evaluate(`\n${line}\n`, { predicted: '' }, EVERYTHING);
    await expect(scoring).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining(message) });
  });

  it('names predictions as such', async () => {
    const scoring = evaluate('', { predicted: '{"id":"a"}' }, EVERYTHING);
    await expect(scoring).rejects.toThrow('predictions, line 1 at quotes: ');
  });
});

function read(name: string): string {
  return readFileSync(join(import.meta.dirname, 'invented', name), 'utf8');
}

async function* stream(text: string): AsyncGenerator<string> {
  yield* text.split('\n');
}

function goldLine(text: string, content: [number, number]): string {
  const quote = { speaker: null, cue: null, content: [content], kind: 'indirect' };
  return JSON.stringify({ id: 'a', text, quotes: [quote] });
}

function extractorThatFinds(content: [number, number]): Extractor {
  const nothing: Findings = { statements: [], places: [], plans: [], events: [], actors: [], body: [] };
  return { version: '1', extract: () => ({ ...nothing, statements: [reported(null, content)] }) };
}
