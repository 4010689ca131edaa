import type { Span } from '../../../model/span.ts';
import type { Token } from '../../analysis/analysis.ts';
import { isAbbreviatedTitle } from '../../analysis/sentences.ts';
import { isHuman, OPENERS, RELATIVES } from '../../statements/cues.ts';
import { isNameWord, isTitle, nameBefore } from '../names/names.ts';
import {
  isCapital,
  isCompounded,
  isDay,
  isHead,
  isJoint,
  isOccupation,
  isOwner,
  isPersonal,
  isPhraseWord,
  isRank,
  isSameStretch,
} from './phrase-words.ts';

const LINK = /^(?:of|for|from|in|on|at|with|to|near|before|during|under|and|&)$/u;
/** No phrase has more tokens, nor more insertions between commas. */
const LONGEST = 40;
const INSERTIONS = 4;

/**
 * A phrase that begins at a token: its end, and what stands between commas after it. Before token `sure` more nouns belong to
 * it than after: "Norland backs" may be a noun to the tagger.
 */
export function readRight(
  tokens: readonly Token[],
  start: number,
  sure = start + 1,
): { readonly end: number; readonly beside: readonly Span[] } {
  const reach = reachOf(tokens, start, sure);
  return { end: withoutTail(tokens, start, reach), beside: besides(tokens, reach, sure) };
}

/** How far the words of a phrase go that begins at a token. */
function reachOf(tokens: readonly Token[], start: number, sure = start + 1): number {
  let end = start;
  for (let at = start; at < start + LONGEST; at += 1) {
    const word = tokens[at];
    if (word === undefined || !isSameStretch(word, tokens[start]) || (at > start && stops(tokens, at, sure))) break;
    const isPart =
      isPhraseWord(word) ||
      (at > start && (isCapital(word) || isPersonal(word) || isParticiple(tokens, at) || isCompounded(tokens, at)));
    if (isPart) end = at + 1;
    else if (!LINK.test(word.lower) && !isJoint(word)) break;
  }
  return end;
}

/** "a released sergeant", "its managing director" */
function isParticiple(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const isBetween = (before?.pos === 'DET' || isOwner(before)) && tokens[at + 1]?.pos === 'NOUN';
  return isBetween && /(?:ed|en|ing)$/u.test(tokens[at]?.lower ?? '');
}

/** Whether a phrase ends before a word: a day, a pronoun of its own, a noun after somebody ("officials point out"). */
function stops(tokens: readonly Token[], at: number, sure: number): boolean {
  const word = tokens[at];
  const before = tokens[at - 1];
  if (word === undefined || before === undefined || isDay(word)) return true;
  if (isPersonal(word)) return before.lower !== 'of';
  if (isCapital(word)) return at === sure && isWholeName(tokens, at);
  if (!/^(?:NOUN|ADJ)$/u.test(word.pos) || isHuman(word) || isRank(word)) return false;
  if (at === sure && before.pos === 'NOUN') return true;
  const next = tokens[at + 1];
  if (at < sure || (isCapital(before) && next !== undefined && isHuman(next)))
    return before.pos === 'NOUN' && isHuman(before);
  return isCapital(before) || isHuman(before);
}

/** Whether two words of a name stand before a token, and no title: what follows with a capital is no part of it. */
function isWholeName(tokens: readonly Token[], end: number): boolean {
  return [tokens[end - 2], tokens[end - 1]].every(
    (word) => isNameWord(word) && word !== undefined && !isTitle(word.text) && !isHuman(word),
  );
}

/** A phrase ends with a noun or with what stands against the word before: the second part of a compound. */
function withoutTail(tokens: readonly Token[], start: number, to: number): number {
  let end = to;
  while (end > start + 1 && !endsPhrase(tokens, end)) end -= 1;
  return end;
}

function endsPhrase(tokens: readonly Token[], end: number): boolean {
  const last = tokens[end - 1];
  if (last === undefined) return true;
  return isHead(last) || isPersonal(last) || (tokens[end - 2]?.end === last.start && /^\p{L}/u.test(last.text));
}

