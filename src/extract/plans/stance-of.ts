import type { PositionStance } from '../../model/findings.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { Token } from '../analysis/analysis.ts';
import type { PlanSentence } from './find-plan-sentences.ts';
import { planWords } from './language.ts';
import { receptionOf } from './reception-of.ts';
import { stancePhraseAt } from './stance-phrases.ts';

/** How many words after a verb its plan stands; how many before it a negation. */
const OBJECT = 12;
const NEGATION = 4;
/** "PLAN, which was out on Monday, was rejected": how many words before a passive its plan stands. */
const PASSIVE = 12;

type Named = Pick<PlanSentence, 'references' | 'others' | 'age'>;

/** What a verb says of the plan, and where its subject is to be looked for. */
export interface Taken {
  readonly stance: Exclude<PositionStance, 'proposes'>;
  /** `before` a token; in a passive `after` it; `speaker`: whoever speaks judges the plan. */
  readonly subject: { readonly at: 'before' | 'after'; readonly token: number } | { readonly at: 'speaker' };
  /** No stance unless it hangs on a condition. */
  readonly isOpen?: boolean;
}

/** What the verb at an index says of the plan, if the plan is its object: named, taken up, or "it … a basis". */
export function stanceOf(text: string, tokens: readonly Token[], index: number, about: Named): Taken | null {
  const reception = receptionOf(tokens, index, about);
  if (reception !== null) return reception;
  const word = tokens[index];
  const phrase = word ? stancePhraseAt(text, word.start, word.lower) : null;
  if (!word || !phrase) return null;
  const subject = phrase.isVerdict
    ? verdictSubject(tokens, index, about)
    : objectSubject(tokens, index, word.start + phrase.words.length, about);
  if (subject === null) return null;
  const before = tokens.slice(Math.max(0, index - NEGATION), index);
  const negation = phrase.words.startsWith('no ') ? undefined : before.findLast(isNegation);
  if (negation === undefined) return { stance: phrase.stance, subject, isOpen: phrase.isOpen === true };
  // "has not accepted" and "did not accept" leave it open, "does not accept" does not; nor is "did not reject" a yes.
  const isOpen = planWords.neither.has(negation.lower) || before.some(({ lower }) => planWords.pasts.has(lower));
  return phrase.stance === 'accepts' && !isOpen ? { stance: 'rejects', subject } : null;
}

function isNegation({ lower }: Token): boolean {
  return planWords.negations.has(lower) || /n['’]t$/.test(lower);
}

function objectSubject(tokens: readonly Token[], index: number, end: number, about: Named): Taken['subject'] | null {
  const next = tokens.findIndex(({ start }, at) => at > index && start >= end);
  if (next >= 0 && hasObject(tokens.slice(next, next + OBJECT), about)) return { at: 'before', token: index };
  const isPassive = tokens[next]?.lower === 'by' && tokens.slice(Math.max(0, index - PASSIVE), index).some(isBeing);
  const from = tokens[Math.max(0, index - PASSIVE)]?.start ?? 0;
  const start = tokens[index]?.start ?? 0;
  const plan = planBefore(start, about);
  return isPassive && plan !== null && plan[0] >= from ? { at: 'after', token: next + 1 } : null;
}

function isBeing({ lower }: Token): boolean {
  return planWords.beings.has(lower);
}

/** "X called the plan unacceptable", "the plan is unacceptable to X", "the plan is unacceptable" */
function verdictSubject(tokens: readonly Token[], index: number, about: Named): Taken['subject'] | null {
  const start = tokens[index]?.start ?? 0;
  const plan = planBefore(start, about);
  const calling = plan === null ? callingOfIt(tokens, index) : -1;
  if (calling >= 0) return { at: 'before', token: calling };
  if (plan === null)
    return about.references.length > 0 && about.others.length === 0 ? { at: 'before', token: index } : null;
  const to = tokens.findIndex(({ lower }, at) => at > index && at <= index + NEGATION && lower === 'to');
  if (to >= 0) return { at: 'after', token: to + 1 };
  const between = tokens.filter((token) => token.start >= plan[1] && token.end <= start);
  if (between.some(isBeing)) return isForSomebody(tokens, plan) ? { at: 'after', token: 1 } : { at: 'speaker' };
  const verb = tokens.findLastIndex((token) => token.end <= plan[0] && token.pos === 'VERB');
  return verb < 0 ? { at: 'speaker' } : { at: 'before', token: verb };
}

/** "called it a trap": where "called" stands, or -1. */
function callingOfIt(tokens: readonly Token[], index: number): number {
  const from = Math.max(0, index - NEGATION);
  const it = tokens.slice(from, index).findLastIndex(({ lower }) => lower === 'it') + from;
  return it > from && planWords.callings.has(tokens[it - 1]?.lower ?? '') ? it - 1 : -1;
}

/** "For Norland, the plan is unacceptable" */
function isForSomebody(tokens: readonly Token[], plan: Span): boolean {
  const comma = tokens.findIndex(({ text }) => text === ',');
  return /^(?:for|to)$/u.test(tokens[0]?.lower ?? '') && comma > 1 && (tokens[comma]?.end ?? 0) <= plan[0];
}

/** Where the plan is named last before an offset; null where that is another plan, or none. */
function planBefore(offset: number, { references, others }: Named): Span | null {
  const plan = references.findLast(({ span }) => span[1] <= offset)?.span;
  const other = others.findLast((span) => span[1] <= offset);
  return plan === undefined || (other !== undefined && other[0] > plan[0]) ? null : plan;
}

/** "to split" after "agreed" */
function isOtherAct({ lower, pos }: Token, before: Token | undefined): boolean {
  return before?.lower === 'to' && pos === 'VERB' && !planWords.uses.has(lower);
}

/** "that" before a noun only joins: "accept that a map is a basis". */
function isPronoun({ lower }: Token, next: Token | undefined): boolean {
  if (!planWords.pronouns.has(lower)) return false;
  return lower !== 'that' || next === undefined || !/^(?:DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(next.pos);
}

function hasObject(after: readonly Token[], { references, others }: Named): boolean {
  const isOther = ({ start }: Token) => others.some((span) => span[0] <= start && start < span[1]);
  const end = after.findIndex(
    (token, index) => /^[.;:!?]$/.test(token.lower) || isOtherAct(token, after[index - 1]) || isOther(token),
  );
  const object = end < 0 ? after : after.slice(0, end);
  const from = object[0]?.start ?? 0;
  const to = object.at(-1)?.end ?? 0;
  if (references.some(({ span }) => overlaps(span, [from, to]))) return true;
  const pronoun = object.findIndex((token, at) => isPronoun(token, object[at + 1]));
  return pronoun >= 0 && (pronoun === 0 || object.some(({ lower }) => planWords.bases.has(lower)));
}
