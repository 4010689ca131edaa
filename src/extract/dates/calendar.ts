import type { DateBasis } from '../../model/dates.ts';
import { type CalendarDate, calendarDate, calendarInterval, type Day, dayOn, safely } from './calendar-date.ts';
import { shareOf, stretch, weekOf } from './calendar-stretch.ts';
import type { DateExpression, YearOf } from './date-expression.ts';
import type { Unit } from './language.ts';

/** What a date is counted from. */
export interface Reckoning {
  readonly published: Day | null;
  /** What the text named last, at least as finely as a unit; counting on from a stretch of time, its end. */
  readonly anchor: (unit: Unit, by: number) => Day | null;
  /** The sentence looks ahead: what has no year, or is a weekday, has not come yet. */
  readonly ahead: boolean;
}

const SATURDAY = 6;
/** 29 February comes round within so many years, centuries included. */
const MOST_YEARS_BACK = 8;
/** A day without a year that lies further ahead is looked for behind. */
const MOST_MONTHS_AHEAD = 6;
/** "last summer" is over, or nearly so. */
const SEASON_DAYS = 80;

/** Ties an expression to the calendar; null where that takes a day to count from and none is known. */
export function toCalendar(expression: DateExpression, reckoning: Reckoning): CalendarDate | null {
  const { published, anchor } = reckoning;
  switch (expression.kind) {
    case 'day':
      return inYear(expression.year, reckoning, (year) => dayOn(year, expression.month, expression.day));
    case 'month':
      return calendarMonth(expression, reckoning);
    case 'season':
      return calendarSeason(expression, reckoning);
    case 'year':
      return calendarDate(dayOn(expression.year, 1, 1), expression.part === null ? 'stated' : 'inferred', 'year');
    case 'weekday':
      return calendarDate(published && weekdayNear(published, expression, reckoning.ahead), 'relative', 'day');
    case 'weekend':
      return calendarWeekend(published, expression.shift);
    case 'offset':
      return calendarDate(published && shifted(published, expression.unit, expression.by), 'relative', expression.unit);
    case 'anchored': {
      const from = anchor(expression.unit, expression.by);
      return calendarDate(from && shifted(from, expression.unit, expression.by), 'relative', expression.unit);
    }
    case 'past':
      return calendarPast(published, expression.unit, expression.amount);
    case 'overnight':
      return calendarInterval(published?.subtract({ days: 1 }) ?? null, published, 'relative');
    case 'share': {
      const whole = toCalendar(expression.of, reckoning);
      return whole && shareOf(whole, expression.part, expression.parts);
    }
    case 'weekOf': {
      const month = toCalendar(expression.of, reckoning);
      return month && weekOf(month, expression.place);
    }
    case 'interval':
      return calendarStretch(expression, reckoning);
  }
}

function calendarStretch(
  { from, to }: Extract<DateExpression, { kind: 'interval' }>,
  reckoning: Reckoning,
): CalendarDate | null {
  const first = toCalendar(from, reckoning);
  if (first === null) return null;
  const after: Reckoning = { ...reckoning, published: Temporal.PlainDate.from(first.date), ahead: true };
  const end = toCalendar(to, isOpen(to) ? after : reckoning);
  return end && stretch(first, end);
}

/** A date that the one before it settles, being the first such after it: "to 7 March", "to Wednesday". */
function isOpen(expression: DateExpression): boolean {
  switch (expression.kind) {
    case 'day':
    case 'month':
      return expression.year === null;
    case 'weekday':
      return expression.shift === null && expression.week === null;
    default:
      return false;
  }
}

/** With a year as given; without one the nearest that has begun by the day of publication, or, looking ahead, has not. */
function inYear(
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

function calendarMonth(
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

function calendarSeason(
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

/** The latest such weekday up to the day itself, or, looking ahead, the next; "last" excludes the day. */
function weekdayNear(
  published: Day,
  { weekday, shift, week }: Extract<DateExpression, { kind: 'weekday' }>,
  ahead: boolean,
): Day {
  if (week !== null) return published.add({ days: 7 * week + weekday - published.dayOfWeek });
  const back = (published.dayOfWeek - weekday + 7) % 7;
  if (shift !== null && shift > 0) return published.add({ days: 7 - back });
  if (ahead && shift === null && back > 0) return published.add({ days: 7 - back });
  return published.subtract({ days: shift !== null && shift < 0 && back === 0 ? 7 : back });
}

function calendarWeekend(published: Day | null, shift: number | null): CalendarDate | null {
  if (published === null) return null;
  const from = shift !== null && shift < 0 ? published.subtract({ days: 2 }) : published;
  const saturday = from.subtract({ days: (from.dayOfWeek - SATURDAY + 7) % 7 });
  const first = shift !== null && shift > 0 ? saturday.add({ days: 7 }) : saturday;
  return calendarInterval(first, first.add({ days: 1 }), 'relative');
}

function calendarPast(published: Day | null, unit: Unit, amount: number): CalendarDate | null {
  const from = published && safely(() => published.subtract({ [`${unit}s`]: amount }));
  return calendarInterval(from, published, 'relative');
}

function shifted(day: Day, unit: Unit, by: number): Day | null {
  const moved = safely(() => day.add({ [`${unit}s`]: by }));
  switch (unit) {
    case 'day':
      return moved;
    case 'week':
      return moved?.subtract({ days: moved.dayOfWeek - 1 }) ?? null;
    case 'month':
      return moved?.with({ day: 1 }) ?? null;
    case 'year':
      return moved?.with({ month: 1, day: 1 }) ?? null;
  }
}
