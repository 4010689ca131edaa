import { type CalendarDate, calendarInterval, dayOn, lastDayOf } from './calendar-date.ts';

const MONTHS = 12;

/** From the first day of one date to the last day of another. */
export function stretch(first: CalendarDate, end: CalendarDate): CalendarDate | null {
  const begin = Temporal.PlainDate.from(first.date);
  const last = lastDayOf(end);
  if (Temporal.PlainDate.compare(begin, last) <= 0) return calendarInterval(begin, last, first.basis);
  // "from December to March 2023": the year is that of the second date only.
  return calendarInterval(begin.subtract({ years: 1 }), last, first.basis);
}

/** "the second half of 2023", "the second half of February" */
export function shareOf(whole: CalendarDate, part: number, parts: number): CalendarDate | null {
  const first = Temporal.PlainDate.from(whole.date);
  if (whole.grain === 'year') {
    const months = MONTHS / parts;
    const begin = first.add({ months: months * (part - 1) });
    return calendarInterval(begin, begin.add({ months }).subtract({ days: 1 }), whole.basis);
  }
  if (whole.grain !== 'month' || parts !== 2) return null;
  return part === 1
    ? calendarInterval(first, first.with({ day: 15 }), whole.basis)
    : calendarInterval(first.with({ day: 16 }), lastDayOf(whole), whole.basis);
}

/** "the first week of May" is its first seven days; -1 is the last week. */
export function weekOf(month: CalendarDate, place: number): CalendarDate | null {
  if (month.grain !== 'month') return null;
  const last = lastDayOf(month);
  if (place < 0) return calendarInterval(last.subtract({ days: 6 }), last, month.basis);
  const first = dayOn(last.year, last.month, 7 * (place - 1) + 1);
  return calendarInterval(first, first?.add({ days: 6 }) ?? null, month.basis);
}
