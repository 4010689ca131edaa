import { fold } from '../../../beat/fold.ts';
import { isGivenName } from '../../../beat/given-names.ts';
import { isTitleWord } from '../../../beat/titles.ts';
import type { Span } from '../../../model/span.ts';
import type { Token } from '../../analysis/analysis.ts';
import { testOfLexeme } from '../../analysis/lexemes.ts';
import { isAbbreviatedTitle } from '../../analysis/sentences.ts';
import { isHumanNoun, OPENERS } from '../../statements/cues.ts';

const NAME_WORD = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
/** Days and the months that nobody is called. */
const DATE_WORD =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|july|september|october|november|december)$/iu;
/** Taken for names where they stand oddly. */
const PRONOUN = /^(?:i|we|you|he|she|it|they|who)$/u;
/** What only occupations end with. */
const TRADE = /(?:\p{L}{3}ist|ician)$/u;
const PARTICLE =
  /^(?:von|van|vom|zu|zur|der|den|ter|te|ten|de|del|della|di|da|das|dos|du|des|la|le|el|al|ul|af|av|e|y|bin|bint|ibn|ben|abu|ould)$/u;
/** Before a hyphen: "al-Tamimi". */
const ARTICLE = /^(?:al|el|ad|an|ar|as|ash|at|az|ul|ud)$/u;
/** No name has more words and hyphens. */
const LONGEST = 7;
/** No name is cut into more pieces between two spaces. */
const MOST_PIECES = 5;

/** The words of a name that ends at token `end`, titles before it left out: [first, end). Empty when there is none. */
export function nameBefore(tokens: readonly Token[], end: number, from: number): Span {
  let start = end;
  while (start > from && end - start < LONGEST && (isNamePart(tokens, start - 1) || isParticle(tokens, start - 1, end)))
    start -= 1;
  while (start < end && OPENERS.has(tokens[start]?.lower ?? '')) start += 1;
  for (let at = end - 1; at >= start; at -= 1) {
    const word = tokens[at];
    if (word === undefined || isTitle(word.text) || (at + 2 < end && isTrade(word))) return [at + 1, end];
  }
  return [start, end];
}

/** "Seismologist" before a full name. */
function isTrade({ lower }: Token): boolean {
  return isHumanNoun(lower) || TRADE.test(lower);
}

/** "von" inside a name. */
function isParticle(tokens: readonly Token[], at: number, end: number): boolean {
  if (at + 1 >= end || !PARTICLE.test(tokens[at]?.text ?? '')) return false;
  return isNameWord(tokens[at - 1]) || (PARTICLE.test(tokens[at - 1]?.text ?? '') && isNameWord(tokens[at - 2]));
}

/** Whether "von", "van der" and another word of the name follow a token. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  if (!PARTICLE.test(tokens[at + 1]?.text ?? '')) return false;
  return isNamePart(tokens, at + 2) || (PARTICLE.test(tokens[at + 2]?.text ?? '') && isNamePart(tokens, at + 3));
}

/** Whether a word stands before names and is no part of them: "Rep.", "minister". */
export function isTitle(word: string): boolean {
  const bare = word.endsWith('.') ? word.slice(0, -1) : word;
  return isTitleWord(fold(bare)) || isAbbreviatedTitle(word);
}

/** Whether a token is the last of a name: "Wron" of "Strzelec-Wron". */
export function endsName(tokens: readonly Token[], at: number): boolean {
  return isNamePart(tokens, at) && !isHyphen(tokens, at) && !isNamePart(tokens, at + 1) && !goesOn(tokens, at);
}

/** A name's word, or what stands against one without a space: "-Wron", and what the tagger cuts off at a letter it does not know. */
function isNamePart(tokens: readonly Token[], at: number): boolean {
  for (let start = at; start > at - MOST_PIECES; start -= 1) {
    const word = tokens[start];
    if (word === undefined) return false;
    if (isNameWord(word) || (isNameLike(word) && isEnclosed(tokens, start))) return true;
    if (ARTICLE.test(word.text) && isHyphen(tokens, start + 1)) return true;
    const isJoined = tokens[start - 1]?.end === word.start;
    if (!isJoined || !(isHyphen(tokens, start) || /^\p{L}+$/u.test(word.text))) return false;
  }
  return false;
}

/** Whether a word with a capital stands between words of a name, whatever the tagger takes it for: "Kelp Shipping Guild". */
function isEnclosed(tokens: readonly Token[], at: number): boolean {
  return isNameWord(tokens[at - 1]) && isNameWord(tokens[at + 1]);
}

/** A hyphen that a word follows at once. */
function isHyphen(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at];
  const next = tokens[at + 1];
  return word?.text === '-' && next?.start === word.end && /^\p{L}/u.test(next.text);
}

export function isNameWord(word: Token | undefined): boolean {
  return word !== undefined && isProperName(word);
}

/** A word that is written as names are. */
const isNameLike = testOfLexeme(({ text }) => NAME_WORD.test(text));

/** Whether a word with a capital is a name by itself. */
const isProperName = testOfLexeme((word) => {
  const { pos, text, lower } = word;
  const isTagged = pos === 'PROPN' || (/^(?:NOUN|VERB|ADJ|X|INTJ)$/u.test(pos) && isGivenName(text));
  return isNameLike(word) && isTagged && !PRONOUN.test(lower) && !DATE_WORD.test(text);
});
