import type { ParsedDate, YearOf } from './date-expression.ts';
import type { DateWord } from './date-words.ts';
import { dateWords } from './language.ts';
import { parseAgo, parsePast } from './parse-counted.ts';
import { isYear, monthOf, yearAfter } from './parse-day.ts';
import { parsed } from './parsed.ts';

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
  if (weekday !== null) return parsed({ kind: 'weekday', weekday, shift, week: null }, index, to);
  if (dateWords.weekend.has(next)) return parsed({ kind: 'weekend', shift }, index, to);
  const season = dateWords.seasons.get(next);
  if (season !== undefined) return parsed({ kind: 'season', year: null, month: season, shift }, index, to);
  const month = monthOf(words[index + 1], false);
  return month === null ? null : parsed({ kind: 'month', year: null, month, part: null, shift }, index, to);
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
  if (weekday !== null) return parseWeekday(words, index, weekday);
  if (dateWords.weekend.has(word)) return parsed({ kind: 'weekend', shift: null }, index, index + 1);
  return parseSeason(words, index, dateWords.seasons.get(word));
}

/** "Monday", "Monday last week", "Monday of this week" */
function parseWeekday(words: Words, index: number, weekday: number): ParsedDate {
  const at = dateWords.of.has(lower(words, index + 1)) ? index + 2 : index + 1;
  const week = dateWords.modifiers.get(lower(words, at)) ?? null;
  const counted = week !== null && dateWords.units.get(lower(words, at + 1)) === 'week';
  return parsed(
    { kind: 'weekday', weekday, shift: null, week: counted ? week : null },
    index,
    counted ? at + 2 : index + 1,
  );
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
  const bare = { kind: 'year', year, part: null } as const;
  const end = shortYearAfter(words, index, year);
  if (end === null) return parsed(bare, index, index + 1);
  return parsed({ kind: 'interval', from: bare, to: { ...bare, year: end } }, index, index + 3);
}

/** The second year of "2014-15". */
function shortYearAfter(words: Words, index: number, year: number): number | null {
  const [first, dash, second] = words.slice(index, index + 3);
  if (!first || !dash || !second || second.number === null || second.end - first.start !== 7) return null;
  const end = year - (year % 100) + second.number;
  return dateWords.joins.has(dash.text) && end > year ? end : null;
}
