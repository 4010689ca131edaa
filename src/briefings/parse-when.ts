import { parseSchedule } from './schedule/parse-schedule.ts';
import type { Schedule } from './schedule/schedule.ts';
import { zoneNamed } from './zone.ts';

/** When, and in which time zone where that was said. */
export interface When {
  readonly schedule: Schedule;
  readonly zone: string | null;
}

/** `daily 08:00` or `daily 08:00 Europe/Oslo`; null for anything else. */
export function parseWhen(text: string): When | null {
  const schedule = parseSchedule(text);
  if (schedule) return { schedule, zone: null };
  const words = text.trim().split(/\s+/);
  const zone = zoneNamed(words.at(-1) ?? '');
  const before = zone && parseSchedule(words.slice(0, -1).join(' '));
  return before ? { schedule: before, zone } : null;
}
