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
  /** `week` counts the week meant from the present one: "Monday last week". */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly shift: number | null; readonly week: number | null }
  | { readonly kind: 'weekend'; readonly shift: number | null }
  /** A whole day, week, month or year, counted from the present one. */
  | { readonly kind: 'offset'; readonly unit: Unit; readonly by: number }
  /** A day, week, month or year, counted from the day that the text named last: "two days earlier". */
  | { readonly kind: 'anchored'; readonly unit: Unit; readonly by: number }
  /** The stretch of so many units up to now. */
  | { readonly kind: 'past'; readonly unit: Unit; readonly amount: number }
  /** The night before the day of publication. */
  | { readonly kind: 'overnight' }
  /** One of the equal parts of a year or a month: "the second half of 2023", "the first quarter of last year". */
  | { readonly kind: 'share'; readonly of: DateExpression; readonly part: number; readonly parts: number }
  /** So many weeks into a month, or its last seven days (-1). */
  | { readonly kind: 'weekOf'; readonly of: DateExpression; readonly place: number }
  /** A stretch from one date to another. */
  | { readonly kind: 'interval'; readonly from: DateExpression; readonly to: DateExpression };

/** An expression and the words it takes up, as half-open indices. */
export interface ParsedDate {
  readonly expression: DateExpression;
  readonly from: number;
  readonly to: number;
}
