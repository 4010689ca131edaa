import type { Span } from '../../../model/span.ts';
import type { Token } from '../../analysis/analysis.ts';
import { cueClassesOf } from '../../statements/cues.ts';
import { type NounPhrase, phraseAfter } from '../../statements/noun-phrases.ts';
import { isNameWord } from '../names/names.ts';
import { isDay, isOccupation, isPersonal } from './phrase-words.ts';

/** No dateline has more tokens: "OAKHAM, May 22 (Harbour News) —". */
const DATELINE = 16;
/** So many tokens after what is said "as Jon Holm put it" is looked for. */
const PUT = 40;
const DASH = /^(?:—|–|-|--)$/u;

/** Whether a phrase names or describes somebody who can speak. */
export function isSomebody(tokens: readonly Token[], { tokens: [start, end], headEnd }: NounPhrase): boolean {
  if (end > headEnd && isNameWord(tokens[headEnd + 1])) return true;
  const head = tokens[coreEnd(tokens, [start, headEnd]) - 1];
  if (head === undefined || isDay(head)) return false;
  return head.pos === 'PROPN' || isOccupation(head) || (headEnd === start + 1 && isPersonal(head));
}

/** "the head" of "the head of the guild" */
function coreEnd(tokens: readonly Token[], [start, end]: Span): number {
  let at = start + 1;
  while (at < end && tokens[at]?.pos !== 'ADP') at += 1;
  return at;
}

/** The subject right after its verb, when what is said stands before: "…, wrote on Monday the port's commandant, Jon Holm". */
export function invertedSubject(tokens: readonly Token[], [from, to]: Span, end: number): NounPhrase | null {
  const before = tokens[from - 1];
  const verb = tokens[to - 1];
  if (before === undefined || verb?.pos !== 'VERB' || verb.quotation >= 0) return null;
  const isReply = cueClassesOf(verb)?.has('say') === true && verb.lemma !== 'tell' && !verb.lower.endsWith('ing');
  if (!isReply || !(before.text === ',' || before.quotation >= 0)) return null;
  const phrase = phraseAfter(tokens, afterDay(tokens, to), end);
  return phrase !== null && isSomebody(tokens, phrase) ? phrase : null;
}

/** Whether nothing but punctuation outside quotations, "and" or the sentence's end follows a phrase: it is no subject of a clause of its own. */
export function isAlone(tokens: readonly Token[], { tokens: [, end] }: NounPhrase, to: number): boolean {
  const next = tokens[end];
  if (end >= to || next === undefined || next.pos === 'CCONJ') return true;
  return next.pos === 'PUNCT' && next.quotation < 0;
}

/** "on Monday", "yesterday" after a verb. */
function afterDay(tokens: readonly Token[], at: number): number {
  const from = tokens[at]?.lower === 'on' ? at + 1 : at;
  const word = tokens[from];
  return word !== undefined && isDay(word) ? from + 1 : at;
}

/** "as Jon Holm put it" after what is said, in the same sentence. */
export function putAs(tokens: readonly Token[], from: number, end: number): NounPhrase | null {
  for (let at = from; at < Math.min(end, from + PUT); at += 1) {
    const word = tokens[at];
    if (word?.text === ';') return null;
    const phrase = word?.lower === 'as' && word.quotation < 0 ? phraseAfter(tokens, at + 1, end) : null;
    if (phrase !== null && isSomebody(tokens, phrase) && isPutIt(tokens, phrase.tokens[1])) return phrase;
  }
  return null;
}

function isPutIt(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lemma === 'put' && tokens[at + 1]?.lower === 'it';
}

/** The subject that a verb after "and" or "but" shares with the verb before: "It gave no proof, but promised …". */
export function sharedSubject(tokens: readonly Token[], [from, to]: Span, start: number): NounPhrase | null {
  const verb = tokens[to - 1];
  if (verb?.pos !== 'VERB' || verb.lower.endsWith('ing') || tokens[from - 1]?.pos !== 'CCONJ') return null;
  const phrase = subjectAt(tokens, start, from);
  return phrase !== null && isSomebody(tokens, phrase) ? phrase : null;
}

/** The phrase that begins at a token and that a verb follows. */
function subjectAt(tokens: readonly Token[], start: number, to: number): NounPhrase | null {
  const first = tokens[start];
  if (first === undefined) return null;
  const phrase: NounPhrase | null = isPersonal(first)
    ? { tokens: [start, start + 1], headEnd: start + 1 }
    : phraseAfter(tokens, start, to);
  const next = phrase === null ? undefined : tokens[phrase.tokens[1]];
  const verb = next?.text === ',' && phrase !== null ? tokens[phrase.tokens[1] + 1] : next;
  return /^(?:VERB|AUX|ADV)$/u.test(verb?.pos ?? '') ? phrase : null;
}

/** The subject after a dateline that was taken for the speaker: "OAKHAM — The guild rejected it, calling it a joke". */
export function afterDateline(tokens: readonly Token[], [first, end]: Span, [start, to]: Span): NounPhrase | null {
  const name = tokens[start]?.text ?? '';
  if (first !== start || name !== name.toUpperCase() || !/^\p{Lu}{2}/u.test(name)) return null;
  let dash = end;
  while (dash < to && dash < start + DATELINE && !isDash(tokens, dash)) dash += 1;
  return isDash(tokens, dash) ? subjectAt(tokens, dash + 1, to) : null;
}

/** A dash between spaces. */
function isDash(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at];
  return word !== undefined && DASH.test(word.text) && (tokens[at - 1]?.end ?? word.start) < word.start;
}
