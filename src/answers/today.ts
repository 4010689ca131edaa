import type { IsoDate } from '../model/dates.ts';
import type { Desk } from './desk.ts';

/** The day (UTC) by the desk's clock. */
export function todayAt(desk: Pick<Desk, 'now'>): Temporal.PlainDate {
  return desk.now().toZonedDateTimeISO('UTC').toPlainDate();
}

/** The same as it is written. */
export function today(desk: Pick<Desk, 'now'>): IsoDate {
  return todayAt(desk).toString();
}
