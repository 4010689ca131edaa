import type { IsoDate, PublishedBasis } from '../../model/dates.ts';
import type { Span } from '../../model/span.ts';
import { type CalendarDate, toCalendar } from './calendar.ts';
import type { ParsedDate } from './date-expression.ts';
import { type DateWord, dateWordsOf } from './date-words.ts';
import { findExpressions } from './find-expressions.ts';
import { DATE_SIGN, dateWords } from './language.ts';

/** What relative and incomplete dates are resolved against: the day the document was published, if known. */
export interface DateContext {
  readonly published: IsoDate | null;
  readonly publishedBasis: PublishedBasis;
}

/** A date expression tied to the calendar. */
export interface ResolvedDate extends CalendarDate {
  readonly span: Span;
  /** The date only bounds what is told: "since …", "until …", "for the past …". */
  readonly bound: 'since' | 'until' | null;
}

/**
 * All date expressions in a range of the text, in order. One without a year counts from the day of publication, and is left
 * out where that is not known. Linear in the length of the range.
 */
export function resolveDates(text: string, range: Span, context: DateContext): readonly ResolvedDate[] {
  if (!DATE_SIGN.test(text.slice(...range))) return [];
  const words = dateWordsOf(text, range);
  const published = context.published === null ? null : Temporal.PlainDate.from(context.published);
  return findExpressions(words).flatMap((parsed) => {
    const date = toCalendar(parsed.expression, published);
    const span = spanOf(words, parsed);
    return date && span ? [{ ...date, span, bound: boundOf(words, parsed) }] : [];
  });
}

function spanOf(words: readonly DateWord[], { from, to }: ParsedDate): Span | null {
  const first = words[from];
  const last = words[to - 1];
  return first && last ? [first.start, last.end] : null;
}

function boundOf(words: readonly DateWord[], { expression, from }: ParsedDate): 'since' | 'until' | null {
  if (expression.kind === 'past') return 'since';
  const before = words[from - 1]?.lower ?? '';
  const preposition = /^(?:the|at)$/.test(before) ? (words[from - 2]?.lower ?? '') : before;
  return dateWords.bounds.get(preposition) ?? null;
}
