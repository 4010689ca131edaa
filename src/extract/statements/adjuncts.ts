import type { Token } from '../analysis/analysis.ts';

/** Words that go on about how, when or where something was said, not with what. */
export const ADJUNCT =
  /^(?:in|on|at|during|after|before|through|via|to|as|by|when|while|for|with|from|last|this|earlier|later|again|here|late|early)$/u;
/** How far after a cue "that", a colon or a quotation may come, in tokens. */
export const REACH = 30;

/** A weekday, "today", "yesterday". */
export function isDay(word: Token): boolean {
  return /day$/u.test(word.lower);
}
