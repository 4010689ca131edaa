import { overlaps } from '../../model/span.ts';
import type { Token } from '../analysis/analysis.ts';
import type { PlanSentence } from './find-plan-sentences.ts';
import { planWords } from './language.ts';
import type { Taken } from './stance-of.ts';

type About = Pick<PlanSentence, 'references' | 'age'>;

/** How far apart, in words, the parts of "won the warm support of" and "gave the plan its full blessing" stand. */
const NEAR = 5;
/** Whatever follows these is no object: "Norland is opposed on Monday". */
const CLOSED = /^(?:[.,;:!—–]|on|at|last|within|outright|again)$/u;
const NONE = /^(?:no|little|scant|without|not)$/u;

const FOR: ReadonlyMap<string, 'accepts' | 'rejects'> = new Map([
  ...planWords.approvals.map((noun) => [noun, 'accepts'] as const),
  ...planWords.disapprovals.map((noun) => [noun, 'rejects'] as const),
]);

/** "down" for "turned", of the phrases of two words that reject. */
const PARTED: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Map.groupBy(
    planWords.rejects
      .map((phrase) => phrase.split(' '))
      .filter(([, last = '', ...more]) => planWords.partings.has(last) && more.length === 0),
    ([verb = '']) => verb,
  )
    .entries()
    .map(([verb, phrases]) => [verb, new Set(phrases.map(([, last = '']) => last))] as const),
);

/** How a plan is received, where no verb takes it for its object. Looked for at a token of the sentence. */
export function receptionOf(tokens: readonly Token[], index: number, about: About): Taken | null {
  return (
    answer(tokens, index, about) ??
    turnedDown(tokens, index, about) ??
    madeConditional(tokens, index) ??
    meeting(tokens, index, about) ??
    giving(tokens, index, about) ??
    nominal(tokens, index, about) ??
    reply(tokens, index)
  );
}

/** "Norland is opposed.", "Norland said no." right after a sentence about the plan. */
function answer(tokens: readonly Token[], index: number, { references, age }: About): Taken | null {
  if (references.length > 0 || age < 1) return null;
  const isAt = (phrase: string): boolean => {
    const words = phrase.split(' ');
    const next = tokens[index + words.length];
    // The tagger takes "no." for a number's.
    const isWord = (word: string, at: number): boolean => tokens[index + at]?.lower.replace(/\.$/u, '') === word;
    return words.every(isWord) && (!next || CLOSED.test(next.lower));
  };
  if (planWords.answersNo.some(isAt)) return { stance: 'rejects', subject: { at: 'before', token: index } };
  return planWords.answersYes.some(isAt) ? { stance: 'accepts', subject: { at: 'before', token: index } } : null;
}

/** "Norland turned it down", "ruled the plan out" */
function turnedDown(tokens: readonly Token[], index: number, about: About): Taken | null {
  const particles = PARTED.get(tokens[index]?.lower ?? '');
  if (particles === undefined) return null;
  const end = tokens.findIndex(({ lower }, at) => at > index + 1 && at <= index + NEAR && particles.has(lower));
  const between = end < 0 ? [] : tokens.slice(index + 1, end);
  const isPlan = between.some((token) => isOfPlan(token, about)) || planWords.pronouns.has(between[0]?.lower ?? '');
  const isNo = tokens.slice(Math.max(0, index - NEAR), index).every(({ lower }) => !planWords.negations.has(lower));
  return isPlan && isNo ? { stance: 'rejects', subject: { at: 'before', token: index } } : null;
}

/** "Norland made its support conditional on a seat", for the plan spoken of before. */
function madeConditional(tokens: readonly Token[], index: number): Taken | null {
  if (!/^ma(?:d|k)e?s?$/u.test(tokens[index]?.lower ?? '')) return null;
  const near = tokens.slice(index + 1, index + 1 + 2 * NEAR);
  const noun = near.findIndex(({ lower }) => FOR.get(lower) === 'accepts');
  const isConditional = noun >= 0 && near.slice(noun).some(({ lower }) => planWords.conditionals.has(lower));
  return isConditional ? { stance: 'conditions', subject: { at: 'before', token: index } } : null;
}

