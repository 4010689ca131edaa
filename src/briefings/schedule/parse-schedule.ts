import { cronFields } from './cron-fields.ts';
import { MINUTES_A_DAY, type MinuteOfDay, type Quiet, type Schedule, type Weekday } from './schedule.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const TIME = /^(\d{1,2})(?::(\d{2}))?$/;
const EVERY = /^(\d{1,4})\s*(m|min|minutes?|h|hours?)$/;

/**
 * `daily 08:00`, `weekly mon 09:00`, `hourly`, `every 6h`, `every 30m` or five fields of cron behind `cron `; null for
 * anything else.
 */
export function parseSchedule(text: string): Schedule | null {
  const typed = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const [kind = '', ...rest] = typed.split(' ');
  switch (kind) {
    case 'daily':
      return withTime(rest, (at) => ({ kind: 'daily', at }));
    case 'weekly': {
      const day = weekdayOf(rest[0] ?? '');
      return day === null ? null : withTime(rest.slice(1), (at) => ({ kind: 'weekly', day, at }));
    }
    case 'hourly':
      return rest.length === 0 ? { kind: 'every', minutes: 60 } : null;
    case 'every':
      return every(rest.join(' '));
    case 'cron': {
      const fields = cronFields(rest.join(' '));
      return fields && { kind: 'cron', fields };
    }
    default:
      return null;
  }
}

/** A schedule as it is typed, always the same way: `parseSchedule` reads it back. */
export function scheduleText(schedule: Schedule): string {
  switch (schedule.kind) {
    case 'daily':
      return `daily ${timeText(schedule.at)}`;
    case 'weekly':
      return `weekly ${WEEKDAYS[schedule.day - 1] ?? ''} ${timeText(schedule.at)}`;
    case 'every':
      if (schedule.minutes === 60) return 'hourly';
      return schedule.minutes % 60 === 0 ? `every ${schedule.minutes / 60}h` : `every ${schedule.minutes}m`;
    case 'cron':
      return `cron ${schedule.fields.expression}`;
  }
}

/** `08:00`, `8:00` or `8`; null for no time of a day. */
function parseTime(text: string): MinuteOfDay | null {
  const [, hour, minute = '0'] = TIME.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return Number(hour) * 60 + Number(minute);
}

/** `08:00`. */
function timeText(at: MinuteOfDay): string {
  return [Math.floor(at / 60), at % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** `22-07` or `22:30-07:00`; null for anything else, and for hours of no length. */
export function parseQuiet(text: string): Quiet | null {
  const [from, to, more] = text
    .trim()
    .split(/\s*[-–]\s*/)
    .map(parseTime);
  if (from === undefined || to === undefined || more !== undefined) return null;
  return from === null || to === null || from === to ? null : { from, to };
}

function withTime(words: readonly string[], make: (at: MinuteOfDay) => Schedule): Schedule | null {
  const at = words.length === 1 ? parseTime(words[0] ?? '') : null;
  return at === null ? null : make(at);
}

function weekdayOf(word: string): Weekday | null {
  const at = word.length < 3 ? -1 : WEEKDAYS.findIndex((name) => word.startsWith(name));
  const days: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
  return days[at] ?? null;
}

function every(text: string): Schedule | null {
  const [, count, unit = ''] = EVERY.exec(text) ?? [];
  const minutes = Number(count) * (unit.startsWith('h') ? 60 : 1);
  return minutes >= 1 && minutes <= MINUTES_A_DAY ? { kind: 'every', minutes } : null;
}
