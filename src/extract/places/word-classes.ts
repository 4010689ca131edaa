import type { Token } from '../analysis/analysis.ts';
import { stanceWords } from './language.ts';

/** An opening quotation mark. */
export const QUOTE = /^[“"‘'«]$/u;
/** "Lind’s", "the towns’": the end of a genitive. */
export const GENITIVE = /^['’]s?$/u;

/** The tagger's word for it, or what stands before: "the claim", "Lind’s denial", "to reports", nothing. */
export function isNoun(words: readonly Token[], at: number): boolean {
  const word = words[at];
  const lead = words[at - 1];
  if (word?.pos === 'NOUN' || lead?.pos === 'DET' || GENITIVE.test(lead?.text ?? '')) return true;
  const isPlural = word?.lower.endsWith('s') === true && stanceWords.assertions.has(word.lower);
  return isPlural && (lead === undefined || QUOTE.test(lead.text) || /^(?:ADP|ADJ|PART)$/u.test(lead.pos));
}

/** A verb, an auxiliary or a particle such as "not". */
export function isVerbal({ pos }: Token): boolean {
  return pos === 'AUX' || pos === 'VERB' || pos === 'PART';
}

/** A verb that is no infinitive. */
export function isFiniteVerb(word: Token, index: number, words: readonly Token[]): boolean {
  return isVerbal(word) && word.pos !== 'PART' && words[index - 1]?.lower !== 'to';
}

/** "was told", "is said", "is expected": a participle behind a form of "to be". */
export function isPassive(words: readonly Token[], at: number): boolean {
  return !words[at]?.lower.endsWith('ing') && stanceWords.beings.has(words[at - 1]?.lower ?? '');
}

/** What stands before a verb and its auxiliaries and adverbs, at most so many words back: its subject, or "and". */
export function wordBefore(words: readonly Token[], at: number, reach: number): Token | undefined {
  return words.slice(Math.max(0, at - reach), at).findLast(({ pos }) => !/^(?:AUX|ADV|PART)$/u.test(pos));
}
