import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadBeat } from '../../src/beat/load-beat.ts';
import { createExtractor } from '../../src/extract/create-extractor.ts';
import { type Measured, measureSet } from './articles/measure-set.ts';

const EXTRACTOR = createExtractor(loadBeat(join(import.meta.dirname, '../../config')));

async function measure(show: boolean): Promise<Measured & { readonly lines: readonly string[] }> {
  const lines: string[] = [];
  const measured = await measureSet('learn', EXTRACTOR, { say: (line) => lines.push(line), show });
  return { ...measured, lines };
}

it('prints figures, and words of the articles only when asked', async () => {
  const [figures, all] = [await measure(false), await measure(true)];
  expect(figures.lines[0]).toMatch(/^learn: \d+ articles$/);
  for (const line of figures.lines.slice(1))
    expect(line).toMatch(/^ {2}[a-z, ]+( P [ \d.]+ {2}R [ \d.]+ {2}F1)? [ \d.]+ {2}\(n=\d+\)$/);
  expect(all.lines.slice(-figures.lines.length)).toEqual(figures.lines);
  expect(all.lines.length).toBeGreaterThan(figures.lines.length);
});

it('finds a good part of the statements, and gives the rates that it prints', async () => {
  const { joint, actor, lines } = await measure(false);
  expect(joint).toBeGreaterThan(0.5);
  expect(lines[1]).toContain(`F1 ${(100 * joint).toFixed(1).padStart(5)} `);
  expect(lines.find((line) => line.startsWith('  actor'))).toContain(` ${(100 * actor).toFixed(1).padStart(5)} `);
});
