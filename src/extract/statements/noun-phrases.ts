import type { Span } from '../../model/span.ts';
import type { Token } from '../analysis/analysis.ts';
import { isHuman } from './cues.ts';
import { beginsClause, isInsertion, previousComma } from './insertions.ts';

const NOUNISH = /^(?:PROPN|NOUN|ADJ|DET|NUM|SYM|X)$/u;
const HEAD = /^(?:PROPN|NOUN|PRON)$/u;
const SUBJECT_PRONOUN = /^(?:he|she|they|i|we|you|it)$/u;
const LINK = /^(?:of|for|from|in|on|at|with|to|and|&)$/u;
const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:today|yesterday|tomorrow)$/u;
/** No subject is longer, nor has more insertions between commas. */
const LONGEST = 60;
const INSERTIONS = 4;
/** No bracket after a name holds more tokens. */
const BRACKET = 25;

/** A speaker's words as a half-open range of tokens, and the end of its first part, before any apposition. */
export interface NounPhrase {
  readonly tokens: Span;
  readonly headEnd: number;
}

/** The noun phrase that ends right before token `end`, not reaching before `from`. */
export function phraseBefore(tokens: readonly Token[], end: number, from: number): NounPhrase | null {
  const last = tokens[end - 1];
  if (last === undefined || end <= from || last.quotation >= 0) return null;
  if (last.text === ',') return phraseBeforeInsertion(tokens, end, from);
  if (isDash(tokens, end - 1)) return phraseBeforeDashes(tokens, end, from);
  const right = withoutDay(tokens, end, from);
  const start = leftEdge(tokens, right, from);
  return start < right ? { tokens: [start, right], headEnd: right } : null;
}

/** "Mara Lind on Tuesday": the day belongs to the verb. */
function withoutDay(tokens: readonly Token[], end: number, from: number): number {
  if (end - from < 2 || !DAY.test(tokens[end - 1]?.lower ?? '')) return end;
  let right = end - 1;
  while (right > from && /^(?:on|late|early|earlier)$/u.test(tokens[right - 1]?.lower ?? '')) right -= 1;
  return right > from && isHead(tokens[right - 1]) ? right : end;
}

/** A dash outside quotations; a hyphen is one only after a space. */
function isDash(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at];
  if (word === undefined || word.quotation >= 0) return false;
  return /^(?:—|–|--)$/u.test(word.text) || (word.text === '-' && (tokens[at - 1]?.end ?? word.start) < word.start);
}

/** "Mara Lind — who was there — said": the phrase before the first dash. */
function phraseBeforeDashes(tokens: readonly Token[], end: number, from: number): NounPhrase | null {
  for (let at = end - 2; at > from && at > end - LONGEST; at -= 1) {
    if (tokens[at] === undefined || (tokens[at]?.quotation ?? 0) >= 0) return null;
    if (!isDash(tokens, at)) continue;
    const start = leftEdge(tokens, at, from);
    return start < at && isInsertion(tokens, at + 1, end - 1) ? { tokens: [start, at], headEnd: at } : null;
  }
  return null;
}

function leftEdge(tokens: readonly Token[], end: number, from: number): number {
  const last = tokens[end - 1];
  if (last !== undefined && SUBJECT_PRONOUN.test(last.lower)) return end - 1;
  let at = skipBracketBack(tokens, end, from);
  if (!isHead(tokens[at - 1])) return end;
  let start = at;
  for (let steps = 0; at > from && steps < LONGEST; steps += 1) {
    const word = tokens[at - 1];
    if (word === undefined || word.quotation >= 0) break;
    if (DAY.test(word.lower) && start < end) break;
    if (isPhraseWord(word)) start = at - 1;
    else if (!isBridge(tokens, at - 1)) break;
    at -= 1;
  }
  return start;
}

/** "of" between nouns, a hyphen between words, "in" between hyphens. */
function isBridge(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at];
  const before = tokens[at - 1];
  if (word === undefined || before === undefined) return false;
  if (isJoint(word)) return before.end === word.start;
  return LINK.test(word.lower) && (isHead(before) || (isJoint(before) && before.end === word.start));
}

function skipBracketBack(tokens: readonly Token[], end: number, from: number): number {
  if (tokens[end - 1]?.text !== ')') return end;
  for (let at = end - 1; at > from && at > end - BRACKET; at -= 1) {
    if (tokens[at - 1]?.text === '(') return at - 1;
  }
  return end;
}

