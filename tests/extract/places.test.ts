import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/extract/create-extractor.ts';
import { findPlaces } from '../../src/extract/places.ts';
import { news, type Said, vocabulary } from './ferry-news.ts';
import { documentOf } from './support-find.ts';

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
    ['Norland laid claim to three Sudland regions, Alder, Birk and Cedar.', []],
    ['Guards met in parts of Alder and Cedar.', []],
    ['Norland wants Sudland to cede Alder and Cedar.', []],
    ['Norland wants Sudland to cede Alder and Birk.', ['birk']],
    ['The army holds nearly all of Cedar.', []],
    ['The army holds all of Birk.', ['birk']],
    ['The Birk river froze.', []],
    ['The Birk governor slept.', []],
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
    ['The army denied that Nordheim had been taken.', ['nordheim']],
    ['Nordheim is not encircled.', ['nordheim']],
    ['Nordheim has been asked for help.', []],
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
      text: '“It is not true that Alder has been encircled,” Roe said.',
      said: [{ actor: 'roe', cue: 'said', content: '“It is not true that Alder has been encircled,”' }],
      expected: [['alder', 'denies', 'roe', '“It is not true that Alder has been encircled,”']],
    },
    {
      text: 'Roe said it was a lie that Alder had been lost.',
      said: [{ actor: 'roe', cue: 'said', content: 'it was a lie that Alder had been lost' }],
      expected: [['alder', 'denies', 'roe', 'it was a lie that Alder had been lost']],
    },
    {
      text: 'Roe said Alder had not fallen.',
      said: [{ actor: 'roe', cue: 'said', content: 'Alder had not fallen' }],
      expected: [['alder', 'denies', 'roe', 'Alder had not fallen']],
    },
    {
      text: 'Roe said the enemy did not control Alder.',
      said: [{ actor: 'roe', cue: 'said', content: 'the enemy did not control Alder' }],
      expected: [['alder', 'denies', 'roe', 'the enemy did not control Alder']],
    },
    {
      text: 'Roe said Norland would not take Alder.',
      said: [{ actor: 'roe', cue: 'said', content: 'Norland would not take Alder' }],
      expected: [['alder', 'reports', null, 'Roe said Norland would not take Alder.']],
    },
    {
      text: 'Sudland claimed the capture of Alder.',
      expected: [['alder', 'claims', 'sudland', 'the capture of Alder.']],
    },
    {
      text: '“Were guards in Alder?” asked the reporter.',
      expected: [['alder', 'reports', null, '“Were guards in Alder?” asked the reporter.']],
    },
    {
      text: 'Vale is yet to say that Alder has fallen.',
      expected: [['alder', 'reports', null, 'Vale is yet to say that Alder has fallen.']],
    },
    {
      text: 'Had Vale said that Alder had fallen, Roe would know.',
      expected: [['alder', 'reports', null, 'Had Vale said that Alder had fallen, Roe would know.']],
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
      text: '“As soon as Sudland declares that it is ready, we stop,” Vale said in Alder.',
      said: [{ actor: 'vale', cue: 'said', content: '“As soon as Sudland declares that it is ready, we stop,”' }],
      expected: [
        ['alder', 'reports', null, '“As soon as Sudland declares that it is ready, we stop,” Vale said in Alder.'],
      ],
    },
    {
      text: 'That Sudland claims that it is ready is a ruse, Vale said in Alder.',
      said: [{ actor: 'vale', cue: 'said', content: 'That Sudland claims that it is ready is a ruse' }],
      expected: [['alder', 'reports', null, 'That Sudland claims that it is ready is a ruse, Vale said in Alder.']],
    },
    {
      text: 'Sudland denied that Alder had fallen, saying its guards hold Birk.',
      said: [
        { actor: 'sudland', cue: 'denied', content: 'that Alder had fallen' },
        { actor: 'sudland', cue: 'saying', content: 'its guards hold Birk' },
      ],
      expected: [
        ['alder', 'denies', 'sudland', 'that Alder had fallen'],
        ['birk', 'claims', 'sudland', 'its guards hold Birk'],
      ],
    },
    {
      text: 'Nobody claimed that Alder had fallen.',
      expected: [['alder', 'reports', null, 'Nobody claimed that Alder had fallen.']],
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

describe('a claim and who contradicts it', () => {
  const extractor = createExtractor(vocabulary.beat);
  it.each([
    [
      'Norland said its guards had taken Alder, a claim that Sudland denied within hours.',
      'a claim that Sudland denied within hours',
    ],
    ['Norland said its guards had taken Alder, a claim Sudland rejected.', 'a claim Sudland rejected'],
    ['Norland said its guards had taken Alder, which Sudland denies.', 'which Sudland denies'],
    ['Norland said its guards had taken Alder, claims denied by Sudland.', 'claims denied by Sudland'],
    ['Norland said its guards had taken Alder, but Sudland denied it.', 'Sudland denied it'],
  ])('%s', (text, denial) => {
    const { places: found } = extractor.extract(documentOf(text));
    expect(found.map((one) => [one.place, one.stance, one.actor, text.slice(...one.passage)])).toEqual([
      ['alder', 'claims', 'norland', 'its guards had taken Alder'],
      ['alder', 'denies', 'sudland', denial],
    ]);
  });
  it.each([
    ['Norland said its guards had taken Alder. Sudland denied this.', 'Sudland denied this'],
    [
      'Norland said its guards had taken Alder.\n\nSudland dismissed the claim as false.',
      'Sudland dismissed the claim',
    ],
    ['Norland said its guards had taken Alder. But Sudland denies it.', 'Sudland denies it'],
    ['Norland said its guards had taken Alder. Carl Roe rejected the claim.', 'Carl Roe rejected the claim'],
  ])('in a sentence of its own: %s', (text, denial) => {
    const { places: found } = extractor.extract(documentOf(text));
    expect(found.map((one) => [one.place, one.stance, one.subject, text.slice(...one.passage)])).toEqual([
      ['alder', 'claims', 'control', 'its guards had taken Alder'],
      ['alder', 'denies', 'control', denial],
    ]);
    expect(found.map(({ span }) => text.slice(...span))).toEqual(['Alder', 'Alder']);
  });
  it.each([
    'Norland said its guards had taken Alder. Norland denied this.',
    'Norland said its guards had taken Alder. Sudland has not denied this.',
    'Norland said its guards had taken Alder. Snow fell. Sudland denied this.',
    'Norland said its guards had taken Alder. It denied this.',
    'Norland said its guards had taken Alder, a claim that could not be verified.',
    'Norland said its guards had taken Alder, which Sudland has not denied.',
    'Norland said its guards had taken Alder, a claim that Norland denied later.',
  ])('nobody contradicts: %s', (text) => {
    const { places: found } = extractor.extract(documentOf(text));
    expect(found.map(({ stance, actor }) => [stance, actor])).toEqual([['claims', 'norland']]);
  });
  it('finds no town in the name of a speaker', () => {
    const text = 'Dora Birk, a baker, said snow fell. Birk said it was cold. “I stay,” said Dora Birk.';
    expect(extractor.extract(documentOf(text)).places).toEqual([]);
  });
});

describe('words that call it untrue, suppose it or pass it on', () => {
  const extractor = createExtractor(vocabulary.beat);
  it.each([
    ['It is untrue, Roe said, that Alder has been lost.', 'denies', 'roe'],
    ['“I don’t believe Alder has fallen,” Roe said.', 'denies', 'roe'],
    ['There is no truth to reports that Alder has fallen, Roe said.', 'denies', 'roe'],
    ['Roe said there was no evidence that Alder had fallen.', 'denies', 'roe'],
    ['Roe called reports that Alder had fallen nonsense.', 'denies', 'roe'],
    ['Roe said that Alder had not been retaken.', 'denies', 'roe'],
    ['“No soldier has set foot in Alder,” Roe said.', 'denies', 'roe'],
    ['Roe spoke of snow, rejecting claims that Alder had fallen.', 'denies', 'roe'],
    ['“When Vale says ‘Alder is ours’, he is lying,” Roe said.', 'denies', 'roe'],
    ['“We were told that Alder had fallen,” said Roe. “It hadn’t.”', 'reports', null],
    ['Should Alder fall, the road is open, Roe said.', 'reports', null],
    ['If Alder fell, Norland would come, Roe said.', 'reports', null],
    ['Were Alder to fall, the road would be open, Roe said.', 'reports', null],
    ['Vale said Alder would fall by spring.', 'reports', null],
    ['“I believe Alder has fallen,” Roe said.', 'claims', 'roe'],
    ['“We said that Alder is ours,” Roe said.', 'claims', 'roe'],
    ['“They claim that snow fell, but our guards hold Alder,” Roe said.', 'claims', 'roe'],
    ['“No ferry sails, and our guards took Alder,” Vale said.', 'claims', 'vale'],
    ['Vale said reports of snow were nonsense; guards had taken Alder.', 'claims', 'vale'],
  ])('%s', (text, stance, actor) => {
    const { places: found } = extractor.extract(documentOf(text));
    expect(found.map((one) => [one.place, one.stance, one.actor])).toEqual([['alder', stance, actor]]);
  });
  it('gives a claim that nobody could check to who made it', () => {
    const text = 'Norland’s claim that Alder has been captured could not be independently verified.';
    const { places: found } = extractor.extract(documentOf(text));
    expect(found.map((one) => [one.stance, one.actor, text.slice(...one.passage)])).toEqual([
      ['claims', 'norland', 'that Alder has been captured could not be independently verified'],
    ]);
  });
});

describe('an editor’s corrections', () => {
  const text = 'Vale said that Alder had fallen and that he would accept the 20 points. Sudland denied this.';
  const at = text.indexOf('Alder');
  const corrected = (actor: string | null, statement: boolean) =>
    createExtractor({
      ...vocabulary.beat,
      corrections: [{ document: 'hash', span: [at, at + 5], actor, statement }],
    }).extract(documentOf(text));
  it('give claims and positions to another', () => {
    const { places: found, plans } = corrected('norland', true);
    expect(found.map(({ stance, actor }) => [stance, actor])).toEqual([
      ['claims', 'norland'],
      ['denies', 'sudland'],
    ]);
    expect(plans.flatMap(({ positions }) => positions.map(({ actor }) => actor))).toEqual(['norland']);
  });
  it('leave nothing of words that nobody said', () => {
    const { statements, places: found, plans } = corrected(null, false);
    expect(statements).toEqual([]);
    expect(found.map(({ stance, actor }) => [stance, actor])).toEqual([
      ['reports', null],
      ['denies', 'sudland'],
    ]);
    expect(plans.flatMap(({ positions }) => positions)).toEqual([]);
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
    ['not a month', 'The army took Alder in February.', [], '2024-03-12 published'],
    ['not a year', 'The army took Alder in 2022.', [], '2024-03-12 published'],
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
