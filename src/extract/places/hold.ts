import type { Token } from '../analysis/analysis.ts';
import type { Context } from '../vocabulary.ts';
import type { Weight } from './language.ts';
import { actorBeside } from './nearest-actor.ts';
import type { Operator } from './operators.ts';

/** Who speaks, and what they make of the words around a name. A null holder is the article itself. */
export interface Hold {
  readonly holder: { readonly actor: string | null } | null;
  readonly weight: Weight;
  /** What others are said to have said waits for a verdict of the holder: "reports that …". */
  readonly isOpen: boolean;
}

export interface Followed {
  readonly text: string;
  readonly context: Context;
  readonly words: readonly Token[];
  /** The words that introduce the statement: its verb is the holder's own. */
  readonly isCue: (word: Token) => boolean;
}

/** How far before a verb its subject is looked for, in characters. */
const NAME = 40;
/** How far before a noun, in tokens, its owner's ending stands: "Lind’s bold claim". */
const GENITIVE = 3;
const SELF = /^(?:i|we|i['’]ve|we['’]ve)$/u;
const THIRD = /^(?:he|she|it|they)$/u;

/** Follows the operators from the outermost in: each keeps, turns or ends what the holder makes of the name. */
export function follow(reading: Followed, operators: readonly Operator[], start: Hold): Hold {
  return operators.reduce<Hold>((hold, operator) => step(reading, operator, hold), start);
}

function step(reading: Followed, operator: Operator, hold: Hold): Hold {
  const verdict = operator.isTaken ? 1 : (operator.verdict ?? 1);
  const weight = times(hold.weight, times(operator.weight, verdict));
  if (operator.isNoun) return stepIntoNoun(reading, operator, { ...hold, weight });
  if (operator.isImpersonal) return { ...hold, weight };
  const isOpen = hold.isOpen || operator.kind === 'brandings';
  if (hold.holder === null) {
    if (isPassive(reading.words, operator.at)) return { ...hold, weight, isOpen: true };
    const isHeld = operator.kind !== 'beliefs' && operator.kind !== 'doubts';
    return { holder: isHeld ? { actor: subjectOf(reading, operator) } : null, weight, isOpen };
  }
  return { ...hold, weight, isOpen: isOpen || !isOwn(reading, operator, hold.holder.actor) };
}

/** "Lind’s claim that" in the article's voice is Lind's; inside what somebody says it is another's. */
function stepIntoNoun(reading: Followed, operator: Operator, hold: Hold): Hold {
  if (operator.isTaken || operator.verdict !== null) return hold;
  const lead = reading.words.slice(Math.max(0, operator.at - GENITIVE), operator.at);
  const isOwned = hold.holder === null && lead.some(({ text }) => /^['’]s?$/u.test(text));
  const owner = isOwned ? subjectOf(reading, operator) : null;
  return owner === null ? { ...hold, isOpen: true } : { ...hold, holder: { actor: owner } };
}

function subjectOf({ text, context, words }: Followed, { at }: Operator): string | null {
  const start = words[at]?.start ?? 0;
  const from = Math.max(words[0]?.start ?? 0, start - NAME);
  return actorBeside(text, context, [from, start]);
}

/** Whether a verb inside somebody's words is that somebody's: "we said", "he denied", "…, denying", "to say". */
function isOwn(reading: Followed, operator: Operator, actor: string | null): boolean {
  const { words } = reading;
  const verb = words[operator.at];
  if (verb === undefined || reading.isCue(verb)) return true;
  const lead = words.slice(Math.max(0, operator.at - 4), operator.at);
  const before = lead.findLast(({ pos }) => !/^(?:AUX|ADV|PART)$/u.test(pos));
  if (isPassive(words, operator.at)) return false;
  const isInfinitive = lead.at(-1)?.lower === 'to' && lead.at(-2)?.pos !== 'PROPN';
  if (before === undefined || isInfinitive || SELF.test(before.lower)) return true;
  if (verb.lower.endsWith('ing') && lead.at(-1)?.pos !== 'AUX') return true;
  if (THIRD.test(before.lower)) return verb.quotation < 0;
  if (/^(?:,|and|or|nor|neither)$/u.test(before.lower)) return true;
  return actor !== null && subjectOf(reading, operator) === actor;
}

/** "was told", "is said": somebody else speaks, nobody says who. */
function isPassive(words: readonly Token[], at: number): boolean {
  const isParticiple = /(?:ed|said|told)$/u.test(words[at]?.lower ?? '');
  return isParticiple && /^(?:am|are|is|was|were|be|been|being)$/u.test(words[at - 1]?.lower ?? '');
}

export function times(a: Weight, b: Weight): Weight {
  if (a === 0 || b === 0) return 0;
  return a === b ? 1 : -1;
}
