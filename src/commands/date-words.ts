import type { Values } from './command.ts';
import { DATE_PREPOSITIONS, DATE_WORDS, MONTHS } from './english-dates.ts';
import type { Token } from './match-pattern.ts';

interface Dated {
  readonly tokens: readonly Token[];
  /** Options `since` and `until`. */
  readonly dates: Values;
}

/** Some words of a question that tell a date. */
interface Found {
  readonly length: number;
  readonly dates: Values;
}

/** Takes the words that narrow the dates out of a question, wherever they stand. A month without a year is the last one. */
export function withoutDates(tokens: readonly Token[], today: Temporal.PlainDate): Dated {
  const keys = tokens.map(({ key }) => key);
  const kept: Token[] = [];
  let dates: Values = {};
  let at = 0;
  while (at < tokens.length) {
    const found = datesAt(keys, at, today);
    const token = tokens[at];
    if (found) dates = { ...dates, ...found.dates };
    else if (token) kept.push(token);
    at += found?.length ?? 1;
  }
  return kept.length > 0 ? { tokens: kept, dates } : { tokens, dates: {} };
}

function datesAt(keys: readonly string[], at: number, today: Temporal.PlainDate): Found | null {
  const span = DATE_WORDS.find(({ words }) => words.split(' ').every((word, index) => keys[at + index] === word));
  if (span) {
    const { words, ...dates } = span;
    return { length: words.split(' ').length, dates };
  }
  const options = DATE_PREPOSITIONS.get(keys[at] ?? '');
  const day = options && dayAt(keys.slice(at + 1, at + 4), today);
  return day
    ? { length: 1 + day.length, dates: Object.fromEntries(options.map((option) => [option, day.date])) }
    : null;
}

const NUMERIC = /^\d{4}(-\d{2}){0,2}$/;
const YEAR = /^\d{4}$/;
const DAY = /^\d{1,2}(?:st|nd|rd|th)?$/;

/** `2024`, `2024-05-01`, `May`, `May 2024`, `1 May 2024` or `May 1, 2024` at the beginning of some words. */
function dayAt([first = '', second = '', third = '']: readonly string[], today: Temporal.PlainDate) {
  if (NUMERIC.test(first)) return { date: first, length: 1 };
  const month = monthOf(first);
  if (month > 0 && DAY.test(second) && YEAR.test(third)) return { date: isoOf(third, month, second), length: 3 };
  if (month > 0 && YEAR.test(second)) return { date: isoOf(second, month), length: 2 };
  if (month > 0) return { date: isoOf(String(today.year - Number(month > today.month)), month), length: 1 };
  const isDay = DAY.test(first) && monthOf(second) > 0 && YEAR.test(third);
  return isDay ? { date: isoOf(third, monthOf(second), first), length: 3 } : null;
}

/** From 1; 0 for what is no month. */
function monthOf(word: string): number {
  return 1 + MONTHS.findIndex((names) => names.includes(word.replace(/\.$/, '')));
}

function isoOf(year: string, month: number, day?: string): string {
  const parts = [month, ...(day === undefined ? [] : [Number.parseInt(day, 10)])];
  return [year, ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
}
