import type { Span } from '../../model/span.ts';
import type { Analysis, Token } from '../analysis/analysis.ts';
import { ADJUNCT, isDay, REACH } from './adjuncts.ts';
import { contentSpan } from './contents.ts';
import type { Cue } from './cues.ts';
import type { Frame } from './frames.ts';
import { phraseAfter } from './noun-phrases.ts';

const OPENER = /^(?:that|how|whether|why|what|if|where)$/u;
/** Ends the search for the beginning: either this is it, or what follows is something else. */
const TURN = /^(?:that|:|VERB|AUX)$/u;
const NO_TOPIC = /^(?:[.,;]|of|on|to|by|in|at|as|when|after|with)$/u;
const NO_CLAUSE = /^(?:[.,;)]|of|about|so)$/u;
/** What these take is an object and what it is called: "called the plan a start that needed work". */
const NAMING: ReadonlySet<string> = new Set(['call', 'describe', 'label', 'dub', 'brand']);
/** "said nothing" says nothing, but "said nothing had been decided" does. */
const NOTHING = /^(?:nothing|no)$/u;
const SOON = 5;

/** What stands after the cue, token `at` being the first that can belong to it. */
export function rightContent(analysis: Analysis, frame: Frame, at: number, end: number): Span | null {
  const { tokens } = analysis;
  const start = rightStart(tokens, frame, at, end);
  if (start < 0 || start >= end) return null;
  const span = contentSpan(analysis, start, end);
  if (span === null) return null;
  if (isClause(tokens.slice(start, end))) return span;
  return frame.cue.classes.has('topic') && frame.order !== 'after' && !isBackward(tokens, start, end) ? span : null;
}

function isClause(words: readonly Token[]): boolean {
  return words.some((word) => word.pos === 'VERB' || word.pos === 'AUX' || word.quotation >= 0);
}

/** "this stance": points back and says nothing by itself. */
function isBackward(tokens: readonly Token[], start: number, end: number): boolean {
  return end - start <= 4 && /^(?:this|these|that|those|such|it|him|her|them|so)$/u.test(tokens[start]?.lower ?? '');
}

/** Index of the token that what was said begins with, or -1. */
function rightStart(tokens: readonly Token[], frame: Frame, at: number, end: number): number {
  const next = tokens[at];
  if (next === undefined || at >= end) return -1;
  const explicit = explicitStart(tokens, at, end, frame);
  if (explicit >= 0) return explicit;
  if (frame.order === 'after') return -1;
  if (tokens[frame.cue.first]?.lemma === 'tell') return phraseAfter(tokens, at, end)?.headEnd ?? -1;
  if (isDay(next) && frame.cue.classes.has('say')) return at + 1;
  const clause = frame.cue.classes.has('say') ? afterAdjuncts(tokens, at, end) : at;
  if (clause > at) return clause;
  if (NOTHING.test(next.lower) && !isClause(tokens.slice(at, Math.min(end, at + SOON)))) return -1;
  return takes(frame.cue, next) ? at : -1;
}

/** Whether what was said can begin with this word, right after the cue. */
function takes({ classes }: Cue, next: Token): boolean {
  if (next.pos === 'CCONJ') return false;
  if (classes.has('intent') && next.lower === 'to') return true;
  if (classes.has('attitude')) return next.lower === 'to' || /^(?:PRON|DET|PROPN)$/u.test(next.pos);
  if (classes.has('topic') && !NO_TOPIC.test(next.lower)) return true;
  return classes.has('say') && !NO_CLAUSE.test(next.lower) && !ADJUNCT.test(next.lower);
}

/** "that", a colon or a quotation says where it begins, also after "in a statement on Thursday". */
function explicitStart(tokens: readonly Token[], at: number, end: number, { cue }: Frame): number {
  const next = tokens[at];
  if (next === undefined || next.quotation >= 0 || OPENER.test(next.lower)) return at;
  if (NAMING.has(tokens[cue.first]?.lemma ?? '') && /^(?:DET|PROPN|PRON)$/u.test(next.pos) && !isDay(next)) return at;
  if (next.text !== ':' && !mayIntroduce(next, tokens[cue.first], cue) && !isEarlier(tokens, at)) return -1;
  const reach = tokens.slice(at, Math.min(end, at + REACH));
  const found = reach.findIndex(({ lower, pos, quotation }) => quotation >= 0 || TURN.test(lower) || TURN.test(pos));
  const word = reach[found];
  if (word?.text === ':') return at + found + 1;
  if (word?.lower === 'that') return at + found;
  return word !== undefined && word.quotation >= 0 && /^[:,]$/u.test(reach[found - 1]?.text ?? '') ? at + found : -1;
}

/** Where a clause begins after "on Monday" or "in a statement"; `at` itself when none does. */
function afterAdjuncts(tokens: readonly Token[], at: number, end: number): number {
  let next = at;
  while (next < end && /^(?:on|in|at|during|late)$/u.test(tokens[next]?.lower ?? '')) {
    const noun = tokens[next + 1];
    next += 2;
    if (noun === undefined || isDay(noun)) continue;
    if (noun.pos !== 'DET') return at;
    while (next < end && /^(?:ADJ|NOUN)$/u.test(tokens[next]?.pos ?? '')) next += 1;
  }
  return next < end && /^(?:PRON|DET|PROPN)$/u.test(tokens[next]?.pos ?? '') ? next : at;
}

/** "a day earlier", "two weeks ago" */
function isEarlier(tokens: readonly Token[], at: number): boolean {
  return /^(?:earlier|ago|later|before)$/u.test(tokens[at + 2]?.lower ?? '');
}

/** What may stand between a cue and "that", a colon or a quotation. */
function mayIntroduce(word: Token, verb: Token | undefined, { classes }: Cue): boolean {
  if (classes.has('that') || verb?.lemma === 'tell') return true;
  return word.text === ',' || word.pos === 'ADV' || ADJUNCT.test(word.lower) || isDay(word);
}
