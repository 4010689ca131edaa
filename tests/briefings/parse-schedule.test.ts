import { describe, expect, it } from 'vitest';
import { parseQuiet, parseSchedule, scheduleText } from '../../src/briefings/schedule/parse-schedule.ts';

describe('a schedule as typed', () => {
  it.each([
    ['daily 08:00', 'daily 08:00'],
    ['Daily 8', 'daily 08:00'],
    ['weekly mon 09:00', 'weekly mon 09:00'],
    ['weekly  Monday 9:05', 'weekly mon 09:05'],
    ['hourly', 'hourly'],
    ['every 1h', 'hourly'],
    ['every 6h', 'every 6h'],
    ['every 90 minutes', 'every 90m'],
    ['every 1m', 'every 1m'],
    ['every 24h', 'every 24h'],
    ['cron 0 8 * * 1-5', 'cron 0 8 * * 1-5'],
    ['cron  */5  8,9 * jan mon', 'cron */5 8,9 * jan mon'],
  ])('%s is %s', (typed, canonical) => {
    const schedule = parseSchedule(typed);
    expect(schedule && scheduleText(schedule)).toBe(canonical);
    expect(parseSchedule(canonical)).toEqual(schedule);
  });

  it.each([
    '',
    'daily',
    'daily 24:00',
    'daily 8:60',
    'weekly 09:00',
    'weekly m 09:00',
    'weekly mon',
    'hourly 5',
    'every',
    'every 0m',
    'every 25h',
    'every 5s',
    'cron 0 8 * *',
    'cron 0 0 8 * * *',
    'cron 61 8 * * *',
    'cron 0 0 31 2 *',
    'cron 0 8 L * *',
    'cron 0 8 * * 1#2',
    'yearly',
  ])('%j is none', (typed) => expect(parseSchedule(typed)).toBeNull());
});

describe('quiet hours', () => {
  it.each([
    ['22-07', { from: 1320, to: 420 }],
    ['22:30 – 7:00', { from: 1350, to: 420 }],
    ['0-6', { from: 0, to: 360 }],
    ['7-7', null],
    ['22', null],
    ['22-07-08', null],
    ['night', null],
  ])('%j', (typed, expected) => expect(parseQuiet(typed)).toEqual(expected));
});
