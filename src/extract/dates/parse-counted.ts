import type { ParsedDate } from './date-expression.ts';
import type { DateWord } from './date-words.ts';
import { dateWords } from './language.ts';
import { amountAt, parsed } from './parsed.ts';

type Words = readonly DateWord[];

/** A day's. */
const HOURS = 24;

function lower(words: Words, index: number): string {
  return words[index]?.lower ?? '';
}

/** "two days ago", "a couple of weeks ago", "a fortnight ago"; "two weeks ago today" is a day. */
export function parseAgo(words: Words, index: number): ParsedDate | null {
  const counted = amountAt(words, index);
  if (counted === null) return null;
  const fortnights = dateWords.fortnights.has(lower(words, counted.to));
  const unit = fortnights ? 'week' : dateWords.units.get(lower(words, counted.to));
  if (!unit || !dateWords.ago.has(lower(words, counted.to + 1))) return null;
  const amount = fortnights ? 2 * counted.amount : counted.amount;
  const to = counted.to + 2;
  if (unit === 'week' && dateWords.days.get(lower(words, to)) === 0) {
    return parsed({ kind: 'offset', unit: 'day', by: -7 * amount }, index, to + 1);
  }
  return parsed({ kind: 'offset', unit, by: -amount }, index, to);
}

/** "the past week", "the last three days", "the past 24 hours"; "last week" is a calendar week and none of these. */
export function parsePast(words: Words, index: number): ParsedDate | null {
  const counted = amountAt(words, index + 1);
  const at = counted?.to ?? index + 1;
  const amount = counted?.amount ?? 1;
  if (counted !== null && dateWords.hours.has(lower(words, at))) {
    return parsed({ kind: 'past', unit: 'day', amount: Math.ceil(amount / HOURS) }, index, at + 1);
  }
  const unit = dateWords.units.get(lower(words, at));
  if (!unit || (counted === null && dateWords.modifiers.has(lower(words, index)))) return null;
  return parsed({ kind: 'past', unit, amount }, index, at + 1);
}
