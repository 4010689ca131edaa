import type { IsoDate, PublishedBasis } from '../../model/dates.ts';
import type { Span } from '../../model/span.ts';
import { toCalendar } from './calendar.ts';
import type { CalendarDate, Day } from './calendar-date.ts';
import type { ParsedDate } from './date-expression.ts';
import { type DateWord, dateWordsOf } from './date-words.ts';
import { findExpressions } from './find-expressions.ts';
import { DATE_SIGN, dateWords, type Unit } from './language.ts';
import type { Reckoning } from './reckoning.ts';

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

/** How many characters before a range the day is looked for that its "two days earlier" counts from. */
const LOOK_BACK = 400;
/** How many words before a date tell that it lies ahead. */
const AHEAD = 10;
const FINENESS = { day: 0, interval: 0, week: 1, month: 2, year: 3 } as const;

interface Known {
  readonly text: string;
  readonly byRange: Map<string, readonly ResolvedDate[]>;
}

/** What was resolved before: several passes ask for the dates of one sentence. A document has a context of its own. */
const known = new WeakMap<DateContext, Known>();

/**
 * All date expressions in a range of the text, in order. One without a year counts from the day of publication, one such as
 * "two days earlier" from the date before it; each is left out where that is not known. Linear in the length of the range.
 */
export function resolveDates(text: string, range: Span, context: DateContext): readonly ResolvedDate[] {
  const { byRange } = knownOf(text, context);
  const key = range.join();
  const resolved = byRange.get(key);
  if (resolved !== undefined) return resolved;
  const dates = resolve(text, range, context, () => {
    const before: Span = [Math.max(0, range[0] - LOOK_BACK), range[0]];
    return resolve(text, before, context, () => []);
  });
  byRange.set(key, dates);
  return dates;
}

function knownOf(text: string, context: DateContext): Known {
  const before = known.get(context);
  if (before?.text === text) return before;
  const fresh: Known = { text, byRange: new Map() };
  known.set(context, fresh);
  return fresh;
}

/** `earlier` gives the dates before the range; it is asked at most once. */
function resolve(
  text: string,
  range: Span,
  context: DateContext,
  earlier: () => readonly ResolvedDate[],
): readonly ResolvedDate[] {
  if (!DATE_SIGN.test(text.slice(...range))) return [];
  const words = dateWordsOf(text, range);
  const published = context.published === null ? null : Temporal.PlainDate.from(context.published);
  const expressions = findExpressions(words);
  const found: ResolvedDate[] = expressions.some(isAnchored) ? [...earlier()] : [];
  const before = found.length;
  for (const parsed of expressions) {
    // "overnight on Thursday" is Thursday.
    if (parsed.expression.kind === 'overnight' && expressions.length > 1) continue;
    const reckoning: Reckoning = {
      published,
      anchor: (unit, by) => anchorIn(found, unit, by),
      ahead: isAhead(words, parsed.from),
    };
    const date = toCalendar(parsed.expression, reckoning);
    const span = spanOf(words, parsed);
    if (date && span) found.push({ ...date, span, bound: boundOf(words, parsed) });
  }
  return found.slice(before);
}

function isAnchored({ expression }: ParsedDate): boolean {
  return expression.kind === 'anchored';
}

/** The last date that is at least as fine as a unit: "two days earlier" is before it begins, "two days later" after its end. */
function anchorIn(found: readonly ResolvedDate[], unit: Unit, by: number): Day | null {
  const anchor = found.findLast(({ grain }) => FINENESS[grain] <= FINENESS[unit]);
  if (anchor === undefined) return null;
  return Temporal.PlainDate.from(by > 0 ? (anchor.until ?? anchor.date) : anchor.date);
}

/** Whether a word before a date, in the same clause, puts it in the future: "will open on 3 January". */
function isAhead(words: readonly DateWord[], from: number): boolean {
  const before = words.slice(Math.max(0, from - AHEAD), from);
  const clause = before.slice(before.findLastIndex(({ text }) => /^[,;:.“”"()—–]$/.test(text)) + 1);
  return clause.some(({ lower }, index) => {
    if (dateWords.ahead.has(lower)) return true;
    const next = clause[index + 1];
    if (!dateWords.due.has(lower) || clause[index - 1]?.lower === 'as') return false;
    return next === undefined || dateWords.towards.has(next.lower);
  });
}

function spanOf(words: readonly DateWord[], { from, to }: ParsedDate): Span | null {
  const first = words[from];
  const last = words[to - 1];
  return first && last ? [first.start, last.end] : null;
}

function boundOf(words: readonly DateWord[], { expression, from }: ParsedDate): 'since' | 'until' | null {
  const before = words[from - 1]?.lower ?? '';
  const preposition = /^(?:the|at)$/.test(before) ? (words[from - 2]?.lower ?? '') : before;
  if (expression.kind === 'past') return dateWords.lasting.has(preposition) ? 'since' : null;
  return dateWords.bounds.get(preposition) ?? null;
}
