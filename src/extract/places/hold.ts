import type { Token } from '../analysis/analysis.ts';
import type { Context } from '../vocabulary.ts';
import type { Governor, Weight } from './language.ts';
import { actorBeside } from './nearest-actor.ts';
import type { Operator } from './operators.ts';
import { GENITIVE, isPassive, wordBefore } from './word-classes.ts';

/** Who speaks, and what they make of the words around a name. A null holder is the article itself. */
export interface Hold {
  readonly holder: { readonly actor: string | null } | null;
  readonly weight: Weight;
  /** What others are said to have said waits for a verdict of the holder: "reports that …". */
  readonly isOpen: boolean;
  /** The other whose words they are, where the text names one, and what that one makes of the name. */
  readonly relayed: { readonly actor: string; readonly weight: Weight } | null;
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
/** How far before a noun, in tokens, its owner's ending stands ("Lind’s bold claim"), and before a verb its subject. */
const OWNER = 3;
const SUBJECT = 4;
const SELF = /^(?:i|we|i['’]ve|we['’]ve)$/u;
const THIRD = /^(?:he|she|it|they)$/u;

/** What was wished or foretold is denied as well as what is: "denied that it planned to take X". */
const UNREAL: ReadonlySet<Governor> = new Set(['wishes', 'prospects']);

/** Follows the operators from the outermost in: each keeps, turns or ends what the holder makes of the name. */
export function follow(reading: Followed, operators: readonly Operator[], start: Hold): Hold {
  return operators.reduce<Hold>((hold, operator) => step(reading, operator, hold), start);
}

function step(reading: Followed, operator: Operator, before: Hold): Hold {
  if (before.weight < 0 && UNREAL.has(operator.kind)) return before;
  const isOthers = before.holder !== null && (operator.isNoun || !isOwn(reading, operator, before.holder.actor));
  const isJudged = (operator.isNoun || isOthers) && !operator.isTaken && operator.verdict !== null;
  const weight = times(operator.weight, isJudged ? (operator.verdict ?? 1) : 1);
  const hold = weighed(before, weight);
  if (operator.isImpersonal || operator.isTaken || isJudged) return hold;
  if (operator.kind === 'brandings')
    return { ...hold, isOpen: true, holder: hold.holder ?? speakerOf(reading, operator) };
  if (operator.isNoun) return stepIntoNoun(reading, operator, hold);
  if (hold.holder === null) return takeWord(reading, operator, hold);
  return isOthers ? passOn(hold, subjectOf(reading, operator), weight) : hold;
}

function weighed(hold: Hold, weight: Weight): Hold {
  const relayed = hold.relayed && { ...hold.relayed, weight: times(hold.relayed.weight, weight) };
  return { ...hold, weight: times(hold.weight, weight), relayed };
}

/** In the article's voice the first to speak is the holder; what is said by nobody named waits, what is only believed is not said. */
function takeWord(reading: Followed, operator: Operator, hold: Hold): Hold {
  if (isPassive(reading.words, operator.at)) return { ...hold, isOpen: true };
  const isSaid = operator.kind !== 'beliefs' && operator.kind !== 'doubts';
  return { ...hold, holder: isSaid ? speakerOf(reading, operator) : null };
}

/** "Lind’s claim that" in the article's voice is Lind's; inside what somebody says it is another's. */
function stepIntoNoun(reading: Followed, operator: Operator, hold: Hold): Hold {
  const lead = reading.words.slice(Math.max(0, operator.at - OWNER), operator.at);
  const owner = lead.some(({ text }) => GENITIVE.test(text)) ? subjectOf(reading, operator) : null;
  return hold.holder === null && owner !== null
    ? { ...hold, holder: { actor: owner } }
    : passOn(hold, owner, operator.weight);
}

/** Words of another inside the holder's own. */
function passOn(hold: Hold, actor: string | null, weight: Weight): Hold {
  return { ...hold, isOpen: true, relayed: actor === null ? null : { actor, weight } };
}

function speakerOf(reading: Followed, operator: Operator): { readonly actor: string | null } {
  return { actor: subjectOf(reading, operator) };
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
  const lead = words.slice(Math.max(0, operator.at - SUBJECT), operator.at);
  const before = wordBefore(words, operator.at, SUBJECT);
  if (isPassive(words, operator.at)) return false;
  const isInfinitive = lead.at(-1)?.lower === 'to' && lead.at(-2)?.pos !== 'PROPN';
  if (before === undefined || isInfinitive || SELF.test(before.lower)) return true;
  const isParticiple = verb.lower.endsWith('ing') && !lead.slice(lead.indexOf(before)).some(({ pos }) => pos === 'AUX');
  if (isParticiple) return true;
  if (THIRD.test(before.lower)) return verb.quotation < 0;
  if (/^(?:,|and|or|nor|neither)$/u.test(before.lower)) return true;
  return actor !== null && subjectOf(reading, operator) === actor;
}

/** Nothing stays nothing; twice contradicted holds. */
export function times(a: Weight, b: Weight): Weight {
  if (a === 0 || b === 0) return 0;
  return a === b ? 1 : -1;
}
