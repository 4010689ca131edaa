import type { Span } from '../../model/span.ts';
import type { Analysis, Token } from '../analysis/analysis.ts';
import { stanceWords } from '../places/language.ts';
import type { Frame } from './frames.ts';
import { type NounPhrase, phraseAfter } from './noun-phrases.ts';

/** Who contradicts what somebody just said, and the words that tell so. */
export interface Contradiction {
  readonly speaker: NounPhrase;
  readonly passage: Span;
}

/** ", a claim that Lind denied": the writer's comment on what was said. Token indices, `from` after the comma. */
export interface Comment {
  readonly from: number;
  readonly to: number;
  readonly contradiction: Contradiction | null;
}

/** No sentence that somebody wrote has more; a bound keeps hostile text cheap. */
const MOST = 10;
const JOINT = /^[,—–]$/u;
/** How far a comment's verb may stand from its noun, in tokens. */
const REACH = 12;

/** The comments in a sentence on what it says before them. */
export function findComments(analysis: Analysis, [from, to]: Span): readonly Comment[] {
  const { tokens } = analysis;
  const comments: Comment[] = [];
  for (let at = from; at + 2 < to && comments.length < MOST; at += 1) {
    const joint = tokens[at];
    if (joint === undefined || joint.quotation >= 0 || !JOINT.test(joint.text)) continue;
    const comment = commentAt(analysis, at + 1, to);
    if (comment !== null) comments.push(comment);
  }
  return comments;
}

function commentAt(analysis: Analysis, from: number, to: number): Comment | null {
  const { tokens } = analysis;
  const first = tokens[from];
  if (first === undefined || first.quotation >= 0) return null;
  const isRelative = /^(?:which|something)$/u.test(first.lower);
  const noun = isRelative ? from : commentNoun(tokens, from);
  if (noun < 0) return null;
  const next = /^(?:that|which)$/u.test(tokens[noun + 1]?.lower ?? '') ? noun + 2 : noun + 1;
  const denier = activeDenier(tokens, next, to, isRelative) ?? passiveDenier(tokens, next, to);
  if (denier === null && (isRelative || !/^an?$/u.test(first.lower))) return null;
  const end = clauseEnd(tokens, denier?.end ?? next, to);
  const passage: Span = [first.start, tokens[end - 1]?.end ?? first.end];
  return { from, to: end, contradiction: denier && { speaker: denier.speaker, passage } };
}

/** Index of "claim" in "a bold claim" or of "claims", or -1. */
function commentNoun(tokens: readonly Token[], from: number): number {
  const hasArticle = /^an?$/u.test(tokens[from]?.lower ?? '');
  let at = hasArticle ? from + 1 : from;
  while (hasArticle && at < from + 3 && tokens[at]?.pos === 'ADJ') at += 1;
  const word = tokens[at]?.lower ?? '';
  if (word === 'that' || !stanceWords.assertions.has(word)) return -1;
  return hasArticle || word.endsWith('s') ? at : -1;
}

interface Denier {
  readonly speaker: NounPhrase;
  /** Index of the token after the denial. */
  readonly end: number;
}

/** "Lind has denied"; of a relative clause only when nothing else is its object. */
function activeDenier(tokens: readonly Token[], at: number, to: number, isRelative: boolean): Denier | null {
  const speaker = phraseAfter(tokens, at, Math.min(to, at + REACH));
  if (speaker === null || speaker.tokens[1] !== speaker.headEnd) return null;
  let verb = speaker.headEnd;
  while (/^(?:AUX|ADV)$/u.test(tokens[verb]?.pos ?? '')) verb += 1;
  if (!isContradicting(tokens[verb])) return null;
  const after = tokens[verb + 1];
  const isOver = after === undefined || verb + 1 >= to || /^(?:ADP|ADV|AUX|PUNCT|CCONJ|SCONJ)$/u.test(after.pos);
  return isOver || !isRelative ? { speaker, end: verb + 1 } : null;
}

/** "denied by Lind" */
function passiveDenier(tokens: readonly Token[], at: number, to: number): Denier | null {
  let verb = at;
  while (/^(?:AUX|ADV)$/u.test(tokens[verb]?.pos ?? '')) verb += 1;
  if (!isContradicting(tokens[verb]) || tokens[verb + 1]?.lower !== 'by') return null;
  const speaker = phraseAfter(tokens, verb + 2, to);
  return speaker && { speaker, end: speaker.tokens[1] };
}

/** Whether a verb denies; "has not denied" does not. */
export function isContradicting(verb: Token | undefined): boolean {
  return verb !== undefined && (stanceWords.denials.has(verb.lower) || stanceWords.dismissals.has(verb.lower));
}

function clauseEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (/^[,;.—–]$/u.test(tokens[at]?.text ?? '')) return at;
  return to;
}

/** "…, but Lind denied it": who contradicts what was said right before. */
export function contradictionOf({ tokens }: Analysis, { cue, speaker }: Frame): Contradiction | null {
  if (!isContradicting(tokens[cue.first])) return null;
  const object = objectEnd(tokens, cue.last + 1);
  const first = tokens[speaker.tokens[0]];
  const last = tokens[object - 1];
  return first === undefined || last === undefined || object < 0 ? null : { speaker, passage: [first.start, last.end] };
}

/** The end of "it", "the claim", "those reports" at a token, or -1. */
function objectEnd(tokens: readonly Token[], at: number): number {
  const first = tokens[at]?.lower ?? '';
  const next = tokens[at + 1];
  const isOver = next === undefined || /^(?:PUNCT|ADV|ADP|CCONJ)$/u.test(next.pos);
  if (/^(?:it|this|that)$/u.test(first) && isOver) return at + 1;
  const isNoun = stanceWords.assertions.has(next?.lower ?? '') && next?.lower !== 'that';
  return /^(?:the|this|that|these|those)$/u.test(first) && isNoun && tokens[at + 2]?.lower !== 'that' ? at + 2 : -1;
}