function isPhraseWord(word: Token): boolean {
  return (
    NOUNISH.test(word.pos) ||
    /^(?:'s|’s|his|her|their|its|our|my)$/u.test(word.lower) ||
    (word.pos === 'PART' && /^['’]/u.test(word.text))
  );
}

function isHead(word: Token | undefined): boolean {
  return (
    word !== undefined &&
    (HEAD.test(word.pos) || word.pos === 'NUM' || isHuman(word) || /^(?:'s|’s|['’])$/u.test(word.lower))
  );
}

function isJoint(word: Token): boolean {
  return word.text === '-' || word.text === '–' || word.text === '/';
}

/** "Mara Lind, the harbour minister," – the phrase before the insertion whose closing comma is the last token. */
function phraseBeforeInsertion(tokens: readonly Token[], end: number, from: number): NounPhrase | null {
  let right = end - 1;
  for (let count = 0; count < INSERTIONS; count += 1) {
    const comma = previousComma(tokens, right, from);
    if (comma < 0) return null;
    const start = leftEdge(tokens, comma, from);
    if (!isInsertion(tokens, comma + 1, right)) return null;
    if (start < comma && isHead(tokens[comma - 1]) && beginsClause(tokens, start, from))
      return { tokens: [start, end - 1], headEnd: comma };
    right = comma;
  }
  return null;
}

/** The noun phrase that begins at token `from` and may carry appositions, as after "said" or "according to". */
export function phraseAfter(tokens: readonly Token[], from: number, to: number): NounPhrase | null {
  const first = tokens[from];
  if (first === undefined || from >= to || first.quotation >= 0) return null;
  if (/^(?:he|she|they|i|we|him|her|them)$/u.test(first.lower) && tokens[from + 1]?.pos !== 'NOUN')
    return { tokens: [from, from + 1], headEnd: from + 1 };
  let end = rightEdge(tokens, from, to);
  if (end <= from || !(isHead(tokens[end - 1]) || tokens[end - 1]?.text === ')')) return null;
  const headEnd = end;
  for (let count = 0; count < INSERTIONS; count += 1) {
    const next = insertionEnd(tokens, end, to);
    if (next < 0) break;
    end = next;
  }
  return { tokens: [from, end], headEnd };
}

function rightEdge(tokens: readonly Token[], from: number, to: number): number {
  let end = from;
  for (let at = from; at < Math.min(to, from + LONGEST); at += 1) {
    const bracket = closeBracket(tokens, at, to);
    if (bracket < 0 && endsPhrase(tokens[at], at === from)) break;
    if (bracket >= 0) at = bracket;
    const word = tokens[at];
    if (word !== undefined && (bracket >= 0 || isPhraseWord(word))) end = at + 1;
  }
  while (end > from && !isHead(tokens[end - 1]) && tokens[end - 1]?.text !== ')') end -= 1;
  return end;
}

function endsPhrase(word: Token | undefined, isFirst: boolean): boolean {
  if (word === undefined || word.quotation >= 0) return true;
  if (isPhraseWord(word)) return !isFirst && DAY.test(word.lower);
  return isFirst || !(LINK.test(word.lower) || isJoint(word));
}

/** Where the bracket that opens at a token closes, or -1. */
function closeBracket(tokens: readonly Token[], from: number, to: number): number {
  if (tokens[from]?.text !== '(') return -1;
  for (let at = from; at < to && at < from + 12; at += 1) if (tokens[at]?.text === ')') return at;
  return -1;
}

/** The end of ", the secretary of the council" after `from`, or -1. The comma after it is left out. */
function insertionEnd(tokens: readonly Token[], from: number, to: number): number {
  if (tokens[from]?.text !== ',') return -1;
  const first = tokens[from + 1];
  if (first === undefined) return -1;
  if (!(first.pos === 'DET' || first.pos === 'PROPN' || first.pos === 'NOUN' || first.pos === 'ADJ')) return -1;
  const end = rightEdge(tokens, from + 1, to);
  const after = tokens[end];
  const isClosed = after === undefined || end >= to || /^[,.:;]$/u.test(after.text);
  return end > from + 1 && isClosed ? end : -1;
}
