import type { Subscription } from '../archive/outbox/outbox.ts';
import { parseQuiet, parseSchedule } from './schedule/parse-schedule.ts';
import type { Timetable } from './schedule/schedule.ts';

/** When a subscription wants its digests; null when this version cannot read it. */
export function timetableOf({
  schedule: text,
  zone,
  quiet,
}: Pick<Subscription, 'schedule' | 'zone' | 'quiet'>): Timetable | null {
  const schedule = parseSchedule(text);
  const hours = quiet === null ? null : parseQuiet(quiet);
  if (schedule === null || (quiet !== null && hours === null) || !isZone(zone)) return null;
  return { schedule, zone, quiet: hours };
}

/** Whether the runtime knows a time zone. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}
