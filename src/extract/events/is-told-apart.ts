import type { Span } from '../../model/span.ts';
import { eventWords } from './language.ts';

/** A comma and a conjunction part two clauses: ", and Lind recalled", ", hours after". */
const JOINT = new RegExp(`[,;–—]\\s(?:\\p{L}+\\s)?(?:${eventWords.joints.join('|')})\\s`, 'u');
/** Clauses further apart than this are apart anyway. */
const REACH = 300;

/** Whether a date stands in another clause of the sentence than words that say who says something. */
export function isToldApart(text: string, date: Span, cue: Span): boolean {
  const [from, to] = date[1] <= cue[0] ? [date[1], cue[0]] : [cue[1], date[0]];
  return to - from > REACH || JOINT.test(text.slice(from, to));
}
