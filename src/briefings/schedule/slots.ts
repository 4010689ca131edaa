import type { CronFields } from './cron-fields.ts';
import { MINUTES_A_DAY, type MinuteOfDay, type Quiet, type Schedule, type Timetable } from './schedule.ts';

/** Days looked at for the next slot: a 29 February may be eight years away. */
const MOST_DAYS = 8 * 366;

/** The first instant after `after` at which a digest is due; null when there is none in eight years (31 June). */
export function nextDue(timetable: Timetable, after: Temporal.Instant): Temporal.Instant | null {
  // A slot of yesterday may have been postponed to today.
  let day = dayAt(timetable, after).subtract({ days: 1 });
  for (let days = 0; days < MOST_DAYS; days++) {
    const due = duesOf(timetable, day).find((instant) => Temporal.Instant.compare(instant, after) > 0);
    if (due) return due;
    day = day.add({ days: 1 });
  }
  return null;
}

/** The last instant up to and with `until` at which a digest was due; null when there was none in eight years. */
export function lastDue(timetable: Timetable, until: Temporal.Instant): Temporal.Instant | null {
  let day = dayAt(timetable, until);
  for (let days = 0; days < MOST_DAYS; days++) {
    const due = duesOf(timetable, day).findLast((instant) => Temporal.Instant.compare(instant, until) <= 0);
    if (due) return due;
    day = day.subtract({ days: 1 });
  }
  return null;
}

function dayAt({ zone }: Timetable, instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(zone).toPlainDate();
}

/** When the slots of a local day are due, in order; none is due before those of the day before. */
function duesOf({ schedule, zone, quiet }: Timetable, day: Temporal.PlainDate): readonly Temporal.Instant[] {
  return minutesOn(schedule, day).map((minute) => {
    const wanted = postponed(day, minute, quiet);
    return instantOf(wanted.day, wanted.minute, zone);
  });
}

/** The minutes of a local day at which a schedule has a slot, in order. */
function minutesOn(schedule: Schedule, day: Temporal.PlainDate): readonly MinuteOfDay[] {
  switch (schedule.kind) {
    case 'daily':
      return [schedule.at];
    case 'weekly':
      return day.dayOfWeek === schedule.day ? [schedule.at] : [];
    case 'every':
      return Array.from({ length: Math.ceil(MINUTES_A_DAY / schedule.minutes) }, (_, at) => at * schedule.minutes);
    case 'cron':
      return isDayOf(schedule.fields, day)
        ? schedule.fields.hours.flatMap((hour) => schedule.fields.minutes.map((minute) => hour * 60 + minute))
        : [];
  }
}

function isDayOf({ months, daysOfMonth, weekdays, eitherDay }: CronFields, day: Temporal.PlainDate): boolean {
  if (!months.has(day.month)) return false;
  const [byDate, byWeekday] = [daysOfMonth.has(day.day), weekdays.has(day.dayOfWeek)];
  return eitherDay ? byDate || byWeekday : byDate && byWeekday;
}

/** A slot in quiet hours is due at their end, which may be on the next day. */
function postponed(day: Temporal.PlainDate, minute: MinuteOfDay, quiet: Quiet | null) {
  if (quiet === null || quiet.from === quiet.to) return { day, minute };
  const { from, to } = quiet;
  if (from < to) return minute >= from && minute < to ? { day, minute: to } : { day, minute };
  if (minute >= from) return { day: day.add({ days: 1 }), minute: to };
  return minute < to ? { day, minute: to } : { day, minute };
}

/**
 * When a clock on the wall shows a time. One that is skipped in spring comes at the first instant after the gap; of one
 * that comes twice in autumn the first counts.
 */
function instantOf(day: Temporal.PlainDate, minute: MinuteOfDay, zone: string): Temporal.Instant {
  const wanted = day.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 });
  const shown = wanted.toZonedDateTime(zone, { disambiguation: 'compatible' });
  if (shown.toPlainDateTime().equals(wanted)) return shown.toInstant();
  return (shown.getTimeZoneTransition('previous') ?? shown).toInstant();
}
