import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOf, momentOf, momentsOf, nextMoment, slotOf } from '../../src/archive/moment.ts';

const date = fc
  .date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const slot = fc.string().map(slotOf);
const order = fc.nat({ max: 2_000_000 });

test('a moment keeps its date, is a safe number and moves within its day', () => {
  fc.assert(
    fc.property(fc.option(date), slot, order, (day, place, at) => {
      const moment = momentOf(day, place, at);
      expect(Number.isSafeInteger(moment)).toBe(true);
      expect(dateOf(moment)).toBe(day);
      expect(nextMoment(moment)).not.toBe(moment);
      expect(dateOf(nextMoment(moment))).toBe(day);
    }),
  );
});

test('moments are ordered by date, and within a document by place, the first highest', () => {
  fc.assert(
    fc.property(date, date, slot, slot, (a, b, one, other) => {
      if (a < b) expect(momentOf(a, one, 0)).toBeLessThan(momentOf(b, other, 100_000));
      expect(momentOf(a, one, 1)).toBeGreaterThan(momentOf(a, one, 2));
    }),
  );
});

test.each([
  [{}, null, true],
  [{ since: '2031-05-01' }, null, false],
  [{ until: '2031-05-01' }, null, false],
  [{ since: '2031-05-01' }, '2031-05-01', true],
  [{ until: '2031-05-01' }, '2031-05-01', true],
  [{ since: '2031-05-02' }, '2031-05-01', false],
  [{ until: '2031-04-30' }, '2031-05-01', false],
])('the range %o holds %s: %s', (range, day, expected) => {
  const [first, last] = momentsOf(range);
  const moment = momentOf(day, 4_095, 7);
  expect(first <= moment && moment <= last).toBe(expected);
});

test('what is no day is refused', () => {
  expect(() => momentOf('soon', 0, 0)).toThrow('not a date: soon');
});
