import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuiet, parseSchedule } from '../../src/briefings/schedule/parse-schedule.ts';
import type { Timetable } from '../../src/briefings/schedule/schedule.ts';
import { lastDue, nextDue } from '../../src/briefings/schedule/slots.ts';

function timetable(text: string, zone: string, quiet?: string): Timetable {
  const schedule = parseSchedule(text);
  if (schedule === null) throw new Error(`no schedule: ${text}`);
  return { schedule, zone, quiet: quiet === undefined ? null : parseQuiet(quiet) };
}

/** The next instants as the clock on the wall shows them, with its offset. */
function walk(table: Timetable, from: string, count: number): readonly string[] {
  const shown: string[] = [];
  let at = Temporal.Instant.from(from);
  for (let step = 0; step < count; step++) {
    const due = nextDue(table, at);
    if (due === null) return [...shown, 'never'];
    shown.push(due.toZonedDateTimeISO(table.zone).toString({ timeZoneName: 'never', smallestUnit: 'minute' }));
    at = due;
  }
  return shown;
}

describe('the days on which clocks change', () => {
  // Sources: the IANA time zone database's rules for 2026.
  it.each([
    ['daily 03:30', 'Europe/Kyiv', '2026-03-28T00:00Z', ['28T03:30+02:00', '29T04:00+03:00', '30T03:30+03:00']],
    ['daily 03:30', 'Europe/Kyiv', '2026-10-24T00:00Z', ['24T03:30+03:00', '25T03:30+03:00', '26T03:30+02:00']],
    ['daily 02:30', 'America/New_York', '2026-03-07T06:00Z', ['07T02:30-05:00', '08T03:00-04:00', '09T02:30-04:00']],
    ['daily 01:30', 'America/New_York', '2026-10-31T04:00Z', ['31T01:30-04:00', '01T01:30-04:00', '02T01:30-05:00']],
    ['daily 02:15', 'Australia/Lord_Howe', '2026-10-03T00:00Z', ['04T02:30+11:00', '05T02:15+11:00']],
    ['daily 01:45', 'Australia/Lord_Howe', '2026-04-03T16:00Z', ['05T01:45+11:00', '06T01:45+10:30']],
    ['every 30m', 'Europe/Kyiv', '2026-03-29T00:20Z', ['29T02:30+02:00', '29T04:00+03:00', '29T04:30+03:00']],
    ['every 30m', 'Europe/Kyiv', '2026-10-25T00:00Z', ['25T03:30+03:00', '25T04:00+02:00', '25T04:30+02:00']],
    ['every 6h', 'Europe/Kyiv', '2026-03-28T20:00Z', ['29T00:00+02:00', '29T06:00+03:00', '29T12:00+03:00']],
  ])('%s in %s after %s', (text, zone, from, expected) =>
    expect(walk(timetable(text, zone), from, expected.length).map((shown) => shown.slice(8))).toEqual(expected),
  );
});

describe('slots', () => {
  it.each([
    ['weekly mon 09:00', 'Europe/Kyiv', '2026-11-28T00:00Z', ['2026-11-30T09:00+02:00', '2026-12-07T09:00+02:00']],
    [
      'every 7h',
      'UTC',
      '2026-11-28T12:00Z',
      ['2026-11-28T14:00+00:00', '2026-11-28T21:00+00:00', '2026-11-29T00:00+00:00'],
    ],
    ['hourly', 'Asia/Kathmandu', '2026-11-28T00:00Z', ['2026-11-28T06:00+05:45', '2026-11-28T07:00+05:45']],
    ['cron 0 8 * * 1-5', 'UTC', '2026-11-27T08:00Z', ['2026-11-30T08:00+00:00', '2026-12-01T08:00+00:00']],
    ['cron 0 8 1 * mon', 'UTC', '2026-11-28T00:00Z', ['2026-11-30T08:00+00:00', '2026-12-01T08:00+00:00']],
    ['cron 0 0 29 2 *', 'UTC', '2096-03-01T00:00Z', ['2104-02-29T00:00+00:00']],
    ['daily 08:00', 'UTC', '2028-02-28T09:00Z', ['2028-02-29T08:00+00:00', '2028-03-01T08:00+00:00']],
  ])('%s in %s after %s', (text, zone, from, expected) =>
    expect(walk(timetable(text, zone), from, expected.length)).toEqual(expected),
  );

  it('in quiet hours are due once at their end', () => {
    const table = timetable('every 3h', 'Europe/Kyiv', '22-07');
    expect(walk(table, '2026-11-28T15:00Z', 4).map((shown) => shown.slice(8, 16))).toEqual([
      '28T18:00',
      '28T21:00',
      '29T07:00',
      '29T09:00',
    ]);
    expect(walk(timetable('daily 13:00', 'UTC', '12-14:30'), '2026-11-28T00:00Z', 2)).toEqual([
      '2026-11-28T14:30+00:00',
      '2026-11-29T14:30+00:00',
    ]);
    expect(walk(timetable('weekly sun 23:00', 'UTC', '22-07'), '2026-11-29T23:30Z', 1)).toEqual([
      '2026-11-30T07:00+00:00',
    ]);
  });
});

const zone = fc.constantFrom(
  'Europe/Kyiv',
  'America/New_York',
  'Australia/Lord_Howe',
  'UTC',
  'Pacific/Apia',
  'Asia/Tehran',
);
const text = fc.oneof(
  fc.constantFrom('daily 02:30', 'daily 01:45', 'weekly sun 03:00', 'hourly', 'every 17m', 'every 5h', 'every 24h'),
  fc.constantFrom('cron */20 1-4 * * *', 'cron 30 2 * 3,4,10,11 sun', 'cron 0 0 1 * *'),
);
const quiet = fc.constantFrom(undefined, '22-07', '01:00-03:30', '12-13');
const instant = fc
  .integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2027, 11, 31) })
  .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms - (ms % 1000)));

describe('any schedule, any moment', () => {
  const times = (property: fc.IRawProperty<unknown>) => fc.assert(property, { numRuns: 60 });

  it('the next slot lies after it, the last one not, and there is none between', () =>
    times(
      fc.property(text, zone, quiet, instant, (schedule, where, still, at) => {
        const table = timetable(schedule, where, still);
        const next = nextDue(table, at);
        const last = lastDue(table, at);
        if (next === null || last === null) throw new Error('every one of these comes again');
        expect(Temporal.Instant.compare(last, at)).toBeLessThanOrEqual(0);
        expect(Temporal.Instant.compare(next, at)).toBe(1);
        expect(nextDue(table, last)?.toString()).toBe(next.toString());
        expect(lastDue(table, next)?.toString()).toBe(next.toString());
      }),
    ));

  it('is due when the clock on the wall shows a time for the first time', () =>
    times(
      fc.property(text, zone, instant, (schedule, where, at) => {
        const table = timetable(schedule, where);
        const due = nextDue(table, at);
        if (due === null) throw new Error('every one of these comes again');
        const wall = due.toZonedDateTimeISO(where);
        const first = wall.toPlainDateTime().toZonedDateTime(where, { disambiguation: 'earlier' }).toInstant();
        expect(due.toString()).toBe(first.toString());
      }),
    ));

  it('no slot falls into quiet hours', () =>
    times(
      fc.property(text, zone, instant, (schedule, where, at) => {
        const wall = nextDue(timetable(schedule, where, '22-07'), at)?.toZonedDateTimeISO(where);
        expect(wall && wall.hour >= 7 && wall.hour < 22).toBe(true);
      }),
    ));
});
