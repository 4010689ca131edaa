import type { DateBasis, DateGrain, IsoDate } from '../../model/dates.ts';
import type { DateExpression, YearOf } from './date-expression.ts';
import type { Unit } from './language.ts';

type Day = Temporal.PlainDate;

/** A date on the calendar: the first day of what the grain covers. */
export interface CalendarDate {
  readonly date: IsoDate;
  readonly basis: DateBasis;
  readonly grain: DateGrain;
}

/** Years that fit `YYYY`. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 9999;
const SATURDAY = 6;
/** 29 February comes round within so many years, centuries included. */
const MOST_YEARS_BACK = 8;
/** "last summer" is over, or nearly so. */
const SEASON_DAYS = 80;

/** Ties an expression to the calendar; null where that takes the day of publication and none is known. */
export function toCalendar(expression: DateExpression, published: Day | null): CalendarDate | null {
  switch (expression.kind) {
    case 'day':
      return calendarDay(expression.year, expression.month, expression.day, published);
    case 'month':
      return calendarMonth(expression, published);
    case 'season':
      return calendarSeason(expression, published);
    case 'year':
      return answer(day(expression.year, 1, 1), expression.part === null ? 'stated' : 'inferred', 'year');
    case 'weekday':
      return answer(published && weekdayNear(published, expression.weekday, expression.shift), 'relative', 'day');
    case 'weekend':
      return answer(published && weekendNear(published, expression.shift), 'relative', 'interval');
    case 'offset':
      return answer(published && shifted(published, expression.unit, expression.by), 'relative', expression.unit);
    case 'past':
      return answer(
        published && safely(() => published.subtract({ [`${expression.unit}s`]: expression.amount })),
        'relative',
        'interval',
      );
    case 'interval': {
      const from = toCalendar(expression.from, published);
      return from && { ...from, grain: 'interval' };
    }
  }
}

function answer(date: Day | null, basis: DateBasis, grain: DateGrain): CalendarDate | null {
  if (date === null || date.year < FIRST_YEAR || date.year > LAST_YEAR) return null;
  return { date: date.toString(), basis, grain };
}

/** Null for a day that the calendar does not have. */
function day(year: number, month: number, dayOfMonth: number): Day | null {
  return safely(() => Temporal.PlainDate.from({ year, month, day: dayOfMonth }, { overflow: 'reject' }));
}

function safely(make: () => Day): Day | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** With a year as given; without one the nearest that has begun by the day of publication. */
function inYear(year: YearOf, published: Day | null, make: (year: number) => Day | null): CalendarDate | null {
  if (year?.kind === 'figures') return answer(make(year.year), 'stated', 'day');
  if (published === null) return null;
  if (year?.kind === 'shift') return answer(make(published.year + year.by), 'relative', 'day');
  for (let back = 0; back <= MOST_YEARS_BACK; back += 1) {
    const date = make(published.year - back);
    if (date && Temporal.PlainDate.compare(date, published) <= 0) return answer(date, 'inferred', 'day');
  }
  return null;
}

function calendarDay(year: YearOf, month: number, dayOfMonth: number, published: Day | null): CalendarDate | null {
  return inYear(year, published, (known) => day(known, month, dayOfMonth));
}

function calendarMonth(
  { year, month, part, shift }: Extract<DateExpression, { kind: 'month' }>,
  published: Day | null,
): CalendarDate | null {
  if (shift === null) {
    // A part of the month that has not come is last year's; which day it was stays open.
    const found = inYear(year, published, (known) => day(known, month, 1 + Math.floor((part ?? 0) * 2.5)));
    return found && { ...found, date: `${found.date.slice(0, 7)}-01`, grain: 'month' };
  }
  if (published === null) return null;
  const passed = shift > 0 ? published.month >= month : published.month > month;
  const ahead = shift > 0 ? Number(passed) : Number(passed) - 1;
  const by = shift === 0 ? 0 : ahead;
  return answer(day(published.year + by, month, 1), 'relative', 'month');
}

function calendarSeason(
  { year, month, shift }: Extract<DateExpression, { kind: 'season' }>,
  published: Day | null,
): CalendarDate | null {
  const before = shift !== null && shift < 0 ? (published?.subtract({ days: SEASON_DAYS }) ?? null) : published;
  const sought: YearOf = shift !== null && shift > 0 ? { kind: 'shift', by: shift } : year;
  const found = inYear(sought, before, (known) => day(known, month, 1));
  if (found === null) return null;
  const basis = shift === null && found.basis === 'stated' ? 'inferred' : 'relative';
  return { date: `${found.date.slice(0, 4)}-01-01`, basis, grain: 'year' };
}

/** The latest such weekday up to the day itself; "last" excludes the day, "next" looks ahead. */
function weekdayNear(published: Day, weekday: number, shift: number | null): Day {
  const back = (published.dayOfWeek - weekday + 7) % 7;
  if (shift !== null && shift > 0) return published.add({ days: 7 - back });
  return published.subtract({ days: shift !== null && shift < 0 && back === 0 ? 7 : back });
}

function weekendNear(published: Day, shift: number | null): Day {
  const from = shift !== null && shift < 0 ? published.subtract({ days: 2 }) : published;
  const saturday = weekdayNear(from, SATURDAY, null);
  return shift !== null && shift > 0 ? saturday.add({ days: 7 }) : saturday;
}

function shifted(published: Day, unit: Unit, by: number): Day | null {
  const moved = safely(() => published.add({ [`${unit}s`]: by }));
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
