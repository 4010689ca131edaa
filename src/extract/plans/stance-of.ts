import type { PositionStance } from '../../model/findings.ts';
import { overlaps } from '../../model/span.ts';
import type { Token } from '../analysis/analysis.ts';
import type { Reference } from './find-references.ts';
import { planWords } from './language.ts';
import { stancePhraseAt } from './stance-phrases.ts';

/** How many words after a verb its plan stands; how many before it a negation. */
const OBJECT = 12;
const NEGATION = 4;
/** "PLAN, which was out on Monday, was rejected": how many words before a passive its plan stands. */
const PASSIVE = 12;

/** What a verb says of the plan, and where its subject is to be looked for. */
export interface Taken {
  readonly stance: Exclude<PositionStance, 'proposes'>;
  /** `before` a token; in a passive `after` it; `speaker`: whoever speaks judges the plan. */
  readonly subject: { readonly at: 'before' | 'after'; readonly token: number } | { readonly at: 'speaker' };
}

/** What the verb at an index says of the plan, if the plan is its object: named, taken up, or "it … a basis". */
export function stanceOf(
  text: string,
  tokens: readonly Token[],
  index: number,
  references: readonly Reference[],
): Taken | null {
  const word = tokens[index];
  const phrase = word ? stancePhraseAt(text, word.start, word.lower) : null;
  if (!word || !phrase) return null;
  const subject = phrase.isVerdict
    ? verdictSubject(tokens, index, references)
    : objectSubject(tokens, index, word.start + phrase.words.length, references);
  if (subject === null) return null;
  const before = tokens.slice(Math.max(0, index - NEGATION), index);
  const negation = phrase.words.startsWith('no ') ? undefined : before.findLast(isNegation);
  if (negation === undefined) return { stance: phrase.stance, subject };
  // "has not accepted" and "did not accept" leave it open, "does not accept" does not; nor is "did not reject" a yes.
  const isOpen = planWords.neither.has(negation.lower) || before.some(({ lower }) => planWords.pasts.has(lower));
  return phrase.stance === 'accepts' && !isOpen ? { stance: 'rejects', subject } : null;
}

function isNegation({ lower }: Token): boolean {
  return planWords.negations.has(lower) || /n['’]t$/.test(lower);
}

function objectSubject(
  tokens: readonly Token[],
  index: number,
  end: number,
  references: readonly Reference[],
): Taken['subject'] | null {
  const next = tokens.findIndex(({ start }, at) => at > index && start >= end);
  if (next >= 0 && hasObject(tokens.slice(next, next + OBJECT), references)) return { at: 'before', token: index };
  const isPassive = tokens[next]?.lower === 'by' && tokens.slice(Math.max(0, index - PASSIVE), index).some(isBeing);
  const from = tokens[Math.max(0, index - PASSIVE)]?.start ?? 0;
  const start = tokens[index]?.start ?? 0;
  const isPlan = references.some(({ span }) => span[0] >= from && span[1] <= start);
  return isPassive && isPlan ? { at: 'after', token: next + 1 } : null;
}

function isBeing({ lower }: Token): boolean {
  return planWords.beings.has(lower);
}

/** "X called the plan unacceptable", "the plan is unacceptable to X", "the plan is unacceptable" */
function verdictSubject(
  tokens: readonly Token[],
  index: number,
  references: readonly Reference[],
): Taken['subject'] | null {
  const start = tokens[index]?.start ?? 0;
  const plan = references.findLast(({ span }) => span[1] <= start);
  if (plan === undefined) return references.length > 0 ? { at: 'before', token: index } : null;
  const to = tokens.findIndex(({ lower }, at) => at > index && at <= index + NEGATION && lower === 'to');
  if (to >= 0) return { at: 'after', token: to + 1 };
  const between = tokens.filter((token) => token.start >= plan.span[1] && token.end <= start);
  if (between.some(isBeing)) return { at: 'speaker' };
  const verb = tokens.findLastIndex((token) => token.end <= plan.span[0] && token.pos === 'VERB');
  return verb < 0 ? { at: 'speaker' } : { at: 'before', token: verb };
}

/** "to split" after "agreed" */
function isOtherAct({ lower, pos }: Token, before: Token | undefined): boolean {
  return before?.lower === 'to' && pos === 'VERB' && !planWords.uses.has(lower);
}

function hasObject(after: readonly Token[], references: readonly Reference[]): boolean {
  const end = after.findIndex((token, index) => /^[.;:!?]$/.test(token.lower) || isOtherAct(token, after[index - 1]));
  const object = end < 0 ? after : after.slice(0, end);
  const from = object[0]?.start ?? 0;
  const to = object.at(-1)?.end ?? 0;
  if (references.some(({ span }) => overlaps(span, [from, to]))) return true;
  const pronoun = object.findIndex(({ lower }) => planWords.pronouns.has(lower));
  return pronoun >= 0 && (pronoun === 0 || object.some(({ lower }) => planWords.bases.has(lower)));
}
