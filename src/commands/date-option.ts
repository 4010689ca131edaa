import type { IsoDate } from '../model/dates.ts';

/** Which day of a year or month is meant: its first or its last. */
export type Edge = 'first' | 'last';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}$/;
const YEAR = /^\d{4}$/;
const AGO = /^(\d{1,4})([dwmy])$/;

/** The day that a date option means; null when it means none. */
export function parseDateOption(text: string, today: Temporal.PlainDate, edge: Edge): IsoDate | null {
  const value = text.trim().toLowerCase();
  try {
    const day = toDay(value, today, edge);
    return day !== null && day.year > 0 ? day.toString() : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function toDay(value: string, today: Temporal.PlainDate, edge: Edge): Temporal.PlainDate | null {
  if (value === 'today') return today;
  if (value === 'yesterday') return today.subtract({ days: 1 });
  if (DAY.test(value)) return Temporal.PlainDate.from(value, { overflow: 'reject' });
  if (MONTH.test(value)) return edgeOf(Temporal.PlainDate.from(`${value}-01`), edge, 'daysInMonth');
  if (YEAR.test(value)) return edgeOf(Temporal.PlainDate.from(`${value}-01-01`), edge, 'daysInYear');
  const [, count, unit] = AGO.exec(value) ?? [];
  return count === undefined ? null : today.subtract(durationOf(Number(count), unit));
}

function edgeOf(first: Temporal.PlainDate, edge: Edge, length: 'daysInMonth' | 'daysInYear'): Temporal.PlainDate {
  return edge === 'first' ? first : first.add({ days: first[length] - 1 });
}

function durationOf(count: number, unit: string | undefined): Temporal.DurationLike {
  if (unit === 'd') return { days: count };
  if (unit === 'w') return { weeks: count };
  return unit === 'm' ? { months: count } : { years: count };
}
