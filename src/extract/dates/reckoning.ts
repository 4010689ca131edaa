import type { Day } from './calendar-date.ts';
import type { Unit } from './language.ts';

/** What a date is counted from. */
export interface Reckoning {
  readonly published: Day | null;
  /** What the text named last, at least as finely as a unit; counting on from a stretch of time, its end. */
  readonly anchor: (unit: Unit, by: number) => Day | null;
  /** The sentence looks ahead: what has no year, or is a weekday, has not come yet. */
  readonly ahead: boolean;
}
