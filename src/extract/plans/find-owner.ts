import type { Span } from '../../model/span.ts';
import type { Token } from '../analysis/analysis.ts';
import { planWords } from './language.ts';

/** Words between an owner and the plan: "Norland’s new and revised 12-point plan". */
const ATTRIBUTES = 4;
/** Words between an owner and the verb: "Norland and Sudland have now jointly proposed". */
const ATTENDANTS = 4;
/** Words of an owner's name, "and" and "of" with them. */
const LONGEST = 9;

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;

/** Whose a plan is, in the words at a half-open range of tokens; `beside` where they belong to the plan's name. */
interface Owner {
  readonly tokens: Span;
  readonly beside: boolean;
}

/** The owner of the plan named at tokens [from, to): "X’s plan", "a plan by X", "X has proposed a plan". */
export function findOwner(tokens: readonly Token[], [from, to]: Span): Owner | null {
  const after = ownerAfter(tokens, to);
  if (after !== null) return { tokens: after, beside: true };
  let at = from;
  while (at > 0 && from - at < ATTRIBUTES && isAttribute(tokens[at - 1])) at -= 1;
  const mark = tokens[at - 1];
  if (mark !== undefined && /^['’]s?$/.test(mark.text)) return owner(nameBefore(tokens, at - 1), true);
  const bare = nameBefore(tokens, at);
  if (bare !== null && bare[0] > 0) return { tokens: bare, beside: true };
  const verb = mark?.pos === 'DET' || isOwn(mark) ? at - 2 : at - 1;
  return owner(proposer(tokens, verb), false);
}

/** The author of a plan that has a name of its own: "the Lisbon plan, which was written by X", "the Lisbon plan was drafted by X". */
export function findAuthorAfter(tokens: readonly Token[], [, to]: Span): Owner | null {
  let at = to;
  if (tokens[at]?.text === ',' && /^(?:which|that)$/.test(tokens[at + 1]?.lower ?? '')) at += 2;
  while (planWords.beings.has(tokens[at]?.lower ?? '') || planWords.pasts.has(tokens[at]?.lower ?? '')) at += 1;
  if (!planWords.proposes.has(tokens[at]?.lower ?? '')) return null;
  return owner(ownerAfter(tokens, at), false);
}

function owner(tokens: Span | null, beside: boolean): Owner | null {
  return tokens && { tokens, beside };
}

function isAttribute(token: Token | undefined): boolean {
  if (token === undefined || token.text !== token.lower) return false;
  return token.text === '-' || (/^(?:ADJ|NOUN|ADV|NUM)$/.test(token.pos) && !planWords.proposes.has(token.lower));
}

function isOwn(token: Token | undefined): boolean {
  return token !== undefined && planWords.definites.has(token.lower);
}

/** Who "presented", "has put forward" the plan. */
function proposer(tokens: readonly Token[], verb: number): Span | null {
  const last = tokens[verb]?.lower ?? '';
  const at = planWords.particles.has(last) ? verb - 1 : verb;
  if (!planWords.proposes.has(tokens[at]?.lower ?? '')) return null;
  let end = at;
  while (end > 0 && at - end < ATTENDANTS && isAttendant(tokens, end - 1)) end -= 1;
  return nameBefore(tokens, end);
}

/** An auxiliary, an adverb, "on Wednesday" before a verb. */
function isAttendant(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at];
  if (word === undefined) return false;
  const isOnDay = word.lower === 'on' && DAY.test(tokens[at + 1]?.lower ?? '');
  return /^(?:AUX|ADV)$/.test(word.pos) || DAY.test(word.lower) || isOnDay;
}

/** "put forward by X", "proposed by X and Y", "from X", "of X" */
function ownerAfter(tokens: readonly Token[], to: number): Span | null {
  let at = to;
  if (planWords.proposes.has(tokens[at]?.lower ?? '')) at += 1;
  if (at > to && planWords.particles.has(tokens[at]?.lower ?? '')) at += 1;
  const preposition = tokens[at]?.lower ?? '';
  if (preposition !== 'by' && !(at === to && planWords.origins.has(preposition))) return null;
  const from = tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  let end = from;
  while (end - from < LONGEST && (isName(tokens[end]) || (end > from && isJoint(tokens, end)))) end += 1;
  return end > from ? [from, end] : null;
}

/** The name, or names, that end before a token. */
function nameBefore(tokens: readonly Token[], end: number): Span | null {
  let start = end;
  while (
    start > 0 &&
    end - start < LONGEST &&
    (isName(tokens[start - 1]) || (start < end && isJoint(tokens, start - 1)))
  )
    start -= 1;
  if (planWords.definites.has(tokens[start]?.lower ?? '') || tokens[start]?.pos === 'DET') start += 1;
  return start < end ? [start, end] : null;
}

/** "and", "of", "the" and commas between names. */
function isJoint(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  if (!planWords.joints.has(word)) return false;
  return isName(tokens[at + 1]) || (word === 'and' && tokens[at + 1]?.lower === 'the' && isName(tokens[at + 2]));
}

function isName(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^\p{Lu}/u.test(token.text) &&
    token.quotation < 0 &&
    token.pos !== 'PRON' &&
    !DAY.test(token.lower)
  );
}
