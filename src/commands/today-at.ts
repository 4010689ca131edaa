import type { Desk } from '../answers/desk.ts';

/** The day it is at the desk, in UTC. */
export function todayAt(desk: Pick<Desk, 'now'>): Temporal.PlainDate {
  return desk.now().toZonedDateTimeISO('UTC').toPlainDate();
}
