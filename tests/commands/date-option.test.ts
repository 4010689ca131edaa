import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDateOption } from '../../src/commands/date-option.ts';

const today = Temporal.PlainDate.from('2024-03-15');

it.each([
  ['2023', '2023-01-01', '2023-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023-10-29', '2023-10-29', '2023-10-29'],
  ['today', '2024-03-15', '2024-03-15'],
  ['Yesterday', '2024-03-14', '2024-03-14'],
  ['7d', '2024-03-08', '2024-03-08'],
  ['2w', '2024-03-01', '2024-03-01'],
  ['1m', '2024-02-15', '2024-02-15'],
  ['1y', '2023-03-15', '2023-03-15'],
])('%s begins on %s and ends on %s', (text, first, last) => {
  expect(parseDateOption(text, today, 'first')).toBe(first);
  expect(parseDateOption(text, today, 'last')).toBe(last);
});

it.each([
  '',
  '20',
  '2023-13',
  '2023-02-30',
  '2023-1-1',
  'soon',
  '99999d',
  '-1d',
  '2023-10-29T00:00',
  '9999y',
  '0000-00',
])('%j is no date', (text) => expect(parseDateOption(text, today, 'first')).toBeNull());

it('never throws, and gives a day or nothing', () =>
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{1,5}[dwmy]$/)), (text) => {
      expect(parseDateOption(text, today, 'last') ?? '2024-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }),
  ));
