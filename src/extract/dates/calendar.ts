import { type CalendarDate, calendarDate, calendarInterval, type Day, dayOn, safely } from './calendar-date.ts';
import { shareOf, stretch, weekOf } from './calendar-stretch.ts';
import { calendarMonth, calendarSeason, inYear } from './calendar-year.ts';
import type { DateExpression } from './date-expression.ts';
import type { Unit } from './language.ts';
import type { Reckoning } from './reckoning.ts';

const SATURDAY = 6;

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
