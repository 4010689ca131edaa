import { z } from 'zod';
import type { Span } from '../../model/span.ts';
import { loadLanguage } from '../english/load-language.ts';
import type { TaggedWord } from './tagger.ts';

const words = z.array(z.string().min(1)).readonly();
const language = loadLanguage(
  'sentences.yaml',
  z.strictObject({ titles: words, abbreviations: words, starters: words }),
);
const TITLES: ReadonlySet<string> = new Set(language.titles);
const ABBREVIATIONS: ReadonlySet<string> = new Set(language.abbreviations);
const STARTERS: ReadonlySet<string> = new Set(language.starters);

/** Whether a word is a title cut short: "Rep.", "Gov.". */
export function isAbbreviatedTitle(word: string): boolean {
  return word.endsWith('.') && TITLES.has(word.slice(0, -1));
}

const STOP = /^(?:[.!?…]|\.{2,}|[!?]{2,})$/u;
const CLOSER = /^(?:[)\]”’»"']|'')$/u;
const SMALL = /^\p{Ll}/u;
const INITIAL = /^\p{Lu}$/u;
/** How many words may stand between a closing question mark and the verb of "…?” the tall Harbour Minister asked". */
const REACH = 6;

/** The outermost quotation around a word that closes within the paragraph, or -1. */
export type Enclosing = (word: number) => number;

/**
 * Splits the words [from, to) of one paragraph into sentences, as half-open ranges of word indices that leave nothing out.
 * No sentence ends inside a quotation that closes later, after a title or an initial, or before "…?” she asked".
 */
export function splitSentences(
  words: readonly TaggedWord[],
  [from, to]: Span,
  enclosing: Enclosing,
  isSpeechVerb: (word: TaggedWord) => boolean,
): readonly Span[] {
  const sentences: Span[] = [];
  let start = from;
  for (let index = from; index < to; index += 1) {
    const stop = words[index];
    if (stop === undefined || !endsWithStop(stop) || isAbbreviation(words, index, to)) continue;
    const end = skipClosers(words, index + 1, to);
    const last = end - 1;
    if (end < to && enclosing(end) >= 0 && enclosing(last) === enclosing(end)) continue;
    if (end < to && !beginsSentence(words, end, to, stop, last > index, isSpeechVerb)) continue;
    sentences.push([start, end]);
    start = end;
    index = last;
  }
  if (start < to) sentences.push([start, to]);
  return sentences;
}

function endsWithStop(word: TaggedWord): boolean {
  return STOP.test(word.text) || (word.text.length > 1 && word.text.endsWith('.'));
}

function skipClosers(words: readonly TaggedWord[], from: number, to: number): number {
  let end = from;
  while (end < to && closesHere(words, end)) end += 1;
  return end;
}

/** A closing mark sticks to what it closes. */
function closesHere(words: readonly TaggedWord[], index: number): boolean {
  const word = words[index];
  return word !== undefined && CLOSER.test(word.text) && words[index - 1]?.end === word.start;
}

function opensHere(words: readonly TaggedWord[], index: number): boolean {
  return /^(?:["“„«‘'(]|''|``)$/u.test(words[index]?.text ?? '');
}

function isAbbreviation(words: readonly TaggedWord[], index: number, to: number): boolean {
  const stop = words[index];
  const next = words[index + 1];
  if (stop === undefined || next === undefined || index + 1 >= to || !stop.text.endsWith('.')) return false;
  const before = words[index - 1];
  const isBare = stop.text === '.';
  if (isBare && before?.end !== stop.start) return false;
  const stem = isBare ? (before?.text ?? '') : stop.text.slice(0, -1);
  if (TITLES.has(stem) || INITIAL.test(stem)) return stem !== 'I';
  const isShort = ABBREVIATIONS.has(stem) || (!isBare && stop.text.indexOf('.') < stop.text.length - 1);
  return isShort && !STARTERS.has(next.text);
}

function beginsSentence(
  words: readonly TaggedWord[],
  at: number,
  to: number,
  stop: TaggedWord,
  quoteClosed: boolean,
  isSpeechVerb: (word: TaggedWord) => boolean,
): boolean {
  const first = words[at];
  if (first === undefined) return true;
  if (SMALL.test(first.text)) return false;
  if (!quoteClosed) return first.start > stop.end || opensHere(words, at);
  return !leadsToSpeech(words, at, to, isSpeechVerb);
}

/** "…?” Mara Lind asked" goes on with the sentence that the quotation seems to end. */
function leadsToSpeech(
  words: readonly TaggedWord[],
  at: number,
  to: number,
  isSpeechVerb: (word: TaggedWord) => boolean,
): boolean {
  if (opensHere(words, at)) return false;
  for (let index = at; index < Math.min(at + REACH, to); index += 1) {
    const word = words[index];
    if (word === undefined) return false;
    const after = words[index + 1];
    if (isSpeechVerb(word) && index > at)
      return after === undefined || index + 1 >= to || /^(?:[.,:;]|in|on|at|as|during)$/u.test(after.text);
    if (!/^(?:PROPN|NOUN|DET|PRON|ADJ|ADP|AUX|ADV)$/u.test(word.pos)) return false;
  }
  return false;
}
