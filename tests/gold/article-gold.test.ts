import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { goldSchema } from '../../src/evaluation/gold.ts';
import type { Span } from '../../src/model/span.ts';
import { createSpanLocator } from './articles/locate-spans.ts';
import { pairUp } from './articles/pair-up.ts';
import { parseMarks } from './articles/parse-marks.ts';
import { type ArticleGold, readArticleGold } from './articles/read-article-gold.ts';
import { parseSidecar } from './articles/sidecar.ts';
import { toGoldDocument } from './articles/to-gold-document.ts';

const HEAD = 'published: null\ntitle: null\noutlet: null\n';

describe('marks', () => {
  it('are taken out, and nest', () => {
    const { text, marks } = parseMarks('a.md', '⟦s1 ⟦s2 Rye⟧⟧ ⟦v1 said⟧\n⟦c1 “at ⟦p1 Mill⟧”⟧.');
    expect(text).toBe('Rye said\n“at Mill”.');
    expect(marks.map(({ letter, number, span, line }) => [letter + number, text.slice(...span), line])).toEqual([
      ['s1', 'Rye', 1],
      ['s2', 'Rye', 1],
      ['v1', 'said', 1],
      ['c1', '“at Mill”', 2],
      ['p1', 'Mill', 2],
    ]);
  });

  it.each([
    ['a letter that is none', 'Rye\n⟦x1 said⟧', 'a.md: line 2: expected a letter (s, v, c, p, n, h, e, f)'],
    ['no number', '⟦s Rye⟧', 'a.md: line 1: expected a letter'],
    ['no space', '⟦s1Rye⟧', 'a.md: line 1: expected a letter'],
    ['never closed', 'So\n⟦s1 Rye ⟦v1 said⟧', 'a.md: line 2: s1 is never closed'],
    ['never opened', '⟦s1 Rye⟧ said⟧', 'a.md: line 1: ⟧ closes nothing'],
    ['nothing in it', '⟦s1  ⟧', 'a.md: line 1: s1 is empty'],
  ])('%s: one clear line', (_, file, message) => {
    expect(() => parseMarks('a.md', file)).toThrow(message);
  });
});

/** Words of an article, some of them marked, marks in marks. */
const marked = fc.letrec<{ file: string }>((tie) => ({
  file: fc
    .array(
      fc.oneof(
        { maxDepth: 4 },
        fc.stringMatching(/^[^⟦⟧]+$/u),
        fc
          .tuple(fc.constantFrom(...'svcpnhef'), fc.nat(30), fc.stringMatching(/^\w+ $/u), tie('file'))
          .map(([letter, number, word, inner]) => `⟦${letter}${number} ${word}${inner}⟧`),
      ),
      { maxLength: 4 },
    )
    .map((parts) => parts.join('')),
})).file;

it('marks are found wherever they stand, and taken out they leave the text', () => {
  const plain = (file: string): string => file.replaceAll(/⟦[a-z]\d+ |⟧/gu, '');
  const offsets = (file: string, sign: RegExp): readonly number[] =>
    Array.from(file.matchAll(sign), ({ index }) => plain(file.slice(0, index)).length);
  const ascending = (a: number, b: number): number => a - b;
  fc.assert(
    fc.property(marked, (file) => {
      const { text, marks } = parseMarks('a.md', file);
      expect(text).toBe(plain(file));
      expect(marks.map(({ span }) => span[0])).toEqual(offsets(file, /⟦/gu));
      expect(marks.map(({ span }) => span[1]).toSorted(ascending)).toEqual(offsets(file, /⟧/gu));
    }),
  );
});

describe('a sidecar', () => {
  it.each([
    ['an unknown key', `${HEAD}statement: {}\n`, 'unknown key "statement"'],
    [
      'a stance that is none',
      `${HEAD}places:\n  1: {place: mill, stance: says, actor: null}\n`,
      'line 5: places.1.stance',
    ],
    ['a date that is none', 'published: Friday\ntitle: null\noutlet: null\n', 'line 1: published: expected'],
    ['no actor', `${HEAD}statements:\n  1: {speech: false}\n`, 'line 5: statements.1.actor: expected string'],
    ['broken YAML', `${HEAD}places: {`, 'a.yaml: line 4: expected'],
  ])('%s: one clear line', (_, yaml, message) => {
    expect(() => parseSidecar('a.yaml', yaml)).toThrow(message);
  });

  it.each([
    ['a mark that it does not have', '⟦p1 Mill⟧', '', 'a.md: line 1: p1 is not in the .yaml file'],
    [
      'a statement without content',
      '⟦s1 Rye⟧',
      'statements: {1: {actor: rye}}',
      'a.yaml: line 1: statement 1 is marked nowhere (c1)',
    ],
    [
      'a position that nothing marks',
      '',
      'plans: {a: {positions: {3: {actor: rye, stance: accepts}}}}',
      'position 3 is marked nowhere (h3)',
    ],
    ['a point of two plans', '⟦n1 rest⟧', 'plans: {a: {points: [1]}, b: {points: [1]}}', 'plan point 1 stands twice'],
    ['two speakers', '⟦s1 A⟧ ⟦s1 B⟧ ⟦c1 C⟧', 'statements: {1: {actor: a}}', 's1 has a second piece'],
  ])('%s: one clear line', (_, file, yaml, message) => {
    const { marks } = parseMarks('a.md', file);
    expect(() => pairUp('a.md', marks, 'a.yaml', parseSidecar('a.yaml', HEAD + yaml))).toThrow(message);
  });
});

