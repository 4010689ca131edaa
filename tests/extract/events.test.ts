import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEvents } from '../../src/extract/events.ts';
import { EVENT_ROWS } from './event-sentences.ts';
import { news, type Said, vocabulary } from './ferry-news.ts';

/** Published on Tuesday, 12 March 2024. */
function events(text: string, said: readonly Said[] = [], published: string | null = '2024-03-12') {
  const { analysis, statements, context } = news(text, said, published);
  return findEvents(analysis, vocabulary, statements, context);
}

function lines(text: string, said: readonly Said[] = [], published: string | null = '2024-03-12') {
  return events(text, said, published).map(({ date, grain, span }) => `${date} ${grain}: ${text.slice(...span)}`);
}

describe('what happened, and when', () => {
  it.each([
    ['The army took Alder on Monday.', ['2024-03-11 day: The army took Alder on Monday.']],
    ['A blast hit Birk on 2 March 2022.', ['2022-03-02 day: A blast hit Birk on 2 March 2022.']],
    [
      'The two earlier meetings took place in January and February, respectively.',
      [
        '2024-01-01 month: The two earlier meetings took place in January and February, respectively.',
        '2024-02-01 month: The two earlier meetings took place in January and February, respectively.',
      ],
    ],
    [
      'Norland laid claim to the ferries in late 2022 – a step that Sudland rejects.',
      ['2022-01-01 year: Norland laid claim to the ferries in late 2022'],
    ],
    [
      'Roe praised Anton Vale, whose term ended in February.',
      ['2024-02-01 month: Anton Vale, whose term ended in February.'],
    ],
    ['Vale held talks in Alder on 3 May 2023.', ['2023-05-03 day: Vale held talks in Alder on 3 May 2023.']],
    ['The army took Alder in mid-November.', ['2023-11-01 month: The army took Alder in mid-November.']],
    ['The army took Alder in the autumn of 2022.', ['2022-01-01 year: The army took Alder in the autumn of 2022.']],
    ['The army took Alder a fortnight ago.', ['2024-02-26 week: The army took Alder a fortnight ago.']],
    ['The talks were postponed on Monday.', ['2024-03-11 day: The talks were postponed on Monday.']],
    ['The talks were held last week.', ['2024-03-04 week: The talks were held last week.']],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it('names the actors and towns of the clause', () => {
    const [event] = events('Anton Vale visited Alder on Monday, but Carl Roe stayed in Birk.');
    expect(event).toMatchObject({ mentions: ['vale'], places: ['alder'], basis: 'relative' });
  });
});

describe('sentences of news', () => {
  it.each(EVENT_ROWS)('$text', ({ text, happened, said }) => {
    const found = events(text, said).map(({ date, until, grain }) => `${until ? `${date}..${until}` : date} ${grain}`);
    expect(found).toEqual(happened);
  });
});

describe('what is no event', () => {
  it.each([
    'The army may take Alder in February.',
    'Vale will visit Alder on Monday.',
    'Vale plans to visit Alder on Monday.',
    'The army did not take Alder on Monday.',
    'Alder has been shelled since February 2022.',
    'The front has moved little in the past year.',
    'The talks in 2022 are history.',
    'This is the third offer voiced by Vale this year.',
    'Did the army take Alder on Monday?',
    'If Alder fell in March, Birk was next.',
    'The army took Alder.',
    'The vote was postponed from October to next May.',
    'The vote was moved to next May.',
    'The army arrived on 1 December 2031.',
  ])('%s', (text) => {
    expect(lines(text)).toEqual([]);
  });
  it('a relative date in an undated article', () => {
    expect(lines('The army took Alder on Monday.', [], null)).toEqual([]);
  });
  it('what somebody said, and the day they said it', () => {
    const said = { actor: 'vale', cue: 'said', content: 'that the army took Alder on Sunday', said: '2024-03-11' };
    expect(lines('On Monday, Vale said that the army took Alder on Sunday.', [said])).toEqual([]);
  });
  it('what stands in quotation marks', () => {
    expect(lines('“The army took Alder on Monday,” the banner read.')).toEqual([]);
  });
  it('headings and page furniture', () => {
    expect(lines('Army Took Alder on Monday\n\nSnow fell.\n\nRead more: The army took Birk on Sunday')).toEqual([]);
  });
});

it('takes an old promise for an event', () => {
  const said = { actor: 'norland', cue: 'pledged', content: 'not to attack Sudland in 1994' };
  expect(lines('Norland had pledged not to attack Sudland in 1994, which was welcomed.', [said])).toEqual([
    '1994-01-01 year: Norland had pledged not to attack Sudland in 1994',
  ]);
});

it.each(['The army took Alder on Monday, which was ', 'In 2014 and two days earlier and '])(
  'is done soon with a long text of %j',
  (unit) => {
    const { analysis, statements, context } = news(unit.repeat(Math.ceil(200_000 / unit.length)));
    const start = performance.now();
    findEvents(analysis, vocabulary, statements, context);
    expect(performance.now() - start).toBeLessThan(2000);
  },
);

it('is safe with any text', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'Alder',
      'took',
      'was',
      'on Monday',
      'in 2022',
      ', which',
      '—',
      ';',
      '.',
      '\n',
      'will',
      'Anton Vale',
      ', whose',
      '“',
      '?',
    ),
  );
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const text = words.join(' ');
      for (const { span } of events(text)) {
        expect(span[0]).toBeGreaterThanOrEqual(0);
        expect(span[1]).toBeGreaterThan(span[0]);
        expect(span[1]).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
