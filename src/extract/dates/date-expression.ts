import type { Unit } from './language.ts';

/** A year as a text gives it: in figures, counted from now ("last year"), or not at all. */
export type YearOf =
  | { readonly kind: 'figures'; readonly year: number }
  | { readonly kind: 'shift'; readonly by: number }
  | null;

/** What a date expression says, before it is tied to the calendar. `part` is a place within it, in twelfths. */
export type DateExpression =
  | { readonly kind: 'day'; readonly year: YearOf; readonly month: number; readonly day: number }
  | {
      readonly kind: 'month';
      readonly year: YearOf;
      readonly month: number;
      readonly part: number | null;
      readonly shift: number | null;
    }
  | { readonly kind: 'season'; readonly year: YearOf; readonly month: number; readonly shift: number | null }
  | { readonly kind: 'year'; readonly year: number; readonly part: number | null }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly shift: number | null }
  | { readonly kind: 'weekend'; readonly shift: number | null }
  /** A whole day, week, month or year, counted from the present one. */
  | { readonly kind: 'offset'; readonly unit: Unit; readonly by: number }
  /** The stretch of so many units up to now. */
  | { readonly kind: 'past'; readonly unit: Unit; readonly amount: number }
  /** A stretch that begins with `from`. */
  | { readonly kind: 'interval'; readonly from: DateExpression };

/** An expression and the words it takes up, as half-open indices. */
export interface ParsedDate {
  readonly expression: DateExpression;
  readonly from: number;
  readonly to: number;
}
