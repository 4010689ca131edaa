import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateContext, resolveDates, saidDate } from '../../src/extract/dates.ts';
import { overlaps, type Span } from '../../src/model/span.ts';
import { DATE_ROWS } from './date-expressions.ts';

/** 25 May 2024 was a Saturday. */
const MAY: DateContext = { published: '2024-05-25', publishedBasis: 'stated' };
const UNDATED: DateContext = { published: null, publishedBasis: 'none' };

function read(text: string, context: DateContext = MAY): readonly string[] {
  return resolveDates(text, [0, text.length], context).map(
    ({ date, basis, grain, bound, span }) =>
      `${text.slice(...span)}: ${date} ${basis} ${grain}${bound === null ? '' : ` ${bound}`}`,
  );
}

describe('dates given in full', () => {
  it.each([
    ['on 17 August 2022', '17 August 2022: 2022-08-17 stated day'],
    ['on the 24th of February, 2022', '24th of February, 2022: 2022-02-24 stated day'],
    ['on Feb. 24, 2022', 'Feb. 24, 2022: 2022-02-24 stated day'],
    ['dated 2024-05-24T10:00Z', '2024-05-24: 2024-05-24 stated day'],
    ['dated 24.05.2024', '24.05.2024: 2024-05-24 stated day'],
    ['dated 05/24/2024', '05/24/2024: 2024-05-24 stated day'],
    ['on Monday, 27 November 2023', 'Monday, 27 November 2023: 2023-11-27 stated day'],
    ['in October 2022', 'October 2022: 2022-10-01 stated month'],
    ['in Feb. 2022', 'Feb. 2022: 2022-02-01 stated month'],
    ['in late 2022', 'late 2022: 2022-01-01 inferred year'],
    ['in mid-May 2023', 'mid-May 2023: 2023-05-01 stated month'],
    ['in the spring of 2023', 'spring of 2023: 2023-01-01 inferred year'],
    ['in 1994 by treaty', '1994: 1994-01-01 stated year'],
    ['since February 2022', 'February 2022: 2022-02-01 stated month since'],
    ['until the end of 2022', 'end of 2022: 2022-01-01 inferred year until'],
    ['from May to July 2023', 'May to July 2023: 2023-05-01 stated interval'],
    ['March 1–3, 2023', 'March 1–3, 2023: 2023-03-01 stated interval'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
    expect(read(text, UNDATED)).toEqual([expected]);
  });
});

describe('dates without a year are the latest that had come', () => {
  it.each([
    ['on 17 August', '17 August: 2023-08-17 inferred day'],
    ['on 25 May', '25 May: 2024-05-25 inferred day'],
    ['on 26 May', '26 May: 2023-05-26 inferred day'],
    ['on 29 February', '29 February: 2024-02-29 inferred day'],
    ['in May', 'May: 2024-05-01 inferred month'],
    ['in late January', 'late January: 2024-01-01 inferred month'],
    ['in mid-November', 'mid-November: 2023-11-01 inferred month'],
    ['in late May', 'late May: 2024-05-01 inferred month'],
    ['in early June', 'early June: 2023-06-01 inferred month'],
    ['between 1 and 3 March', '1 and 3 March: 2024-03-01 inferred interval'],
    ['in February-March', 'February-March: 2024-02-01 inferred interval'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
    expect(read(text, UNDATED)).toEqual([]);
  });
});

describe('dates that count from the day of publication', () => {
  it.each([
    ['said Thursday', 'Thursday: 2024-05-23 relative day'],
    ['on Saturday', 'Saturday: 2024-05-25 relative day'],
    ['last Saturday', 'last Saturday: 2024-05-18 relative day'],
    ['next Monday', 'next Monday: 2024-05-27 relative day'],
    ['yesterday', 'yesterday: 2024-05-24 relative day'],
    ['last night', 'last night: 2024-05-24 relative day'],
    ['last week', 'last week: 2024-05-13 relative week'],
    ['last month', 'last month: 2024-04-01 relative month'],
    ['this year', 'this year: 2024-01-01 relative year'],
    ['at the weekend', 'weekend: 2024-05-25 relative interval'],
    ['two days ago', 'two days ago: 2024-05-23 relative day'],
    ['three weeks ago', 'three weeks ago: 2024-04-29 relative week'],
    ['a fortnight ago', 'a fortnight ago: 2024-05-06 relative week'],
    ['two weeks ago today', 'two weeks ago today: 2024-05-11 relative day'],
    ['a fortnight ago today', 'a fortnight ago today: 2024-05-11 relative day'],
    ['for the past week', 'past week: 2024-05-18 relative interval since'],
    ['in the last three days', 'last three days: 2024-05-22 relative interval'],
    ['last May', 'last May: 2023-05-01 relative month'],
    ['last June', 'last June: 2023-06-01 relative month'],
    ['in May last year', 'May last year: 2023-05-01 relative month'],
    ['during the summer of last year', 'summer of last year: 2023-01-01 relative year'],
    ['last summer', 'last summer: 2023-01-01 relative year'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
    expect(read(text, UNDATED)).toEqual([]);
  });
  it('says the Saturday for a weekend just gone', () => {
    expect(read('at the weekend', { ...MAY, published: '2024-05-27' })).toEqual([
      'weekend: 2024-05-25 relative interval',
    ]);
  });
});

describe('lists of dates', () => {
  it.each([
    ['in June and July, respectively', ['June: 2023-06-01 inferred month', 'July: 2023-07-01 inferred month']],
    ['in June and July 2021', ['June: 2021-06-01 stated month', 'July 2021: 2021-07-01 stated month']],
    ['on 28 and 29 October 2021', ['28 and 29 October 2021: 2021-10-28 stated interval']],
    ['on 5 and 17 October 2021', ['17 October 2021: 2021-10-17 stated day']],
    ['in 2014 and 2022', ['2014: 2014-01-01 stated year', '2022: 2022-01-01 stated year']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('no dates', () => {
  it.each([
    'It may rain, and they march on.',
    'Theresa May spoke.',
    'a force of 2000 men',
    'in the 1990s',
    'every Monday',
    'the Sunday Times',
    'on 31 February 2022',
    'dated 05/06/2024',
    '99999 days ago, 9999 years ago',
    'the 28 points',
    'at 10:30',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('what a date covers', () => {
  it.each(DATE_ROWS)('$text', ({ text: marked, means, published = '2024-05-25' }) => {
    const text = marked.replace(/[[\]]/g, '');
    const brackets: Span = [marked.indexOf('['), marked.indexOf(']') - 1];
    const found = resolveDates(text, [0, text.length], { published, publishedBasis: 'stated' });
    const shown = found
      .filter(({ span }) => overlaps(span, brackets))
      .map(({ date, until, grain, basis, bound }) =>
        [until === null ? date : `${date}..${until}`, grain, basis, ...(bound === null ? [] : [bound])].join(' '),
      );
    expect(shown).toEqual(means === null ? [] : [means]);
  });
});

describe('the day something was said', () => {
  /** The cue stands in (…), content in […]; both are taken out of the text. */
  function said(marked: string, context: DateContext = MAY): string | null {
    const at = (open: string, close: string): Span => {
      const bare = (index: number) => index - (marked.slice(0, index).match(/[()[\]]/g) ?? []).length;
      return [bare(marked.indexOf(open)), bare(marked.indexOf(close))];
    };
    const text = marked.replace(/[()[\]]/g, '');
    return saidDate(text, { sentence: [0, text.length], cue: at('(', ')'), content: [at('[', ']')] }, context).said;
  }

  it.each([
    ['Vale (said) Thursday that [the bridge was closed].', '2024-05-23'],
    ['On 17 August, Mayor Vale once again (said) that [the bridge was closed].', '2023-08-17'],
    ['[“It is closed,”] Vale (said) on Monday during a visit to Alder.', '2024-05-20'],
    ['Vale (reiterated) at the weekend at a gathering that [the bridge was closed].', null],
    ['Vale (said) that [the bridge was closed on Thursday].', null],
    ['Vale, mayor since 1994, (said) that [the bridge was closed].', null],
    ['Vale, who was elected in 2019, (said) that [the bridge was closed].', null],
    ['Vale (said) ahead of a vote on Friday that [the bridge was closed].', null],
    ['Vale (said) after a vote on Friday that [the bridge was closed].', '2024-05-24'],
    ['Vale, elected in 2017, (said) on Monday that [the bridge was closed].', '2024-05-20'],
    ['Vale, arrested on Monday, (said) that [the bridge was closed].', null],
    ['Vale, on Monday, (said) that [the bridge was closed].', '2024-05-20'],
    ['Vale (said) in 2024 that [the bridge was closed].', null],
    ['In March 2024, Vale (said) that [the bridge was closed].', null],
    ['Vale (said) last week that [the bridge was closed].', null],
    ['Vale named the talks of March 2022, (blaming) [the bridge].', null],
    ['Vale (pledged) in 1994 [not to close the bridge].', null],
    ['Vale (said) [it was closed].', null],
    ['It sank on 14 May, and Vale (recalled) that [it was old].', null],
  ])('%s → %s', (marked, expected) => {
    expect(said(marked)).toBe(expected);
  });
  it('is not known where a relative date has nothing to count from', () => {
    expect(said('Vale (said) Thursday that [it was closed].', UNDATED)).toBeNull();
  });
});

describe('any text', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'May',
      '24',
      '2022',
      'last',
      'week',
      'and',
      '-',
      'between',
      'Feb',
      '.',
      ',',
      'ago',
      'two',
      'late',
      '31',
      'Monday',
      'since',
      '9999',
      'years',
      '0000',
      '/',
      'summer',
      'of',
      'next',
      'the weekend',
      'first',
      'half',
      'earlier',
      'to',
      'overnight',
      'that day',
      'will',
    ),
  );
  const published = fc
    .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('gives days that exist, at ordered spans inside the text', () => {
    fc.assert(
      fc.property(fc.array(word), fc.option(published), (words, day) => {
        const text = words.join(' ');
        let last = 0;
        for (const { date, until, span } of resolveDates(text, [0, text.length], {
          published: day,
          publishedBasis: 'stated',
        })) {
          expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          expect(Temporal.PlainDate.from(date).toString()).toBe(date);
          expect(until === null || until >= date).toBe(true);
          expect(span[0]).toBeGreaterThanOrEqual(last);
          expect(span[1]).toBeGreaterThan(span[0]);
          last = span[1];
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
  it.each(['May 24, ', '1 and ', '2022-', 'last ', 'between 1 and 3 March and ', 'a'])(
    'takes a megabyte of %j',
    (unit) => {
      const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
      const start = performance.now();
      resolveDates(text, [0, text.length], MAY);
      expect(performance.now() - start).toBeLessThan(5000);
    },
  );
});
