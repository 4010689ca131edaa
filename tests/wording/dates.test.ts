import { describe, expect, test } from 'vitest';
import { englishDates as dates } from '../../src/wording/english/dates.ts';

test.each([
  ['day', '31 May 2024'],
  ['week', 'week of 31 May 2024'],
  ['month', 'May 2024'],
  ['year', '2024'],
  ['interval', 'from 31 May 2024'],
] as const)('a date that covers a %s: %s', (grain, expected) => {
  expect(dates.day('2024-05-31', grain)).toBe(expected);
});

test('a stretch of time begins a line with both its ends, where they are known', () => {
  expect(dates.short('2024-05-30', 'stated', 'interval', '2024-06-02')).toBe('30 May 2024 to 2 Jun 2024');
  expect(dates.short('2024-05-30', 'stated', 'interval', null)).toBe('from 30 May 2024');
  expect(dates.short('2024-05-30', 'stated', 'day', null)).toBe('30 May 2024');
});

describe('how a date is known', () => {
  test.each([
    ['2024-05-31', 'stated', false, '31 May 2024, day named in the text'],
    ['2024-05-31', 'relative', false, '31 May 2024, reckoned from a day the text names'],
    ['2024-05-31', 'inferred', false, '31 May 2024, partly worked out'],
    ['2024-05-01', 'published', false, 'published 1 May 2024; day not stated'],
    ['2024-05-01', 'published', true, 'published about 1 May 2024; day not stated'],
    [null, 'none', false, 'undated'],
  ] as const)('%s, %s, %s: %s', (date, basis, about, expected) => {
    expect(dates.known(date, basis, about)).toBe(expected);
  });
});

test.each([
  [-3, 'in the future'],
  [0, 'today'],
  [1, 'yesterday'],
  [59, '59 days ago'],
  [61, '2 months ago'],
  [729, '24 months ago'],
  [1096, '3 years ago'],
])('%i days is %s', (days, expected) => {
  expect(dates.age(days)).toBe(expected);
});
