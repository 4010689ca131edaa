import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { beatNames } from './beat-names.ts';

const SRC = resolve(import.meta.dirname, '../../src');

/** Floors from the ground up. A folder (or file) imports from its own and from floors below, never from a neighbour. */
const FLOORS: readonly (readonly string[])[] = [
  ['model'],
  ['beat', 'reply', 'wording', 'settings.ts', 'ops'],
  ['extract', 'archive'],
  ['ingest', 'answers', 'evaluation'],
  ['present'],
  ['briefings'],
  ['commands'],
  ['conversation'],
  ['platforms'],
  ['app.ts'],
  ['verbs'],
  ['main.ts'],
];
const MAX_LINES = 200;
/** Given names are language: some bearers of each are on every beat. */
const GIVEN_NAMES = 'beat/given-names.ts';
/** Adapters of ports, and platforms: only the composition root knows which there are. */
const ADAPTERS = ['archive/sqlite'];

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(join(SRC, path), 'utf8') }));

const imports: readonly Import[] = files.flatMap(({ path, text }) =>
  importedBy(text)
    .filter((target) => target.startsWith('.'))
    .map((target) => ({ from: path, to: relative(SRC, join(SRC, dirname(path), target)) }))
    .filter(({ to }) => !to.startsWith('..')),
);

describe('the house', () => {
  test('every file of src belongs to a floor', () => {
    expect(files.map(({ path }) => path).filter((path) => floorOf(path) < 0)).toEqual([]);
  });

  test('imports go down, floor by floor, and never to a neighbour', () => {
    expect(imports.filter(breaksTheLaw).map(shown)).toEqual([]);
  });

  test('only app.ts imports concrete adapters', () => {
    const inside = (path: string) => ADAPTERS.some((adapter) => path.startsWith(`${adapter}/`));
    const strangers = imports.filter(({ from, to }) => inside(to) && !inside(from) && from !== 'app.ts');
    expect(strangers.map(shown)).toEqual([]);
  });

  test('every import is written with its .ts ending and found', () => {
    const known = new Set(files.map(({ path }) => path));
    const missing = imports.filter(({ to }) => !known.has(to) && !/\.(ya?ml|json)$/.test(to));
    expect(missing.map(shown)).toEqual([]);
  });

  test(`no file is longer than ${MAX_LINES} lines`, () => {
    const long = files.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
    expect(long.filter(({ lines }) => lines > MAX_LINES)).toEqual([]);
  });

  test('the beat is configuration: none of its names stands in src', () => {
    const names = beatNames();
    expect(names.length).toBeGreaterThan(100);
    const all = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
      (path) => /\.(ts|ya?ml|txt)$/.test(path) && path !== GIVEN_NAMES,
    );
    const found = all.flatMap((path) =>
      namesIn(readFileSync(join(SRC, path), 'utf8'), names).map((name) => `${path}: ${name}`),
    );
    expect(found).toEqual([]);
  });

  test('the law itself: what is forbidden is seen', () => {
    expect(breaksTheLaw({ from: 'model/a.ts', to: 'beat/b.ts' })).toBe(true);
    expect(breaksTheLaw({ from: 'extract/a.ts', to: 'archive/b.ts' })).toBe(true);
    expect(breaksTheLaw({ from: 'ingest/a.ts', to: 'archive/b.ts' })).toBe(false);
    expect(importedBy("import a from './a.ts';\nexport * from './b.ts';\nimport './c.ts';")).toEqual([
      './a.ts',
      './b.ts',
      './c.ts',
    ]);
    expect(importedBy("export const LEVELS = ['./5'];")).toEqual([]);
    expect(importedBy("const { x } = await import('./x.ts');\nimport type {\n  Y,\n} from './y.ts';")).toEqual([
      './y.ts',
      './x.ts',
    ]);
  });
});

function importedBy(text: string): readonly string[] {
  const stated = text.matchAll(/^(?:import|export)\b(?:[^;'"]*\bfrom)?\s*['"]([^'"]+)['"]/gm);
  const dynamic = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g);
  return [...stated, ...dynamic].map((match) => match[1] ?? '');
}

function breaksTheLaw({ from, to }: Import): boolean {
  const [home, target] = [roomOf(from), roomOf(to)];
  return home !== target && floorOf(to) >= floorOf(from);
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? path;
}

function floorOf(path: string): number {
  return FLOORS.findIndex((rooms) => rooms.includes(roomOf(path)));
}

function shown({ from, to }: Import): string {
  return `${from} → ${to}`;
}

function namesIn(text: string, names: readonly string[]): readonly string[] {
  const words = new Set(text.toLowerCase().match(/\p{L}+/gu));
  return names.filter((name) => words.has(name));
}
