import type { ParsedDate } from './date-expression.ts';
import type { DateWord } from './date-words.ts';
import { dateWords } from './language.ts';
import { parseLoose } from './parse-loose.ts';
import { amountAt, parsed } from './parsed.ts';

type Words = readonly DateWord[];

/** A date that is told by another one: "two days earlier", "the first half of 2023", "the day before yesterday", "overnight". */
export function parseStretch(words: Words, index: number): ParsedDate | null {
  return (
    parseBeside(words, index) ??
    parseTurn(words, index) ??
    parseNeighbour(words, index) ??
    parsePlace(words, index) ??
    (dateWords.overnight.has(lower(words, index)) ? parsed({ kind: 'overnight' }, index, index + 1) : null)
  );
}

function lower(words: Words, index: number): string {
  return words[index]?.lower ?? '';
}

/** "the day before yesterday", "the day after tomorrow" */
function parseBeside(words: Words, index: number): ParsedDate | null {
  if (dateWords.units.get(lower(words, index)) !== 'day') return null;
  const turn = dateWords.turns.get(lower(words, index + 1));
  const by = dateWords.days.get(lower(words, index + 2));
  if (turn === undefined) return null;
  if (by !== undefined) return parsed({ kind: 'offset', unit: 'day', by: by + turn }, index, index + 3);
  // "the day before": what comes after it would be another noun's.
  return isOpen(words, index + 1) ? null : parsed({ kind: 'anchored', unit: 'day', by: turn }, index, index + 2);
}

/** "two days earlier", "a week later" */
function parseTurn(words: Words, index: number): ParsedDate | null {
  const counted = amountAt(words, index);
  if (counted === null) return null;
  const unit = dateWords.units.get(lower(words, counted.to));
  const turn = dateWords.turns.get(lower(words, counted.to + 1));
  if (!unit || turn === undefined || isOpen(words, counted.to + 1)) return null;
  return parsed({ kind: 'anchored', unit, by: turn * counted.amount }, index, counted.to + 2);
}

/** "two days after the vote", "two days later than …": counted from something that is no date. */
function isOpen(words: Words, turn: number): boolean {
  const next = lower(words, turn + 1);
  return next === 'than' || (dateWords.open.has(lower(words, turn)) && /^[\p{L}\d]/u.test(next));
}

/** "the previous month", "the next day", "that evening" */
function parseNeighbour(words: Words, index: number): ParsedDate | null {
  const word = lower(words, index);
  const by = dateWords.anchored.get(word);
  const next = lower(words, index + 1);
  const unit = dateWords.dayparts.has(next) ? 'day' : dateWords.units.get(next);
  if (by !== undefined) return unit ? parsed({ kind: 'anchored', unit, by }, index, index + 2) : null;
  const beside = dateWords.neighbours.get(word);
  if (beside === undefined || unit !== 'day') return null;
  return parsed({ kind: 'anchored', unit, by: beside }, index, index + 2);
}

/** "first half of 2023", "last week of May" */
function parsePlace(words: Words, index: number): ParsedDate | null {
  const place = dateWords.places.get(lower(words, index));
  const noun = lower(words, index + 1);
  if (place === undefined || !dateWords.of.has(lower(words, index + 2))) return null;
  const at = lower(words, index + 3) === 'the' ? index + 4 : index + 3;
  const whole = parseLoose(words, at, true);
  if (!whole) return null;
  const of = whole.expression;
  if (dateWords.units.get(noun) === 'week') {
    return of.kind === 'month' ? parsed({ kind: 'weekOf', of, place }, index, whole.to) : null;
  }
  const parts = dateWords.shares.get(noun);
  const isWhole = of.kind === 'month' || of.kind === 'year' || of.kind === 'offset';
  if (parts === undefined || !isWhole || place > parts) return null;
  return parsed({ kind: 'share', of, part: place < 0 ? parts : place, parts }, index, whole.to);
}
