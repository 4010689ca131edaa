import type { Subscription } from '../archive/outbox/outbox.ts';
import { parseQuiet, parseSchedule } from './schedule/parse-schedule.ts';
import type { Timetable } from './schedule/schedule.ts';
import { zoneNamed } from './zone.ts';

/** When a subscription wants its digests; null when this version cannot read it. */
export function timetableOf({
  schedule: text,
  zone,
  quiet,
}: Pick<Subscription, 'schedule' | 'zone' | 'quiet'>): Timetable | null {
  const schedule = parseSchedule(text);
  const hours = quiet === null ? null : parseQuiet(quiet);
  if (schedule === null || (quiet !== null && hours === null) || zoneNamed(zone) === null) return null;
  return { schedule, zone, quiet: hours };
}
