import type { DateExpression, ParsedDate, YearOf } from './date-expression.ts';
import type { DateWord } from './date-words.ts';
import { dateWords } from './language.ts';

type Words = readonly DateWord[];

const FIRST_YEAR = 1000;

/** A calendar day at this word: `2024-05-24`, `24.05.2024`, "24 May 2024", "the 24th of May", "May 24". */
export function parseDay(words: Words, index: number): ParsedDate | null {
  return parseFigures(words, index) ?? parseDayMonth(words, index) ?? parseMonthDay(words, index);
}

/** A month's number, its name written with a capital; a short name only where `beside` a number. */
export function monthOf(word: DateWord | undefined, beside: boolean): number | null {
  if (!word || !/^\p{Lu}/u.test(word.text)) return null;
  return dateWords.months.get(word.lower) ?? (beside ? dateWords.shortMonths.get(word.lower) : undefined) ?? null;
}

/** A year after an optional comma or "of": in figures or as "this year". Returns where it ends. */
export function yearAfter(words: Words, index: number): { readonly year: YearOf; readonly to: number } {
  const comma = words[index]?.text === ',' || dateWords.of.has(words[index]?.lower ?? '');
  const at = comma ? index + 1 : index;
  const year = words[at]?.number ?? null;
  if (isYear(words[at]) && year !== null && words[at + 1]?.text !== '%')
    return { year: { kind: 'figures', year }, to: at + 1 };
  const by = dateWords.modifiers.get(words[at]?.lower ?? '');
  const counted = by !== undefined && dateWords.units.get(words[at + 1]?.lower ?? '') === 'year';
  return counted ? { year: { kind: 'shift', by }, to: at + 2 } : { year: null, to: index };
}

export function isYear(word: DateWord | undefined): boolean {
  return word?.number !== null && word !== undefined && word.text.length === 4 && word.number >= FIRST_YEAR;
}

/** Three figures with the same mark between them and no space. A slashed date is read only where its order is plain. */
function parseFigures(words: Words, index: number): ParsedDate | null {
  if ((words[index]?.number ?? null) === null) return null;
  const [first, mark, second, again, third] = words.slice(index, index + 5);
  if (!first || !mark || !second || !again || !third || mark.text !== again.text) return null;
  if (third.end - first.start !== first.text.length + second.text.length + third.text.length + 2) return null;
  if (first.number === null || second.number === null || third.number === null) return null;
  const read = (year: number, month: number, day: number): ParsedDate => ({
    expression: { kind: 'day', year: { kind: 'figures', year }, month, day },
    from: index,
    to: index + 5,
  });
  if (mark.text === '-' && isYear(first)) return read(first.number, second.number, third.number);
  if (!isYear(third)) return null;
  if (mark.text === '.') return read(third.number, second.number, first.number);
  if (mark.text !== '/' || first.number > 12 === second.number > 12) return null;
  return first.number > 12
    ? read(third.number, second.number, first.number)
    : read(third.number, first.number, second.number);
}

/** Where a day of the month ends ("24", "24th"), or null. */
function dayEnd(words: Words, index: number): number | null {
  const day = words[index]?.number ?? null;
  if (day === null || day < 1 || day > 31 || words[index + 1]?.text === '%') return null;
  return dateWords.ordinals.has(words[index + 1]?.lower ?? '') ? index + 2 : index + 1;
}

function parseDayMonth(words: Words, index: number): ParsedDate | null {
  const end = dayEnd(words, index);
  if (end === null) return null;
  const range = rangeEnd(words, index, end);
  const after = range ?? end;
  const at = dateWords.of.has(words[after]?.lower ?? '') ? after + 1 : after;
  const month = monthOf(words[at], true);
  if (month === null) return null;
  return dated(
    words,
    { index, month, day: words[index]?.number ?? 0, second: range === null ? null : lastDay(words, range) },
    skipStop(words, at),
  );
}

function parseMonthDay(words: Words, index: number): ParsedDate | null {
  const month = monthOf(words[index], true);
  if (month === null) return null;
  const at = skipStop(words, index);
  const end = dayEnd(words, at);
  if (end === null || words[end]?.text === ':') return null;
  const range = rangeEnd(words, at, end);
  return dated(
    words,
    { index, month, day: words[at]?.number ?? 0, second: range === null ? null : lastDay(words, range) },
    range ?? end,
  );
}

/** Where the second day of "1–3", "1 to 3", "between 1 and 3" or "1 and 2" ends. */
function rangeEnd(words: Words, index: number, end: number): number | null {
  const join = words[end]?.lower ?? '';
  const second = dayEnd(words, end + 1);
  if (second === null || dateWords.joins.has(join)) return second;
  if (!dateWords.lists.has(join) || join === ',') return null;
  const between = [index - 1, index - 2].some((at) => dateWords.openers.has(words[at]?.lower ?? ''));
  const next = words[end + 1]?.number === (words[index]?.number ?? 0) + 1;
  return between || next ? second : null;
}

/** The day that ends before a word, its ordinal ending aside. */
function lastDay(words: Words, end: number): number {
  return words[end - 1]?.number ?? words[end - 2]?.number ?? 0;
}

interface DayOfMonth {
  readonly index: number;
  readonly month: number;
  readonly day: number;
  /** The last day of a stretch within the month. */
  readonly second: number | null;
}

function dated(words: Words, { index, month, day, second }: DayOfMonth, end: number): ParsedDate {
  const { year, to } = yearAfter(words, end);
  const from = { kind: 'day', year, month, day } as const;
  const expression: DateExpression = second === null ? from : { kind: 'interval', from, to: { ...from, day: second } };
  return { expression, from: index, to };
}

/** The word after a month's name and its full stop ("Feb."). */
function skipStop(words: Words, index: number): number {
  const short = dateWords.shortMonths.has(words[index]?.lower ?? '');
  return short && words[index + 1]?.text === '.' ? index + 2 : index + 1;
}
