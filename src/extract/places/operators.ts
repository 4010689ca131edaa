import type { Token } from '../analysis/analysis.ts';
import { GOVERNORS, type Governor, stanceWords, type Weight } from './language.ts';
import { negationEnds } from './negation.ts';
import { opens, takesWords } from './opens.ts';
import { isFiniteVerb, isNoun, QUOTE, wordBefore } from './word-classes.ts';

/** A word before a name that governs what is said of it: "denied", "the claim that", "no evidence that", "if". */
export interface Operator {
  readonly kind: Governor;
  readonly weight: Weight;
  /** A noun, "the denial that", and no verb. */
  readonly isNoun: boolean;
  /** Nobody's verb: "there is no doubt that", "it is untrue that", "if". */
  readonly isImpersonal: boolean;
  /** Words that an operator before takes as its object: "rejected the claim that". */
  readonly isTaken: boolean;
  /** "false claims that", "falsely claims that", "unconfirmed reports that": what the adjective makes of them; null without one. */
  readonly verdict: Weight | null;
  /** Index among the words. */
  readonly at: number;
}

/** How far before its word a negation stands. */
const NEAR = 4;
/** How far behind an operator its object stands. */
const OBJECT = 6;
/** Kinds whose negation leaves something unsaid, as "may" and "refused to" do. */
const SPOKEN: ReadonlySet<Governor> = new Set(['claims', 'denials', 'dismissals', 'brandings', 'checks']);
/** Kinds that make words of others one's own or contradict them. */
const TAKING: ReadonlySet<Governor> = new Set(['denials', 'dismissals', 'checks', 'beliefs', 'grounds', 'doubts']);

const IMPERSONAL: ReadonlySet<Governor> = new Set([
  'grounds',
  'knowledge',
  'truths',
  'falsities',
  'wishes',
  'prospects',
  'conditions',
]);

/** The operators that govern a name, outermost first, given the words before and after it. */
export function findOperators(before: readonly Token[], after: readonly Token[]): readonly Operator[] {
  let open: Operator[] = [];
  before.forEach((_word, at) => {
    if (isBreak(before, at)) open = [];
    open = open.filter((one) => !(one.kind === 'conditions' && endsCondition(before, one, at)));
    if (isToldOff(before, at, open.at(-1))) open.pop();
    const operator = operatorAt(before, after, at, open.at(-1));
    if (operator === null) return;
    if (isJoined(before, at) && open.at(-1)?.isImpersonal === false) open.pop();
    open.push(operator);
  });
  return open;
}

/** A stop, "but", or ", saying": what comes is no longer governed by what came. */
function isBreak(words: readonly Token[], at: number): boolean {
  const { text, lower } = words[at] ?? { text: '', lower: '' };
  if (/^[.;:!?]$/u.test(text) || stanceWords.contrasts.has(lower)) return true;
  return stanceWords.continuations.has(lower) && words[at - 1]?.text === ',';
}

/** A comma, but not one inside a quotation that the condition stands outside of, nor before one, nor "if Y, then X". */
function endsCondition(words: readonly Token[], condition: Operator, at: number): boolean {
  const quotation = words[condition.at]?.quotation;
  const next = words[at + 1];
  return (
    words[at]?.text === ',' &&
    words[at]?.quotation === quotation &&
    !(next?.lower === 'then' || QUOTE.test(next?.text ?? ''))
  );
}

/** "reports of snow were …", "the claim that snow fell was false": what is said of others' words comes after their end. */
function isToldOff(words: readonly Token[], at: number, last: Operator | undefined): boolean {
  const word = words[at];
  if (last === undefined || word === undefined || !last.isNoun) return false;
  if (/^(?:of|about)$/u.test(words[last.at + 1]?.lower ?? ''))
    return isFiniteVerb(word, at, words) && !word.lower.endsWith('ing') && words[at - 1]?.lower !== 'that';
  const isVerdict = stanceWords.falsities.has(word.lower) || stanceWords.truths.has(word.lower);
  return isVerdict && words.slice(Math.max(0, at - NEAR), at).some(({ pos }) => pos === 'AUX');
}

/** "said … and denied …": a second verb of the same subject stands beside the first, not under it. */
function isJoined(words: readonly Token[], at: number): boolean {
  return /^(?:and|or|nor)$/u.test(wordBefore(words, at, NEAR)?.lower ?? '');
}

function operatorAt(
  before: readonly Token[],
  after: readonly Token[],
  at: number,
  last: Operator | undefined,
): Operator | null {
  const kind = GOVERNORS.find((governor) => opens(governor, before, after, at));
  if (kind === undefined || (kind === 'conditions' && last?.kind === 'doubts' && last.at === at - 1)) return null;
  const weights = stanceWords.weights[kind];
  const noun = kind === 'assertions' || (kind === 'denials' && isNoun(before, at));
  return {
    kind,
    weight: !noun && isNegated(before, at, kind) ? weights.negated : weights.plain,
    isNoun: noun,
    isImpersonal: IMPERSONAL.has(kind) || (kind === 'doubts' && before[at]?.pos !== 'VERB'),
    isTaken: noun && last !== undefined && isObject(before, last, at),
    verdict: verdictBefore(before, at, noun),
    at,
  };
}

function isNegated(words: readonly Token[], at: number, kind: Governor): boolean {
  const near = words.slice(Math.max(0, at - NEAR), at);
  const lead = near.slice(near.findLastIndex(({ text }) => /^(?:[,“”"—–]|that|and)$/u.test(text)) + 1);
  if (negationEnds(lead).length > 0) return true;
  return SPOKEN.has(kind) && lead.some(({ lower }) => stanceWords.unsaid.has(lower));
}

function isObject(words: readonly Token[], last: Operator, at: number): boolean {
  const takes = TAKING.has(last.kind) || stanceWords.affirmations.has(words[last.at]?.lower ?? '');
  const between = words.slice(last.at + 1, at);
  return (
    takes &&
    takesWords(words, last.at, OBJECT) &&
    between.length < OBJECT &&
    !between.some(({ lower }) => lower === 'that')
  );
}

function verdictBefore(words: readonly Token[], at: number, isNounThere: boolean): Weight | null {
  const near = words.slice(Math.max(0, at - 2), at).map(({ lower }) => lower);
  if (!isNounThere) return near.some((word) => stanceWords.falsely.has(word)) ? -1 : null;
  if (near.some((word) => stanceWords.unchecked.has(word))) return 0;
  return near.some((word) => stanceWords.falsities.has(word)) ? -1 : null;
}