/** The noun phrases between commas right after a phrase; before token `sure` no comma need close them. */
function besides(tokens: readonly Token[], end: number, sure: number): readonly Span[] {
  const found: Span[] = [];
  let at = end;
  while (found.length < INSERTIONS && tokens[at]?.text === ',') {
    const first = tokens[at + 1];
    const reach = reachOf(tokens, at + 1, at + LONGEST);
    const next = withoutTail(tokens, at + 1, reach);
    if (first === undefined || !isPhraseWord(first) || !endsPhrase(tokens, next)) break;
    if (reach > sure && !isClosed(tokens[reach], first)) break;
    found.push([at + 1, next]);
    at = reach;
  }
  return found;
}

/** Whether what stands between commas ends before a token. */
export function isClosed(after: Token | undefined, { sentence }: Token): boolean {
  if (after === undefined || after.sentence !== sentence) return true;
  return /^[,.:;!?—–]$/u.test(after.text) || RELATIVES.has(after.lower);
}

/** Where the phrase begins that holds a token: over names, nouns and possessives, and over the "of" and "for" of somebody. */
export function leftEdge(tokens: readonly Token[], from: number): number {
  let start = from;
  if (opensPhrase(tokens, from)) return from;
  for (let at = from - 1; at >= 0 && at > from - LONGEST && goesOn(tokens, at, tokens[from]); at -= 1) {
    const word = tokens[at];
    if (word !== undefined && (isPhraseWord(word) || isCapital(word))) start = at;
    if (opensPhrase(tokens, at)) break;
  }
  return start;
}

/** Where the titles begin that stand before a name, of which the last token is given and one that is surely its own. */
export function leftEdgeOfTitles(tokens: readonly Token[], last: number, first = last): number {
  let start = Math.min(first, nameBefore(tokens, last + 1, Math.max(0, last - LONGEST))[0]);
  for (let at = start - 1; at >= 0 && at > last - LONGEST && goesOn(tokens, at, tokens[last]); at -= 1) {
    const word = tokens[at];
    if (word === undefined || !(isPhraseWord(word) || isTitleStop(tokens, at))) break;
    start = at;
    if (word.pos === 'DET') break;
  }
  return start;
}

/** "the", unless it belongs to an "of" or "for" before it. */
function opensPhrase(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.pos === 'DET' && !/^(?:of|for)$/u.test(tokens[at - 1]?.lower ?? '');
}

/** Whether a phrase reaches as far left as a token. */
function goesOn(tokens: readonly Token[], at: number, last: Token | undefined): boolean {
  const word = tokens[at];
  if (word === undefined || !isSameStretch(word, last) || isPersonal(word)) return false;
  if (isDay(word) || OPENERS.has(word.lower) || isOtherNoun(tokens, at)) return false;
  const isName = isCapital(word) && tokens[at - 1]?.sentence === word.sentence;
  return isPhraseWord(word) || isName || isBridge(tokens, at) || isCompounded(tokens, at) || isTitleStop(tokens, at);
}

/** The full stop of "Maj. Holm", where the tagger cuts it off. */
function isTitleStop(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const word = tokens[at];
  return word?.text === '.' && before?.end === word.start && isAbbreviatedTitle(`${before.text}.`);
}

/** Right before a name, a noun that is no title: "a claim Lind rejected". */
function isOtherNoun(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at];
  if (word?.pos !== 'NOUN' || tokens[at + 1]?.pos !== 'PROPN') return false;
  return !isOccupation(word) && !isTitle(word.text);
}

/** "of", "for" or "in" after somebody, "and" between names at the start of a sentence, a hyphen. */
function isBridge(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at];
  const before = tokens[at - 1];
  if (word === undefined || before === undefined) return false;
  if (isJoint(word)) return before.end === word.start;
  if (/^(?:of|for|in|at)$/u.test(word.lower)) return isHuman(before);
  return word.lower === 'and' && before.pos === 'PROPN' && beginsSentence(tokens, at - 1);
}

function beginsSentence(tokens: readonly Token[], at: number): boolean {
  let start = at;
  while (start > Math.max(0, at - LONGEST) && tokens[start - 1]?.pos === 'PROPN') start -= 1;
  return tokens[start - 1]?.sentence !== tokens[start]?.sentence;
}
