import type { DateBasis, DateGrain, IsoDate } from '../../model/dates.ts';

export type Day = Temporal.PlainDate;

/** A date on the calendar: the first day of what the grain covers. */
export interface CalendarDate {
  readonly date: IsoDate;
  /** The last day of an interval; null for every other grain. */
  readonly until: IsoDate | null;
  readonly basis: DateBasis;
  readonly grain: DateGrain;
}

/** Years that fit `YYYY`. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 9999;

/** Null for what lies outside the years that can be written. */
export function calendarDate(
  date: Day | null,
  basis: DateBasis,
  grain: Exclude<DateGrain, 'interval'>,
): CalendarDate | null {
  if (date === null || !isWritable(date)) return null;
  return { date: date.toString(), until: null, basis, grain };
}

/** Null where the end is missing or comes before the beginning. */
export function calendarInterval(from: Day | null, to: Day | null, basis: DateBasis): CalendarDate | null {
  if (from === null || to === null || !isWritable(from) || !isWritable(to)) return null;
  if (Temporal.PlainDate.compare(from, to) > 0) return null;
  return { date: from.toString(), until: to.toString(), basis, grain: 'interval' };
}

function isWritable({ year }: Day): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** The last day that a date covers. */
export function lastDayOf({ date, until, grain }: CalendarDate): Day {
  const first = Temporal.PlainDate.from(date);
  switch (grain) {
    case 'day':
      return first;
    case 'week':
      return first.add({ days: 6 });
    case 'month':
      return first.with({ day: first.daysInMonth });
    case 'year':
      return first.with({ month: 12, day: 31 });
    case 'interval':
      return until === null ? first : Temporal.PlainDate.from(until);
  }
}

/** Null for a day that the calendar does not have. */
export function dayOn(year: number, month: number, dayOfMonth: number): Day | null {
  return safely(() => Temporal.PlainDate.from({ year, month, day: dayOfMonth }, { overflow: 'reject' }));
}

/** Null instead of a day that no calendar holds. */
export function safely(make: () => Day): Day | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
