import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { tabulate } from '../../src/evaluation/tabulate.ts';
import type { StatementKind } from '../../src/model/findings.ts';

const gold = read('gold.jsonl');
const predicted = read('predicted.jsonl');

it.each<[string, boolean, StatementKind | null]>([
  ['speech', true, null],
  ['everything', false, null],
  ['direct', true, 'direct'],
  ['mixed', true, 'mixed'],
  ['indirect', true, 'indirect'],
])('the row of %s agrees with the report on it', async (name, speechOnly, kind) => {
  const report = await evaluate(gold, { predicted }, { speechOnly, kind });
  const [precision, recall, f1] = figures(report, 'ours joint');
  const row = figures(await tabulate(gold, { predicted }), name);
  expect(row.slice(1, 4)).toEqual([precision, recall, f1]);
  expect(row).toContain(figures(report, 'ours content>=.5').at(-1));
  expect(row.at(-1)).toBe(figures(report, 'spk accuracy').at(0));
});

it('puts the exact measure beside what was published', async () => {
  const report = await evaluate(gold, { predicted }, { speechOnly: false, kind: null });
  const told = await tabulate(gold, { predicted });
  expect(figures(told, '  CofeNet')).toEqual(['72.9']);
  expect(figures(told, '  Sitrep')[0]).toBe(figures(report, 'cofenet-like exact content').at(-1));
});

it('has no interval for a slice that gold and candidate leave empty', async () => {
  const perfect = line('a', [{ content: [7, 10], kind: 'indirect' }]);
  const rows = (await tabulate(perfect, { predicted: perfect })).split('\n').slice(0, 6);
  expect(rows).toEqual([
    '            gold      P      R       joint F1 (95%)  people  content@.5  people  speaker',
    'speech         1  100.0  100.0  100.0 (100.0–100.0)    88.9       100.0    91.7    100.0',
    'everything     1  100.0  100.0  100.0 (100.0–100.0)    77.2       100.0    82.5    100.0',
    'direct         0    0.0    0.0              0.0 (–)    99.0         0.0       –      0.0',
    'mixed          0    0.0    0.0              0.0 (–)    95.0         0.0       –      0.0',
    'indirect       1  100.0  100.0  100.0 (100.0–100.0)    81.0       100.0       –    100.0',
  ]);
});

it('draws the annotations of one article together', async () => {
  const [good, bad] = [
    line('a#1', [{ content: [7, 10], kind: 'indirect' }]),
    line('a#2', [{ content: [0, 2], kind: 'indirect' }]),
  ];
  const told = await tabulate(`${good}\n${bad}`, { predicted: `${good}\n${bad.replace('[0,2]', '[3,6]')}` });
  expect(told).toContain('50.0 (50.0–50.0)');
  expect(told).toContain('1 article.');
});

function read(name: string): string {
  return readFileSync(join(import.meta.dirname, 'invented', name), 'utf8');
}

/** The numbers in the line that begins so, as written. */
function figures(told: string, beginning: string): readonly string[] {
  const line = told.split('\n').find((each) => each.startsWith(beginning)) ?? '';
  return line.slice(beginning.length).match(/(?<![.@\w])\d+(?:\.\d)?(?=\s|$)/g) ?? [];
}

function line(id: string, quotes: readonly { content: [number, number]; kind: StatementKind }[]): string {
  const all = quotes.map(({ content, kind }) => ({ speaker: null, cue: null, content: [content], kind }));
  return JSON.stringify({ id, text: 'He said no.', quotes: all });
}
