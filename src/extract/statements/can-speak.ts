import type { Token } from '../analysis/analysis.ts';
import { isHuman } from './cues.ts';
import type { NounPhrase } from './noun-phrases.ts';

const PRONOUN = /^(?:he|she|they|i|we|it|him|her|them)$/u;
/** "No official said": nobody did. */
const NOBODY = /^(?:no|neither|nobody|none)$/u;

/** What English makes of persons: pianists, librarians, fishermen. */
const PERSON = /(?:ists?|ians?|\p{L}m[ae]n)$/u;

/** Whether the noun that a phrase is about can say something: a name, a pronoun or a human noun, not "Lind’s plan". */
export function canSpeak(tokens: readonly Token[], phrase: NounPhrase): boolean {
  const start = phrase.tokens[0];
  if (NOBODY.test(tokens[start]?.lower ?? '')) return false;
  if (isNamed(tokens, phrase)) return true;
  for (let at = headEnd(tokens, phrase) - 1; at >= start; at -= 1) {
    const word = tokens[at];
    if (word === undefined) return false;
    if (word.pos === 'PROPN' || isName(tokens, at) || isHuman(word) || PRONOUN.test(word.lower)) return true;
    if (word.pos === 'NOUN' && !isJoined(tokens, at) && !isPeriod(tokens, at)) return PERSON.test(word.lower);
  }
  return false;
}

/** "the keeper of the keys, Mara Lind" */
function isNamed(tokens: readonly Token[], { tokens: [, end], headEnd: at }: NounPhrase): boolean {
  return at + 2 < end && tokens[at + 1]?.pos === 'PROPN' && tokens[at + 2]?.pos === 'PROPN';
}

/** A name's last word that the tagger takes for something else: "Ada May". */
function isName(tokens: readonly Token[], at: number): boolean {
  return /^\p{Lu}/u.test(tokens[at]?.text ?? '') && tokens[at - 1]?.pos === 'PROPN';
}

/** The second half of "Sung-min". */
function isJoined(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.text === '-' && before.end === tokens[at]?.start;
}

/** "this week" */
function isPeriod(tokens: readonly Token[], at: number): boolean {
  return /^(?:this|last|next)$/u.test(tokens[at - 1]?.lower ?? '');
}

/** Where the head ends: before a bracket, or before "of", "for", "in" … */
function headEnd(tokens: readonly Token[], { tokens: [start], headEnd: end }: NounPhrase): number {
  for (let at = start + 1; at < end; at += 1) {
    const word = tokens[at];
    const isLink = word?.pos === 'ADP' && tokens[at - 1]?.end !== word.start;
    if (isLink || word?.text === '(') return at;
  }
  return end;
}
