import type { CronFields } from './cron-fields.ts';

/** Minutes since local midnight. */
export type MinuteOfDay = number;

/** Monday is 1, Sunday 7, as ISO 8601 and Temporal have it. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** When a subscription wants its digest, by the clock on the wall. */
export type Schedule =
  | { readonly kind: 'daily'; readonly at: MinuteOfDay }
  | { readonly kind: 'weekly'; readonly day: Weekday; readonly at: MinuteOfDay }
  /** Every so many minutes (at least 1, at most a day), counted from local midnight. */
  | { readonly kind: 'every'; readonly minutes: number }
  | { readonly kind: 'cron'; readonly fields: CronFields };

/** Hours in which nothing is posted, `[from, to)`; over midnight where `to` is the smaller. */
export interface Quiet {
  readonly from: MinuteOfDay;
  readonly to: MinuteOfDay;
}

/** A schedule with where and when it counts. */
export interface Timetable {
  readonly schedule: Schedule;
  /** An IANA time zone. */
  readonly zone: string;
  readonly quiet: Quiet | null;
}

export const MINUTES_A_DAY = 24 * 60;
