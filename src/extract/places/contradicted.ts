import type { Span } from '../../model/span.ts';
import type { Token } from '../analysis/analysis.ts';
import type { Locator } from '../analysis/locate.ts';
import { placeWords, stanceWords } from './language.ts';
import type { SaidWords } from './said-words.ts';
import { isCalledUntrue } from './untrue.ts';

interface Text {
  readonly locator: Locator;
}

/** How far before a name a verb that governs it is looked for, in tokens. */
const REACH = 40;
/** How far a negation and what it denies stand from a name. */
const NEAR = 8;
/** How far before its object a verb stands, and a negation before the verb. */
const CLOSE = 4;
/** How far after a name, in characters, its sentence may end. */
const LONGEST = 600;

/** Whether the words said of a place contradict something: "X is not encircled", "it is untrue that X has fallen". */
export function isContradicted({ locator }: Text, span: Span, passage: Span, words: SaidWords): boolean {
  return (
    isNegated(locator, span, passage) ||
    isNotHeld(locator, span, passage) ||
    isCalledFalse(locator, span, passage) ||
    isUntrue(words.before) ||
    isCalledUntrue(words)
  );
}

/** Whether the words around a place ask: "Were guards in X?", "whether X had fallen". */
export function isQuestion(text: string, span: Span, [from, to]: Span): boolean {
  if (/^(?:whether|if) /u.test(text.slice(from, from + 8)) && !text.slice(span[0], to).includes(',')) return true;
  const rest = text.slice(span[1], Math.min(to, span[1] + LONGEST));
  return /^[^.!?;]*\?/u.test(rest);
}

/** "X is not encircled": the words themselves contradict. */
function isNegated(locator: Locator, span: Span, passage: Span): boolean {
  const after = clauseAfter(locator, span, passage, NEAR);
  const negation = after.findIndex(isNegation);
  return negation >= 0 && after.slice(negation).some(({ lower }) => placeWords.statuses.has(lower));
}

/** "The enemy does not control X"; what somebody will not do is no denial. */
function isNotHeld(locator: Locator, span: Span, passage: Span): boolean {
  const before = locator.before(locator.tokenAt(span[0]), NEAR).filter(({ start }) => start >= passage[0]);
  const verb = before.findLastIndex(({ lower }) => placeWords.control.has(lower) || placeWords.holding.has(lower));
  if (verb < before.length - CLOSE || before.slice(verb).some(({ text }) => /^[,;.:]$/u.test(text))) return false;
  const lead = before.slice(Math.max(0, verb - CLOSE), verb);
  const negation = lead.findIndex(isNegation);
  return negation >= 0 && !lead.some(({ lower }) => stanceWords.modals.has(lower));
}

function isNegation({ lower }: Token): boolean {
  return placeWords.negations.has(lower) || /n['’]t$/.test(lower);
}

/** "Reports that X has fallen are false"; of a denial it would be a claim. */
function isCalledFalse(locator: Locator, span: Span, passage: Span): boolean {
  if (!clauseAfter(locator, span, passage, REACH).some(({ lower }) => placeWords.falsities.has(lower))) return false;
  const before = locator.before(locator.tokenAt(span[0]), NEAR).filter(({ start }) => start >= passage[0]);
  const denied = before.some(({ lower }) => stanceWords.denials.has(lower));
  return !denied && before.some(({ lower }) => lower !== 'that' && stanceWords.assertions.has(lower));
}

/** "It is not true that X", "it was a lie that X"; in "it is not untrue that X" nothing is contradicted. */
function isUntrue(before: readonly string[]): boolean {
  const words = before.filter((word) => /^(?:\p{L}|[.!?;])/u.test(word));
  const that = words.findLastIndex((word, index) => word === 'that' && JUDGEMENTS.has(words[index - 1] ?? ''));
  if (that < 0 || words.slice(that).some((word) => /^[.!?;]$/u.test(word))) return false;
  const negated = words.slice(Math.max(0, that - CLOSE), that - 1).some((word) => NOT.test(word));
  return negated !== placeWords.falsities.has(words[that - 1] ?? '');
}

const NOT = /^(?:not|never|no|hardly)$|n['’]t$/u;
const JUDGEMENTS: ReadonlySet<string> = new Set([...placeWords.falsities, ...placeWords.truths]);

/** The words from a name to the end of its clause, or of the passage. */
function clauseAfter(locator: Locator, span: Span, passage: Span, reach: number): readonly Token[] {
  const after = locator.after(locator.tokenAt(span[1] - 1), reach).filter((token) => token.end <= passage[1]);
  const end = after.findIndex(({ lower }) => /^[.;!?]$/.test(lower));
  return end < 0 ? after : after.slice(0, end);
}
