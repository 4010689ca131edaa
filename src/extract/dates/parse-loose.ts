import type { DateExpression, ParsedDate, YearOf } from './date-expression.ts';
import type { DateWord } from './date-words.ts';
import { dateWords } from './language.ts';
import { isYear, monthOf, yearAfter } from './parse-day.ts';

type Words = readonly DateWord[];

const FIRST_BARE_YEAR = 1900;
const LAST_BARE_YEAR = 2099;

/** A date at this word that is no calendar day: "in May", "late 2022", "Monday", "last week", "two days ago". */
export function parseLoose(words: Words, index: number, listed: boolean): ParsedDate | null {
  return (
    parseAgo(words, index) ??
    parseShifted(words, index) ??
    parsePart(words, index) ??
    parseMonth(words, index, listed) ??
    parseNamed(words, index) ??
    parseYear(words, index, listed)
  );
}

function lower(words: Words, index: number): string {
  return words[index]?.lower ?? '';
}

function parsed(expression: DateExpression, from: number, to: number): ParsedDate {
  return { expression, from, to };
}

/** "two days ago", "a fortnight ago"; "two weeks ago today" is a day. */
function parseAgo(words: Words, index: number): ParsedDate | null {
  const counted = amountAt(words, index);
  const fortnights = dateWords.fortnights.has(lower(words, index + 1));
  const unit = fortnights ? 'week' : dateWords.units.get(lower(words, index + 1));
  if (counted === null || !unit || !dateWords.ago.has(lower(words, index + 2))) return null;
  const amount = fortnights ? 2 * counted : counted;
  if (unit === 'week' && dateWords.days.get(lower(words, index + 3)) === 0) {
    return parsed({ kind: 'offset', unit: 'day', by: -7 * amount }, index, index + 4);
  }
  return parsed({ kind: 'offset', unit, by: -amount }, index, index + 3);
}

function amountAt(words: Words, index: number): number | null {
  return words[index]?.number ?? dateWords.numbers.get(lower(words, index)) ?? null;
}

/** What follows "last", "this" or "next": "last week", "the past three days", "last Monday", "last night", "next May". */
function parseShifted(words: Words, index: number): ParsedDate | null {
  const word = lower(words, index);
  const stretch = dateWords.spans.has(word) ? parsePast(words, index) : null;
  const shift = dateWords.modifiers.get(word);
  if (stretch || shift === undefined) return stretch;
  const next = lower(words, index + 1);
  const unit = dateWords.units.get(next);
  if (unit && unit !== 'day') return parsed({ kind: 'offset', unit, by: shift }, index, index + 2);
  if (dateWords.dayparts.has(next) && shift <= 0) {
    return parsed({ kind: 'offset', unit: 'day', by: shift }, index, index + 2);
  }
  return parseShiftedName(words, index, shift);
}

function parseShiftedName(words: Words, index: number, shift: number): ParsedDate | null {
  const to = index + 2;
  const next = lower(words, index + 1);
  const weekday = weekdayAt(words, index + 1);
  if (weekday !== null) return parsed({ kind: 'weekday', weekday, shift }, index, to);
  if (dateWords.weekend.has(next)) return parsed({ kind: 'weekend', shift }, index, to);
  const season = dateWords.seasons.get(next);
  if (season !== undefined) return parsed({ kind: 'season', year: null, month: season, shift }, index, to);
  const month = monthOf(words[index + 1], false);
  return month === null ? null : parsed({ kind: 'month', year: null, month, part: null, shift }, index, to);
}

/** "the past week", "the last three days"; "last week" is a calendar week and none of these. */
function parsePast(words: Words, index: number): ParsedDate | null {
  const amount = amountAt(words, index + 1);
  const at = amount === null ? index + 1 : index + 2;
  const unit = dateWords.units.get(lower(words, at));
  if (!unit || (amount === null && dateWords.modifiers.has(lower(words, index)))) return null;
  return parsed({ kind: 'past', unit, amount: amount ?? 1 }, index, at + 1);
}

