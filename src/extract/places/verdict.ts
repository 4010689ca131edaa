import type { Token } from '../analysis/analysis.ts';
import { stanceWords, type Weight } from './language.ts';
import { negationEnds } from './negation.ts';

/** How far before a verdict its verb stands: "were, as he put it, false". */
const NEAR = 7;
const VERDICTS = ['falsities', 'truths', 'checks'] as const;
/** Of verdicts that are verbs: "did not correspond". */
const DO = /^(?:do|does|did)$/u;
const THIS = /^(?:that|this|it|he|she|they|which|these|those)$/u;
const THE = /^(?:that|this|these|those|such|the|his|her|its|their)$/u;

/**
 * What the words after a name make of what others said of it: "… were false" (-1), "… was not untrue" (1), "… could not be
 * verified" (0); null without a verdict. Behind "called" the verdict needs no verb.
 */
export function findVerdict(after: readonly Token[], isBranded: boolean): Weight | null {
  const end = after.findIndex(({ text }) => /^[.;!?]$/u.test(text));
  const words = end < 0 ? after : after.slice(0, end);
  const verdicts = words.map((_word, at) => verdictAt(words, at, isBranded));
  return verdicts.find((verdict) => verdict !== null) ?? null;
}

function verdictAt(words: readonly Token[], at: number, isBranded: boolean): Weight | null {
  const kind = VERDICTS.find((list) => stanceWords[list].has(words[at]?.lower ?? ''));
  if (kind === undefined) return null;
  const verb = words.findLastIndex(
    ({ lower }, index) => index < at && index >= at - NEAR && (stanceWords.beings.has(lower) || DO.test(lower)),
  );
  if (verb < 0 ? !isBranded || kind !== 'falsities' : !isOfTheseWords(words, verb)) return null;
  const weights = stanceWords.weights[kind];
  return negationEnds(words.slice(verb < 0 ? Math.max(0, at - 2) : verb, at)).length > 0
    ? weights.negated
    : weights.plain;
}

/** Not "… and reports of snow were false", nor "…, but the road is wrong": the verb's subject is what was said. */
function isOfTheseWords(words: readonly Token[], verb: number): boolean {
  const lead = words.slice(0, verb);
  const joint = lead.findLastIndex(
    ({ lower }) => /^(?:,|and|or|—|–)$/u.test(lower) || stanceWords.contrasts.has(lower),
  );
  const subject = lead.slice(joint + 1).filter(({ pos }) => !/^(?:AUX|ADV|PART)$/u.test(pos));
  if (joint >= 0 && subject.length > 0 && subject.length <= 2 && subject.every(({ lower }) => THIS.test(lower)))
    return true;
  const noun = subject.findIndex(({ lower }) => lower !== 'that' && stanceWords.assertions.has(lower));
  if (noun >= 0) return THE.test(subject[noun - 1]?.lower ?? '');
  return !lead.some(({ lower }) => stanceWords.contrasts.has(lower));
}