/** "The plan won the backing of Norland", "met with opposition in Sudland" */
function meeting(tokens: readonly Token[], index: number, about: About): Taken | null {
  if (!isMeeting(tokens, index, about)) return null;
  const from = index + 1;
  for (let at = from; at < from + NEAR; at += 1) {
    const stance = FOR.get(tokens[at]?.lower ?? '');
    const link = /^["”’]$/u.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
    if (stance === undefined || !/^(?:of|from|by|in)$/u.test(tokens[link]?.lower ?? '')) continue;
    const told = afterNone(stance, tokens.slice(from, at));
    return told === null ? null : { stance: told, subject: { at: 'after', token: link + 1 } };
  }
  return null;
}

/** Whether a verb of which the plan is the subject tells what it meets with. */
function isMeeting(tokens: readonly Token[], index: number, about: About): boolean {
  const isAt = (phrase: string): boolean => phrase.split(' ').every((word, at) => tokens[index + at]?.lower === word);
  let before = index - 1;
  while (/^(?:AUX|ADV)$/u.test(tokens[before]?.pos ?? '')) before -= 1;
  return isOfPlan(tokens[before], about) && planWords.meetings.some(isAt);
}

/** "no favour" is a no; "little opposition" is neither. */
function afterNone(stance: 'accepts' | 'rejects', before: readonly Token[]): 'accepts' | 'rejects' | null {
  const none = before.find(({ lower }) => NONE.test(lower))?.lower;
  if (none === undefined) return stance;
  return none === 'no' && stance === 'accepts' ? 'rejects' : null;
}

/** "Norland gave the plan its blessing" */
function giving(tokens: readonly Token[], index: number, about: About): Taken | null {
  if (!planWords.givings.has(tokens[index]?.lower ?? '')) return null;
  const near = tokens.slice(index + 1, index + 1 + 2 * NEAR);
  const plan = near.findLastIndex((token) => isOfPlan(token, about));
  const noun = plan < 0 ? -1 : near.findIndex(({ lower }, at) => at > plan && FOR.has(lower));
  const stance = FOR.get(near[noun]?.lower ?? '');
  return stance === undefined ? null : { stance, subject: { at: 'before', token: index } };
}

/** "the rejection of the plan by Norland", "opposition to the plan comes from Norland" */
function nominal(tokens: readonly Token[], index: number, about: About): Taken | null {
  const stance = FOR.get(tokens[index]?.lower ?? '');
  if (stance === undefined || !/^(?:of|to|for)$/u.test(tokens[index + 1]?.lower ?? '')) return null;
  const reach = index + 2 + 2 * NEAR;
  const plan = tokens.findLastIndex((token, at) => at > index + 1 && at <= reach && isOfPlan(token, about));
  if (plan < 0) return null;
  const isFrom = /^c[oa]mes?$/u.test(tokens[plan + 1]?.lower ?? '') && tokens[plan + 2]?.lower === 'from';
  if (isFrom) return { stance, subject: { at: 'after', token: plan + 3 } };
  return tokens[plan + 1]?.lower === 'by' ? { stance, subject: { at: 'after', token: plan + 2 } } : null;
}

/** "Norland's answer was a flat no", to the plan spoken of before. */
function reply(tokens: readonly Token[], index: number): Taken | null {
  if (!planWords.replies.has(tokens[index]?.lower ?? '')) return null;
  const near = tokens.slice(index + 1, index + 1 + 2 * NEAR);
  const being = near.findIndex(({ lower }) => planWords.beings.has(lower));
  const noun = near.find(({ lower }, at) => at > being && FOR.has(lower.replace(/\.$/u, '')));
  const stance = FOR.get(noun?.lower.replace(/\.$/u, '') ?? '');
  return being < 0 || stance === undefined ? null : { stance, subject: { at: 'before', token: index } };
}

function isOfPlan(token: Token | undefined, { references }: About): boolean {
  return token !== undefined && references.some(({ span }) => overlaps(span, [token.start, token.end]));
}