describe('spans of a file in the text that a reader made of it', () => {
  const find = (file: string, text: string, isHtml = false): readonly (string | null)[] => {
    const { text: unmarked, marks } = parseMarks('a', file);
    const furniture = marks.filter(({ letter }) => letter === 'f').map(({ span }): Span => span);
    const locator = createSpanLocator({ text: unmarked, isHtml, furniture }, text);
    return marks.map(({ span }) => {
      const found = locator.locate(span);
      return found === null ? null : text.slice(...found);
    });
  };

  it.each<[string, string, string, boolean, readonly (string | null)[]]>([
    ['front matter cut', '---\nMill\n---\nAt ⟦p1 Mill⟧.', 'At Mill.', false, ['Mill']],
    ['lines joined', 'At\n\n⟦c1 “the\nmill.”⟧', 'At “the mill.”', false, ['“the mill.”']],
    [
      'tags inside and around',
      '<p>At <b>⟦c1 the <i>old</i> ⟦p1 Mill⟧⟧</b>.</p>',
      'At the old Mill.',
      true,
      ['the old Mill', 'Mill'],
    ],
    ['entities', '⟦c1 &ldquo;We&#8217;re &amp; stay&rdquo;⟧&nbsp;he', '“We’re & stay” he', true, ['“We’re & stay”']],
    ['scripts and head', '<head><title>Mill</title></head><script>Mill</script>⟦p1 Mill⟧', 'Mill', true, ['Mill']],
    ['furniture left out', '⟦f1 Mill news⟧ ⟦c1 Mill news⟧ now', 'Mill news now', false, [null, 'Mill news']],
    ['furniture left in', '<p>⟦f1 Share⟧</p>⟦p1 Mill⟧', 'Share\nMill', true, ['Share', 'Mill']],
    ['only a full stop of it left', '⟦f1 Bee.⟧ ⟦p1 Mill⟧', '. Mill', false, [null, 'Mill']],
    ['the text cut', 'At ⟦p1 Mill⟧ and ⟦p2 Bee⟧.', 'At Mill', false, ['Mill', null]],
  ])('%s', (_, file, text, isHtml, found) => {
    expect(find(file, text, isHtml)).toEqual(found);
  });

  it('tells the words that are lost', () => {
    const text = 'At Mill now and then';
    expect(createSpanLocator({ text, isHtml: false, furniture: [[12, 15]] }, 'At Mill').lost).toEqual(['now', 'then']);
  });
});

describe('an annotated article', () => {
  let folder = '';
  afterEach(() => rm(folder, { recursive: true }));

  const read = async (file: string, yaml: string): Promise<ArticleGold> => {
    folder = await mkdtemp(join(tmpdir(), 'sitrep-test-'));
    await writeFile(join(folder, 'mill.md'), file);
    await writeFile(join(folder, 'mill.yaml'), yaml);
    return readArticleGold(join(folder, 'mill.md'));
  };

  it('gives spans in the document and becomes a line of gold', async () => {
    const gold = await read(
      '---\ntitle: Mill\npublished: 2025-11-28\n---\n⟦c1 “We ⟦h1 take ⟦n1 it⟧⟧,”⟧ ⟦s1 Rye⟧ ⟦v1 said⟧ at ⟦p1 Mill⟧. ⟦c1 “Now.”⟧ ⟦e1 It shut on Monday⟧.\n',
      `published: 2025-11-28\ntitle: Mill\noutlet: null\nstatements: {1: {actor: rye}}\nplaces: {1: {place: mill, stance: reports, actor: null}}
plans: {a-plan: {points: [1], positions: {1: {actor: rye, stance: accepts}}}}\nevents: {1: {date: 2025-11-24, basis: relative, grain: day}}\n`,
    );
    const { document, statements, places, plans, events } = gold;
    const words = (spans: readonly Span[]): readonly string[] => spans.map((span) => document.text.slice(...span));
    expect(document.published).toBe('2025-11-28');
    expect(words(statements[0]?.content ?? [])).toEqual(['“We take it,”', '“Now.”']);
    expect(words([...places, ...events].map(({ span }) => span))).toEqual(['Mill', 'It shut on Monday']);
    expect(words([...(plans[0]?.points ?? []), ...(plans[0]?.positions ?? []).map(({ span }) => span)])).toEqual([
      'it',
      'take it',
    ]);
    const line = goldSchema.parse(JSON.parse(JSON.stringify(toGoldDocument(gold))));
    expect(line.quotes).toMatchObject([{ kind: 'direct', speech: true, content: statements[0]?.content }]);
    expect(line.text).toBe(document.text);
  });
});
