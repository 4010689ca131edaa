import type { Span } from '../../src/model/span.ts';

/** One entry of a catalogue: where it stands, and what it says for sample values. */
export interface Leaf {
  readonly path: string;
  readonly arity: number | null;
  readonly said: readonly string[];
}

const DAY = '2024-05-31';
const SPANS: readonly Span[] = [[1, 2]];

/** Values for functions that take other than text, by the end of the path. */
const SAMPLES: readonly (readonly [RegExp, readonly (readonly unknown[])[]])[] = [
  [/\.digest\.(more|sources|all)$/, [[1], [2], [5]]],
  [/\.digest\.more(Contested|Positions)$/, [1, 2, 5].map((count) => ['X', count])],
  [/\.count\.found$/, [[1, 2, 5, 0]]],
  [/\.(count\.\w+|andMore|alsoIn|beyondLastPage|plan\.size)$/, [[1], [2], [5]]],
  [/\.dates\.day$/, [[DAY], [DAY, 'week'], [DAY, 'month'], [DAY, 'year'], [DAY, 'interval']]],
  [
    /\.dates\.(known|brief)$/,
    ['stated', 'relative', 'inferred', 'published', 'none'].map((basis) => [DAY, basis, true]),
  ],
  [
    /\.dates\.short$/,
    [
      [DAY, 'published', 'day', null],
      [null, 'none', 'day', null],
      [DAY, 'stated', 'day', DAY],
    ],
  ],
  [
    /\.dates\.published$/,
    [
      [DAY, 'stated'],
      [DAY, 'inferred'],
      [DAY, 'none'],
      [null, 'none'],
    ],
  ],
  [/\.dates\.age$/, [[-1], [0], [1], [2], [90], [2000]]],
  [/\.stanceOf$/, [['claims'], ['denies'], ['reports']]],
  [/\.positionOf$/, [['proposes'], ['accepts'], ['rejects'], ['conditions']]],
  [
    /\.filter$/,
    [
      ...['topic', 'source', 'about', 'attitudes', 'who', 'town', 'plan'].map((name) => [name, 'X']),
      ...['since', 'until'].map((name) => [name, DAY]),
      ...['quotes', 'reported'].map((value) => ['kind', value]),
    ],
  ],
  [/\.answers\.page$/, [[1, 2]]],
  [
    /\.formerRole$/,
    [
      ['X', null],
      ['X', 'X'],
    ],
  ],
  [/\.(surnameOnly|oneOf|mayNotPost)$/, [[['X', 'Y']]]],
  [/\.tooManySubscriptions$/, [[1], [25]]],
  [/\.subscriptions\.part$/, [[1, 2]]],
  [/\.subscriptions\.count$/, [[5], [21], [22]]],
  [
    /\.plan\.points$/,
    [
      [0, null],
      [2, 3],
      [3, 3],
    ],
  ],
  [/\.trace$/, [[SPANS, 'X']]],
  [/\.(scope|hint)$/, [[true], [false]]],
  [/\.origin\.heading$/, ['statement', 'claim', 'event'].map((type) => [type, 'X'])],
  [
    /\.origin\.taken$/,
    [
      ['X', null],
      ['X', 'X'],
    ],
  ],
  [
    /\.origin\.version$/,
    [
      ['X', true],
      ['X', false],
    ],
  ],
  [/\.correction$/, [['X', [1, 2], 'X']]],
  [/\.expected\.page$/, [[100]]],
  [
    /\.noOption$/,
    [
      ['X', ''],
      ['X', 'X'],
    ],
  ],
  [/\.tooLong$/, [[3000, 2000]]],
];

/** Every entry of a catalogue, in order of its path. */
export function leavesOf(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value === 'string') return [{ path, arity: null, said: [value] }];
  if (typeof value === 'function') {
    const rows = SAMPLES.find(([end]) => end.test(path))?.[1] ?? [Array.from({ length: value.length }, () => 'X')];
    return [{ path, arity: value.length, said: rows.map((row) => String(Reflect.apply(value, undefined, row))) }];
  }
  if (typeof value !== 'object' || value === null) throw new Error(`${path}: neither text, function nor object`);
  return Object.entries(value)
    .flatMap(([name, entry]) => leavesOf(entry, `${path}.${name}`))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
