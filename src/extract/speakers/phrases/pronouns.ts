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
