import type { DateBasis } from '../../model/dates.ts';
import { type CalendarDate, calendarDate, type Day, dayOn, safely } from './calendar-date.ts';
import type { DateExpression, YearOf } from './date-expression.ts';
import type { Reckoning } from './reckoning.ts';

/** 29 February comes round within so many years, centuries included. */
const MOST_YEARS_BACK = 8;
/** A day without a year that lies further ahead is looked for behind. */
const MOST_MONTHS_AHEAD = 6;
/** "last summer" is over, or nearly so. */
const SEASON_DAYS = 80;

/** With a year as given; without one the nearest that has begun by the day of publication, or, looking ahead, has not. */
export function inYear(
  year: YearOf,
  { published, ahead }: Reckoning,
  make: (year: number) => Day | null,
): CalendarDate | null {
  if (year?.kind === 'figures') return calendarDate(make(year.year), 'stated', 'day');
  if (published === null) return null;
  if (year?.kind === 'shift') return calendarDate(make(published.year + year.by), 'relative', 'day');
  const next = ahead ? soonest(published, make) : null;
  if (next) return calendarDate(next, 'inferred', 'day');
  for (let back = 0; back <= MOST_YEARS_BACK; back += 1) {
    const date = make(published.year - back);
    if (date && Temporal.PlainDate.compare(date, published) <= 0) return calendarDate(date, 'inferred', 'day');
  }
  return null;
}

/** The next such day, unless it is far off. */
function soonest(published: Day, make: (year: number) => Day | null): Day | null {
  const limit = safely(() => published.add({ months: MOST_MONTHS_AHEAD }));
  const days = [make(published.year), make(published.year + 1)];
  return (
    days.find(
      (date) =>
        date &&
        limit &&
        Temporal.PlainDate.compare(date, published) >= 0 &&
        Temporal.PlainDate.compare(date, limit) <= 0,
    ) ?? null
  );
}

/** A month, or a part of it. */
export function calendarMonth(
  { year, month, part, shift }: Extract<DateExpression, { kind: 'month' }>,
  reckoning: Reckoning,
): CalendarDate | null {
  const { published } = reckoning;
  if (shift === null) {
    // A part of the month that has not come is last year's; which day it was stays open.
    const found = inYear(year, reckoning, (known) => dayOn(known, month, 1 + Math.floor((part ?? 0) * 2.5)));
    return found && { ...found, date: `${found.date.slice(0, 7)}-01`, grain: 'month' };
  }
  if (published === null) return null;
  const passed = shift > 0 ? published.month >= month : published.month > month;
  const ahead = shift > 0 ? Number(passed) : Number(passed) - 1;
  const by = shift === 0 ? 0 : ahead;
  return calendarDate(dayOn(published.year + by, month, 1), 'relative', 'month');
}

/** A season is a year: which days it takes is nowhere laid down. */
export function calendarSeason(
  { year, month, shift }: Extract<DateExpression, { kind: 'season' }>,
  reckoning: Reckoning,
): CalendarDate | null {
  const { published } = reckoning;
  const before = shift !== null && shift < 0 ? (published?.subtract({ days: SEASON_DAYS }) ?? null) : published;
  const sought: YearOf = shift !== null && shift > 0 ? { kind: 'shift', by: shift } : year;
  const found = inYear(sought, { ...reckoning, published: before }, (known) => dayOn(known, month, 1));
  if (found === null) return null;
  const basis: DateBasis = shift === null && found.basis === 'stated' ? 'inferred' : 'relative';
  return { ...found, date: `${found.date.slice(0, 4)}-01-01`, basis, grain: 'year' };
}
