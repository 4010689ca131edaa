import type { Span } from '../../model/span.ts';
import { followingPoint } from './following-points.ts';
import { planWords } from './language.ts';
import { NEXT_ORDINAL, NTH_CLAUSE, ORDINAL, UNDER_ORDINAL } from './plan-patterns.ts';
import { trimItem } from './split-list.ts';

/** Whether words tell a point by its number, with or without the noun: "its first point is", "under the second,". */
export function tellsOrdinal(words: string): boolean {
  return ORDINAL.test(words) || UNDER_ORDINAL.test(words) || NTH_CLAUSE.test(words);
}

/** "Second, observers would count them.": the clause, where it tells what would be. */
export function clauseOfOrdinal(text: string, [from, to]: Span): readonly Span[] {
  const start = NTH_CLAUSE.exec(text.slice(from, to))?.[0].length;
  return start === undefined ? [] : followingPoint(text, [from + start, to]);
}

/**
 * The points that a sentence tells by their numbers: "the third point is A, and the fourth provides for B". Null where it
 * tells none so; a number without a noun counts only after another point (`follows`).
 */
export function ordinalPoints(text: string, [from, to]: Span, follows: boolean): readonly Span[] | null {
  const words = text.slice(from, to);
  const first = ORDINAL.exec(words) ?? UNDER_ORDINAL.exec(words);
  const { unit, counted } = first?.groups ?? {};
  if (first === null || !((unit ?? counted) !== undefined || follows)) return null;
  const nexts = [...words.matchAll(NEXT_ORDINAL)];
  const starts = [first, ...nexts].map(({ index, 0: { length } }) => index + length);
  const ends = [...nexts.map(({ index }) => index), words.length];
  return starts.flatMap((start, at) => {
    const rest: Span = [from + start, from + (ends[at] ?? words.length)];
    return isFate(text.slice(...rest)) ? [] : trimItem(text, rest);
  });
}

/** "Its first step is expected in May", "… is under way" */
export function isFate(words: string): boolean {
  const first = /^\s*(\p{L}+)/u.exec(words)?.[1]?.toLowerCase() ?? '';
  return planWords.fates.has(first) || /(?:ed|ly)$/u.test(first);
}
