import type { DateExpression, ParsedDate, YearOf } from './date-expression.ts';
import type { DateWord } from './date-words.ts';
import { dateStarters, dateWords } from './language.ts';
import { parseDay } from './parse-day.ts';
import { parseLoose } from './parse-loose.ts';
import { parseStretch } from './parse-stretch.ts';

type Words = readonly DateWord[];

/** All date expressions of a stretch of words, in order, none overlapping. Each position is looked at once. */
export function findExpressions(words: Words): readonly ParsedDate[] {
  const found: ParsedDate[] = [];
  let index = 0;
  while (index < words.length) {
    const date = parseAt(words, index, isListed(words, found.at(-1), index));
    if (date) add(words, found, date);
    index = date ? date.to : index + 1;
  }
  return found;
}

function parseAt(words: Words, index: number, listed: boolean): ParsedDate | null {
  const word = words[index];
  if (word === undefined || (word.number === null && !dateStarters.has(word.lower))) return null;
  const date = parseDay(words, index) ?? parseStretch(words, index) ?? parseLoose(words, index, listed);
  if (date?.expression.kind !== 'weekday') return date;
  const at = /^[,(]$/.test(words[date.to]?.text ?? '') ? date.to + 1 : date.to;
  const day = parseDay(words, at);
  return day ? { ...day, from: date.from } : date;
}

/** Whether only a joining word stands between the last date and this word. */
function isListed(words: Words, last: ParsedDate | undefined, index: number): boolean {
  const between = words[index - 1]?.lower ?? '';
  return last?.to === index - 1 && (dateWords.joins.has(between) || dateWords.lists.has(between));
}

function add(words: Words, found: ParsedDate[], date: ParsedDate): void {
  const last = found.at(-1);
  if (!last || !isListed(words, last, date.from)) {
    found.push(date);
    return;
  }
  found.pop();
  const first = withYear(last.expression, yearOf(date.expression));
  if (isRange(words, last, date)) {
    const from = first.kind === 'interval' ? first.from : first;
    const to = date.expression.kind === 'interval' ? date.expression.to : date.expression;
    found.push({ expression: { kind: 'interval', from, to }, from: last.from, to: date.to });
    return;
  }
  found.push({ ...last, expression: first }, date);
}

/** "from … to …", "between … and …", "May–July": one stretch of time, not two dates. */
function isRange(words: Words, first: ParsedDate, second: ParsedDate): boolean {
  const join = words[second.from - 1]?.lower ?? '';
  if (dateWords.joins.has(join)) return true;
  return join !== ',' && dateWords.openers.has(words[first.from - 1]?.lower ?? '');
}

function yearOf(expression: DateExpression): YearOf {
  switch (expression.kind) {
    case 'day':
    case 'month':
    case 'season':
      return expression.year;
    case 'interval':
      return yearOf(expression.from);
    default:
      return null;
  }
}

/** In "June and July 2022" the year belongs to both. */
function withYear(expression: DateExpression, year: YearOf): DateExpression {
  switch (expression.kind) {
    case 'day':
    case 'month':
    case 'season':
      return expression.year === null ? { ...expression, year } : expression;
    default:
      return expression;
  }
}
