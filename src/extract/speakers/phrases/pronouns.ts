import type { Token } from '../../analysis/analysis.ts';
import { RELATIVES } from '../../statements/cues.ts';
import type { Personal } from '../people/gender.ts';
import type { SpeakerPhrase } from './speaker-phrase.ts';

/** `who` stands for any relative pronoun. */
export type Pronoun = Personal | 'it' | 'they' | 'who';

const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map([
  ['he', 'he'],
  ['him', 'he'],
  ['himself', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['herself', 'she'],
  ['it', 'it'],
  ['they', 'they'],
  ['them', 'they'],
]);

/** Whom "his", "her" and "its" mean. */
const OWNERS: ReadonlyMap<string, Pronoun> = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['its', 'it'],
]);

/** "has also said" */
const LONGEST_CUE = 4;

/** The pronoun that a possessive stands for. */
export function pronounOfOwner(word: string): Pronoun | null {
  return OWNERS.get(word) ?? null;
}

/** Whether a word in lower case stands for somebody named elsewhere. */
export function isPronoun(word: string): boolean {
  return PRONOUNS.has(word) || RELATIVES.has(word);
}

/** The pronoun that a phrase consists of; null for any other phrase. */
export function pronounAt(tokens: readonly Token[], { head: [start, end] }: SpeakerPhrase): Pronoun | null {
  const word = end - start === 1 ? (tokens[start]?.lower ?? '') : '';
  return RELATIVES.has(word) ? 'who' : (PRONOUNS.get(word) ?? null);
}

/** The pronoun that begins what somebody says: "Mara Lind, the pilot, said that she …". */
export function saidPronoun(tokens: readonly Token[], { head, beside }: SpeakerPhrase): Personal | null {
  const end = beside.at(-1)?.[1] ?? head[1];
  let at = tokens[end]?.text === ',' ? end + 1 : end;
  const from = at;
  while (at < from + LONGEST_CUE && /^(?:AUX|ADV|VERB)$/u.test(tokens[at]?.pos ?? '')) at += 1;
  if (at === from) return null;
  const word = tokens[tokens[at]?.lower === 'that' ? at + 1 : at];
  const isSame = word !== undefined && word.sentence === tokens[head[0]]?.sentence && word.quotation < 0;
  return isSame && (word.lower === 'he' || word.lower === 'she') ? word.lower : null;
}
