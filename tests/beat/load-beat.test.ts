import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadBeat } from '../../src/beat/load-beat.ts';
import { roleAt } from '../../src/beat/role-at.ts';
import { UserError } from '../../src/model/user-error.ts';
import { SECOND_BEAT } from '../support/second-beat/second-beat.ts';

const GOOD = {
  'beat.yaml': 'name: The dam\nabout: A quarrel about a dam.\n',
  'actors.yaml': 'actors:\n  - name: Ilse Brandt\n    kind: person\n  - name: Valsera\n    kind: government\n',
  'places.yaml': [
    'places:',
    '  - { name: Oberfurt, region: Lower Arvel, country: Nordmark, lat: 47.1, lon: 9.2 }',
    '  - name: Sandau',
    '    region: Lower Arvel',
    '    country: Nordmark',
    '    lat: 47.25',
    '    lon: 9.31',
  ].join('\n'),
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-beat-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function problems(changes: Readonly<Record<string, string | null>>): readonly string[] {
  for (const [file, text] of Object.entries({ ...GOOD, ...changes }))
    if (text !== null) writeFileSync(join(folder, file), text);
  try {
    loadBeat(folder);
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expect(error.code).toBe('bad-config');
    return error.message.split('\n').map((line) => line.replace(`${folder}/`, ''));
  }
}

describe('loading a beat', () => {
  it('reads all files of a whole one', () => {
    const beat = loadBeat(SECOND_BEAT.config);
    expect(beat.name).toBe('The Arvel dam');
    expect(beat.actors.map((actor) => actor.id)).toContain('matteo-ricci');
    expect(beat.places[0]).toMatchObject({
      id: 'oberfurt',
      government: 'nordmark',
      former: ['Oberfeld', 'Königsfurt'],
    });
    expect(beat.plans[1]).toEqual({
      id: 'shared-dam',
      name: 'the shared dam proposal',
      author: 'water-office',
      size: null,
      called: ['shared dam', 'joint management plan'],
    });
  });

  it('fills in what may be left out', () => {
    expect(problems({})).toEqual([]);
    const beat = loadBeat(folder);
    expect(beat.actors[0]).toEqual({
      id: 'ilse-brandt',
      name: 'Ilse Brandt',
      kind: 'person',
      variants: [],
      roles: [],
      side: null,
      pronoun: 'they',
    });
    expect(beat.actors[1]).toMatchObject({ id: 'valsera', pronoun: 'it' });
    expect([beat.plans, beat.corrections, beat.regions]).toEqual([[], [], []]);
  });

  it('tells the role on a day', () => {
    const ricci = loadBeat(SECOND_BEAT.config).actors.find((actor) => actor.id === 'matteo-ricci');
    const on = (date: string) => (ricci ? roleAt(ricci, date)?.title : 'nobody');
    expect(on('2018-12-31')).toBeUndefined();
    expect(on('2019-01-01')).toBe('President of Valsera');
    expect(on('2024-06-30')).toBe('President of Valsera');
    expect(on('2024-07-01')).toBe('senator');
  });
});

describe('what is wrong is named with file, line, path and what was expected', () => {
  const actors = (...lines: readonly string[]) => ({ 'actors.yaml': ['actors:', ...lines].join('\n') });
  it.each<[string, Readonly<Record<string, string | null>>, readonly string[]]>([
    [
      'a wrong type',
      { 'places.yaml': GOOD['places.yaml'].replace('47.25', 'north') },
      ['places.yaml:6 places[1].lat: expected number, got string'],
    ],
    [
      'a number out of range',
      { 'places.yaml': GOOD['places.yaml'].replace('47.25', '147') },
      ['places.yaml:6 places[1].lat: expected at most 90, got 147'],
    ],
    [
      'a missing key',
      actors('  - name: Ilse Brandt'),
      ['actors.yaml:2 actors[0].kind: expected "person" or "office" or "government" or "organisation", got nothing'],
    ],
    [
      'an unknown key',
      actors('  - name: Ilse Brandt', '    kind: person', '    varients: [Ilsa]'),
      ['actors.yaml:2 actors[0]: unknown key "varients"'],
    ],
    [
      'a date that is none',
      actors('  - name: B', '    kind: person', '    roles:', '      - { title: mayor, since: 2024-13-01 }'),
      ['actors.yaml:5 actors[0].roles[0].since: expected a date YYYY-MM-DD, got "2024-13-01"'],
    ],
    [
      'a role that ends before it begins',
      actors(
        '  - name: B',
        '    kind: person',
        '    roles:',
        '      - { title: mayor, since: 2024-01-01, until: 2023-01-01 }',
      ),
      ['actors.yaml:5 actors[0].roles[0]: expected since to be before until'],
    ],
    [
      'an id used twice',
      actors('  - { id: b, name: B, kind: person }', '  - { id: b, name: C, kind: person }'),
      ['actors.yaml:3 actors[1].id: expected an id of its own, got "b" of actors[0] again'],
    ],
    [
      'a name claimed twice',
      actors('  - { name: B, kind: person, variants: [Ilse] }', '  - { name: C, kind: person, variants: [ILSE] }'),
      ['actors.yaml:3 actors[1].variants[0]: expected a name of its own, got "ILSE", which actors[0] has as well'],
    ],
    [
      'a name that two towns of one region claim',
      {
        'places.yaml': ['East', 'West', 'West']
          .map((region, at) => `  - { id: t${at}, name: T, region: ${region}, country: C, lat: 0, lon: 0 }`)
          .reduce((all, line) => `${all}\n${line}`, 'places:'),
      },
      ['places.yaml:4 places[2].name: expected a name of its own, got "T", which places[1] has as well'],
    ],
    [
      'an author that nobody is',
      { 'plans.yaml': 'plans:\n  - name: Peace\n    author: nobody\n' },
      ['plans.yaml:3 plans[0].author: expected the id of an actor, got "nobody"'],
    ],
    [
      'an empty span',
      { 'corrections.yaml': `corrections:\n  - { document: ${'a'.repeat(64)}, span: [5, 5] }\n` },
      ['corrections.yaml:2 corrections[0].span: expected [start, end] with start before end, got [5, 5]'],
    ],
    ['a missing file', { 'actors.yaml': null }, ['actors.yaml: missing or unreadable, expected a YAML file']],
    [
      'an empty file',
      { 'beat.yaml': '' },
      ['beat.yaml:1 name: expected string, got nothing', 'beat.yaml:1 about: expected string, got nothing'],
    ],
    ['a list for a file', { 'beat.yaml': '- a\n' }, ['beat.yaml:1 expected object, got array']],
    ['broken YAML', { 'beat.yaml': 'name: "The dam\nabout: x\n' }, [expect.stringMatching(/^beat\.yaml:\d+ .*quote/)]],
    [
      'several things in several files at once',
      { 'beat.yaml': 'name: 5\nabout: x\n', ...actors('  - { name: B, kind: ghost }') },
      [
        'beat.yaml:1 name: expected string, got number',
        'actors.yaml:2 actors[0].kind: expected "person" or "office" or "government" or "organisation", got "ghost"',
      ],
    ],
  ])('%s', (_, changes, expected) => expect(problems(changes)).toEqual(expected));

  it('one wrong entry does not hide what is wrong with the others', () => {
    const broken = [
      '  - { name: Ilse Brandt, kind: person, varients: [Ilsa], variants: [Brandt] }',
      '  - { name: Valsera, kind: government, variants: 5 }',
      '  - { name: Marlo, kind: ghost }',
      '  - just text',
      '  - { id: valsera, name: Valsera Office, kind: office, variants: [BRANDT] }',
    ];
    const plans = [
      'plans:',
      '  - { name: Peace, author: marlo, size: none }',
      '  - { name: Truce, author: nobody }',
      '  - { id: truce, name: Rest, author: valsera }',
    ];
    const corrections = [
      'corrections:',
      '  - { document: abc, span: [9, 5] }',
      `  - { document: ${'a'.repeat(64)}, span: [5, 5], actor: found-elsewhere }`,
      `  - { document: ${'b'.repeat(64)}, span: [5, 9], actor: No Slug }`,
    ];
    const changes = {
      ...actors(...broken),
      'plans.yaml': plans.join('\n'),
      'corrections.yaml': corrections.join('\n'),
    };
    expect(problems(changes).toSorted()).toEqual([
      expect.stringMatching(/^actors.yaml:2 actors\[0\]: unknown key "varients"/),
      'actors.yaml:3 actors[1].variants: expected array, got number',
      expect.stringMatching(/^actors.yaml:4 actors\[2\].kind: expected "person" .* got "ghost"/),
      'actors.yaml:5 actors[3]: expected object, got string',
      'actors.yaml:6 actors[4].id: expected an id of its own, got "valsera" of actors[1] again',
      'actors.yaml:6 actors[4].variants[0]: expected a name of its own, got "BRANDT", which actors[0] has as well',
      'corrections.yaml:2 corrections[0].document: expected a SHA-256 in lower-case hex, got "abc"',
      'corrections.yaml:2 corrections[0].span: expected [start, end] with start before end, got [9, 5]',
      'corrections.yaml:3 corrections[1].span: expected [start, end] with start before end, got [5, 5]',
      'corrections.yaml:4 corrections[2].actor: expected lower-case Latin letters, digits and hyphens, got "No Slug"',
      'plans.yaml:2 plans[0].size: expected number, got string',
      'plans.yaml:3 plans[1].author: expected the id of an actor, got "nobody"',
      'plans.yaml:4 plans[2].id: expected an id of its own, got "truce" of plans[1] again',
    ]);
  });

  it('a list that is none hides no other file, and no reference is wrong for it', () =>
    expect(
      problems({ 'actors.yaml': 'actors: 5\n', 'plans.yaml': 'plans:\n  - { name: Peace, author: x }\n' }),
    ).toEqual(['actors.yaml:1 actors: expected array, got number']));

  it.each([
    ['an empty file of plans', { 'plans.yaml': '' }, []],
    ['one of comments only', { 'plans.yaml': '# none yet\n' }, []],
    ['a list without entries', { 'plans.yaml': 'plans:\n' }, []],
    ['a binary file', { 'plans.yaml': 'plans:\u0000\u0001' }, ['plans.yaml: is not text, expected YAML in UTF-8']],
  ])('%s', (_, changes, expected) => expect(problems(changes)).toEqual(expected));

  it.each([
    ['name: The dam: a quarrel', /^beat\.yaml:1 expected one "key: value" a line/],
    ['name:\n\tx: 5', /^beat\.yaml:\d expected spaces for indentation/],
    ['name: [a, b', /^beat\.yaml:\d expected .*\]/],
    ['name: @dam', /^beat\.yaml:1 expected text beginning with @/],
  ])('in plain words: %j', (text, expected) => expect(problems({ 'beat.yaml': `${text}\n` })[0]).toMatch(expected));

  it('an endless expansion of aliases', () => {
    const bomb = ['a0: &a0 [x, x]', ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)];
    expect(problems({ 'beat.yaml': [...bomb, 'name: *a30', 'about: x'].join('\n') })).toEqual([
      expect.stringMatching(/^beat\.yaml:1 expected YAML \(Excessive alias count/),
    ]);
  });

  it('a key given twice', () =>
    expect(problems({ 'beat.yaml': 'name: a\nname: b\nabout: x\n' })).toEqual([
      expect.stringMatching(/^beat\.yaml:2 .*unique/),
    ]));
});
