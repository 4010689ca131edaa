import type { Span } from '../../../model/span.ts';
import type { Token } from '../../analysis/analysis.ts';
import { isHuman, OPENERS, RELATIVES } from '../../statements/cues.ts';
import { isClosed, leftEdge, leftEdgeOfTitles, readRight } from './phrase-edges.ts';
import { isDay, isOccupation, isPersonal, isPhraseWord, isSameStretch } from './phrase-words.ts';
import { selfNamed } from './self-named.ts';

/** No office before a name and its comma has more tokens. */
const LONGEST_AHEAD = 12;

/** The whole noun phrase that names a speaker, whatever part of it was handed over. Ranges of token indices. */
export interface SpeakerPhrase {
  /** The phrase itself, without what stands between commas after it. */
  readonly head: Span;
  /** What stands beside it between commas: "Mara Lind, the harbour minister,". */
  readonly beside: readonly Span[];
}

/** Finds the whole phrase around some of its tokens; null when these hold no noun or pronoun. */
export function wholePhrase(tokens: readonly Token[], range: Span): SpeakerPhrase | null {
  const start = firstWord(tokens, range);
  if (start < 0) return null;
  if (isPronounAt(tokens, start)) return { head: [start, start + 1], beside: [] };
  const { end, beside } = readRight(tokens, start, range[1]);
  const named = selfNamed(tokens, [start, end]);
  return { head: [leftEdge(tokens, start), end], beside: named === null ? beside : [...beside, named] };
}

/** Where the head of the whole phrase begins, or -1: cheaper than the whole of it. */
export function phraseStart(tokens: readonly Token[], range: Span): number {
  const start = firstWord(tokens, range);
  return start < 0 || isPronounAt(tokens, start) ? start : leftEdge(tokens, start);
}

/** The phrase that begins at a token. */
export function phraseFrom(tokens: readonly Token[], start: number): SpeakerPhrase {
  const { end, beside } = readRight(tokens, start);
  return { head: [start, end], beside };
}

/** A name that ends before a token and, where that is known, begins at another, with its titles and what stands beside it, but not what it belongs to. */
export function phraseOfName(tokens: readonly Token[], end: number, first = end - 1): SpeakerPhrase {
  const start = leftEdgeOfTitles(tokens, end - 1, first);
  const isOwner = /^['’]s?$/u.test(tokens[end]?.text ?? '');
  const beside = isOwner ? [] : readRight(tokens, end - 1).beside;
  return { head: [start, end], beside: [...phraseAhead(tokens, [start, end]), ...beside] };
}

/** "the harbour master", "its envoy in the northern port" before ", Per Holm,". */
function phraseAhead(tokens: readonly Token[], [start, end]: Span): readonly Span[] {
  const comma = tokens[start - 1];
  if (comma?.text !== ',' || !isClosed(tokens[end], comma)) return [];
  let at = start - 2;
  while (at > start - LONGEST_AHEAD && isInside(tokens[at], comma) && !isOfficeAt(tokens, at, start - 1)) at -= 1;
  const noun = tokens[at];
  const isOffice = isInside(noun, comma) && isOfficeAt(tokens, at, start - 1);
  return isOffice ? [[leftEdge(tokens, at), start - 1]] : [];
}

/** Whether a token tells what somebody is, at the end of a phrase or before what it is of. */
function isOfficeAt(tokens: readonly Token[], at: number, end: number): boolean {
  const [noun, next] = [tokens[at], tokens[at + 1]];
  if (noun === undefined || !isOccupation(noun)) return false;
  if (at + 1 === end) return true;
  const isOf = next?.pos === 'ADP' && isHuman(noun) && noun.pos !== 'PROPN';
  return isOf && tokens[leftEdge(tokens, at) - 1]?.pos !== 'ADP';
}

function isInside(word: Token | undefined, comma: Token): boolean {
  return word !== undefined && isSameStretch(word, comma) && (isPhraseWord(word) || word.pos === 'ADP');
}

/** The first token of a range that can begin a noun phrase, quotations, verbs and small words before it left out. */
function firstWord(tokens: readonly Token[], [from, to]: Span): number {
  const isMixed = tokens.slice(from, to).some(({ quotation }) => quotation < 0);
  for (let at = from; at < to; at += 1) {
    const word = tokens[at];
    if (word === undefined || (isMixed && word.quotation >= 0) || isDay(word)) continue;
    if (at + 1 < to && isCutOff(word, tokens[at + 1])) continue;
    if (isPronounAt(tokens, at) || (isPhraseWord(word) && !OPENERS.has(word.lower))) return at;
  }
  return -1;
}

/** "MS." taken for the end of a sentence. */
function isCutOff({ text, sentence }: Token, next: Token | undefined): boolean {
  return text.endsWith('.') && next !== undefined && next.sentence !== sentence;
}

/** "he", but not the "her" of "her deputy". */
function isPronounAt(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at];
  if (word === undefined) return false;
  if (word.lower !== 'her') return isPersonal(word) || RELATIVES.has(word.lower);
  const next = tokens[at + 1];
  return next === undefined || !/^(?:PROPN|NOUN|NUM|ADJ)$/u.test(next.pos) || isDay(next);
}
