import type { DateExpression, ParsedDate } from './date-expression.ts';
import type { DateWord } from './date-words.ts';
import { dateWords } from './language.ts';

/** An expression at the words [from, to). */
export function parsed(expression: DateExpression, from: number, to: number): ParsedDate {
  return { expression, from, to };
}

/** A number in figures or words, or "a couple of", and where it ends. */
export function amountAt(
  words: readonly DateWord[],
  index: number,
): { readonly amount: number; readonly to: number } | null {
  const word = words[index];
  const next = words[index + 1]?.lower ?? '';
  if (dateWords.couples.has(next) && dateWords.of.has(words[index + 2]?.lower ?? '')) {
    return { amount: 2, to: index + 3 };
  }
  const amount = word?.number ?? dateWords.numbers.get(word?.lower ?? '') ?? null;
  return amount === null ? null : { amount, to: index + 1 };
}
