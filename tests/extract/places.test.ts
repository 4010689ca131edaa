import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlaces } from '../../src/extract/places.ts';
import { news, type Said, vocabulary } from './ferry-news.ts';

function places(text: string, said: readonly Said[] = [], published: string | null = '2024-03-12') {
  const { analysis, statements, context } = news(text, said, published);
  return findPlaces(analysis, vocabulary, statements, context);
}

const found = (text: string) => places(text).map(({ place }) => place);

describe('which names are towns', () => {
  it.each([
    ['Troops entered Alder and Birk.', ['alder', 'birk']],
    ['The old name of the town was Erlen.', ['alder']],
    ['Fighting went on in the Alder region.', []],
    ['Shells fell on the Alder, Birk and Cedar regions.', []],
    ['Four regions—Alder, Birk, and Cedar—were annexed.', []],
    ['The army holds nearly all of Cedar.', []],
    ['The army holds all of Birk.', ['birk']],
    ['The Birk river froze.', []],
    ['Carl Roe and his guards slept.', []],
    ['Roe slept.', []],
    ['Fighting went on near Roe.', ['roe-town']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('a capital is a town where something happens in it, else its government', () => {
  it.each([
    ['Nordheim said it would halt.', []],
    ['Talks with Nordheim failed.', []],
    ['Talks between Sudheim and Nordheim failed.', []],
    ['The offer put pressure on Nordheim.', []],
    ['Nordheim’s demands were heard.', []],
    ['A visit to Nordheim followed.', ['nordheim']],
    ['They met in Nordheim.', ['nordheim']],
    ['An offensive in the direction of Nordheim began.', ['nordheim']],
    ['Missiles struck Nordheim.', ['nordheim']],
    ['A drone attack on Nordheim killed a guard.', ['nordheim']],
    ['Vale plans a Nordheim offensive.', ['nordheim']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('who says it, and as what', () => {
  interface Case {
    readonly text: string;
    readonly said?: readonly Said[];
    readonly expected: readonly (readonly [place: string, stance: string, actor: string | null, passage: string])[];
  }
  const cases: readonly Case[] = [
    {
      text: 'The army has liberated Alder.',
      expected: [['alder', 'reports', null, 'The army has liberated Alder.']],
    },
    {
      text: 'Vale said that his troops had surrounded Alder. Snow fell.',
      said: [{ actor: 'vale', cue: 'said', content: 'that his troops had surrounded Alder' }],
      expected: [['alder', 'claims', 'vale', 'that his troops had surrounded Alder']],
    },
    {
      text: 'Sudland has denied that Alder and Birk are encircled, saying its troops hold the line.',
      said: [
        { actor: 'sudland', cue: 'denied', content: 'that Alder and Birk are encircled' },
        { actor: 'sudland', cue: 'saying', content: 'its troops hold the line' },
      ],
      expected: [
        ['alder', 'denies', 'sudland', 'that Alder and Birk are encircled'],
        ['birk', 'denies', 'sudland', 'that Alder and Birk are encircled'],
      ],
    },
    {
      text: 'Vale said Sudland’s denial that Alder is encircled was false.',
      said: [{ actor: 'vale', cue: 'said', content: 'Sudland’s denial that Alder is encircled was false' }],
      expected: [['alder', 'claims', 'vale', 'Sudland’s denial that Alder is encircled was false']],
    },
    {
      text: 'Sudland said reports that Alder had fallen were false.',
      said: [{ actor: 'sudland', cue: 'said', content: 'reports that Alder had fallen were false' }],
      expected: [['alder', 'denies', 'sudland', 'reports that Alder had fallen were false']],
    },
    {
      text: 'Roe rejected claims that Alder had fallen.',
      said: [{ actor: 'roe', cue: 'rejected', content: 'claims that Alder had fallen' }],
      expected: [['alder', 'denies', 'roe', 'claims that Alder had fallen']],
    },
    {
      text: 'Roe rejected a proposal to cede Alder.',
      said: [{ actor: 'roe', cue: 'rejected', content: 'a proposal to cede Alder' }],
      expected: [['alder', 'claims', 'roe', 'a proposal to cede Alder']],
    },
    {
      text: '“Alder is not surrounded,” Roe said.',
      said: [{ actor: 'roe', cue: 'said', content: '“Alder is not surrounded,”' }],
      expected: [['alder', 'denies', 'roe', '“Alder is not surrounded,”']],
    },
    {
      text: '“There is no water in Alder,” Roe said.',
      said: [{ actor: 'roe', cue: 'said', content: '“There is no water in Alder,”' }],
      expected: [['alder', 'claims', 'roe', '“There is no water in Alder,”']],
    },
    {
      text: 'Sudland denies that Alder has fallen.',
      expected: [['alder', 'denies', 'sudland', 'that Alder has fallen.']],
    },
    {
      text: 'The army has bombed Alder for a week, according to Sudland.',
      expected: [['alder', 'claims', 'sudland', 'The army has bombed Alder for a week']],
    },
    {
      text: 'Sudland did not say that Alder had fallen.',
      expected: [['alder', 'reports', null, 'Sudland did not say that Alder had fallen.']],
    },
    {
      text: '“We shall all be in Alder by the spring,” the banner read.',
      expected: [['alder', 'claims', null, 'We shall all be in Alder by the spring,']],
    },
  ];
  it.each(cases)('$text', ({ text, said, expected }) => {
    const results = places(text, said).map((one) => [one.place, one.stance, one.actor, text.slice(...one.passage)]);
    expect(results).toEqual(expected);
  });
});

describe('when it was', () => {
  const said = { actor: 'vale', cue: 'said', content: 'that Alder had fallen' };
  it.each([
    [
      'the day it was said',
      'Vale said that Alder had fallen.',
      [{ ...said, said: '2024-03-11' }],
      '2024-03-11 relative',
    ],
    ['else the day of publication', 'Vale said that Alder had fallen.', [said], '2024-03-12 published'],
    ['a date in the clause', 'The army took Alder on 3 March.', [], '2024-03-03 inferred'],
    ['not the date of another clause', 'The army took Alder, which it had lost in 2022.', [], '2024-03-12 published'],
    ['not a forecast', 'The army may reach Alder in February.', [], '2024-03-12 published'],
    ['not a beginning', 'Alder has been shelled since February.', [], '2024-03-12 published'],
  ])('%s', (_name, text, statements, expected) => {
    const [one] = places(text, statements);
    expect(`${one?.date} ${one?.dateBasis}`).toBe(expected);
  });
  it('is not known in an undated article', () => {
    expect(places('The army took Alder on Monday.', [], null)[0]).toMatchObject({ date: null, dateBasis: 'none' });
  });
});

it('finds no towns in headings and page furniture', () => {
  const text =
    'Alder Falls\n\nSnow fell on the ferries in the north, and nobody crossed.\n\nRead more: Birk falls\n\nThe army left Cedar.';
  expect(found(text)).toEqual(['cedar']);
});

it('is safe with any text', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'Alder',
      'Birk',
      'and',
      'regions',
      'Nordheim',
      'denied',
      'that',
      '“',
      '”',
      '.',
      '\n',
      'Monday',
      'not',
      'said',
      'according to',
      ',',
    ),
  );
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const text = words.join(' ');
      for (const { span, passage } of places(text)) {
        expect(passage[0]).toBeLessThanOrEqual(span[0]);
        expect(passage[1]).toBeGreaterThanOrEqual(span[1]);
        expect(passage[1]).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
