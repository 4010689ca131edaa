import type { IsoDate } from '../model/dates.ts';

/** `YYYY-MM-DD`, with or without a time after it, as a day that the calendar has; else null. */
export function parseIsoDate(value: string): IsoDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}\S{0,20})?$/.exec(value.trim());
  return match === null ? null : toIsoDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** A day of the calendar, or null for 31 February and the like. */
export function toIsoDate(year: number, month: number, day: number): IsoDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}
