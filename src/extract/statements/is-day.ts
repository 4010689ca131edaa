import type { Token } from '../analysis/analysis.ts';

/** A weekday, "today", "yesterday". */
export function isDay(word: Token): boolean {
  return /day$/u.test(word.lower);
}