/** "late 2022", "mid-May", "the beginning of 2023", "the end of last year" is left to its year. */
function parsePart(words: Words, index: number): ParsedDate | null {
  const part = dateWords.parts.get(lower(words, index));
  if (part === undefined) return null;
  const joint = dateWords.of.has(lower(words, index + 1)) || words[index + 1]?.text === '-';
  const at = joint ? index + 2 : index + 1;
  const month = monthOf(words[at], false);
  if (month !== null) {
    const { year, to } = yearAfter(words, at + 1);
    return parsed({ kind: 'month', year, month, part, shift: null }, index, to);
  }
  const year = words[at]?.number ?? null;
  return year !== null && isYear(words[at]) ? parsed({ kind: 'year', year, part }, index, at + 1) : null;
}

/** "in May", "Feb. 2022", "May of this year"; without a year only after a preposition or in a list of dates. */
function parseMonth(words: Words, index: number, listed: boolean): ParsedDate | null {
  const full = monthOf(words[index], false);
  const month = full ?? monthOf(words[index], true);
  if (month === null) return null;
  const end = full === null && words[index + 1]?.text === '.' ? index + 2 : index + 1;
  const { year, to } = yearAfter(words, end);
  if (year === null && (full === null || !(listed || follows(words, index, true)))) return null;
  return parsed({ kind: 'month', year, month, part: null, shift: null }, index, to);
}

function follows(words: Words, index: number, weak: boolean): boolean {
  const before = lower(words, index - 1);
  return dateWords.before.has(before) || (weak && dateWords.weakBefore.has(before));
}

/** Days, weekdays, weekends and seasons by name. */
function parseNamed(words: Words, index: number): ParsedDate | null {
  const word = lower(words, index);
  const by = dateWords.days.get(word);
  if (by !== undefined) return parsed({ kind: 'offset', unit: 'day', by }, index, index + 1);
  const weekday = weekdayAt(words, index);
  if (weekday !== null) return parsed({ kind: 'weekday', weekday, shift: null }, index, index + 1);
  if (dateWords.weekend.has(word)) return parsed({ kind: 'weekend', shift: null }, index, index + 1);
  return parseSeason(words, index, dateWords.seasons.get(word));
}

function parseSeason(words: Words, index: number, month: number | undefined): ParsedDate | null {
  if (month === undefined) return null;
  const { year, to }: { year: YearOf; to: number } = yearAfter(words, index + 1);
  return year === null ? null : parsed({ kind: 'season', year, month, shift: null }, index, to);
}

function weekdayAt(words: Words, index: number): number | null {
  const word = words[index];
  const weekday = word && /^\p{Lu}/u.test(word.text) ? dateWords.weekdays.get(word.lower) : undefined;
  if (weekday === undefined || dateWords.recurring.has(lower(words, index - 1))) return null;
  const pairs = [
    `${lower(words, index - 1)} ${lower(words, index)}`,
    `${lower(words, index)} ${lower(words, index + 1)}`,
  ];
  return pairs.some((pair) => dateWords.names.has(pair)) ? null : weekday;
}

/** A bare year after a preposition; after a weak one ("of 2022") only when it counts nothing ("of 2000 men"). */
function parseYear(words: Words, index: number, listed: boolean): ParsedDate | null {
  const year = words[index]?.number ?? null;
  if (year === null || year < FIRST_BARE_YEAR || year > LAST_BARE_YEAR) return null;
  if (words[index]?.end === words[index + 1]?.start && /^[\p{L}%]/u.test(lower(words, index + 1))) return null;
  const counts = /^[\p{L}\d%]/u.test(lower(words, index + 1)) && !dateWords.lists.has(lower(words, index + 1));
  const strong = follows(words, index, false);
  if (!strong && (counts || !(listed || follows(words, index, true)))) return null;
  return parsed({ kind: 'year', year, part: null }, index, index + 1);
}
