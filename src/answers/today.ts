import type { IsoDate } from '../model/dates.ts';
import type { Desk } from './desk.ts';

/** The day (UTC) by the desk's clock. */
export function today(desk: Pick<Desk, 'now'>): IsoDate {
  return desk.now().toZonedDateTimeISO('UTC').toPlainDate().toString();
}
