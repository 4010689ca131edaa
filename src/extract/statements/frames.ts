import type { Span } from '../../model/span.ts';
import type { Analysis, Token } from '../analysis/analysis.ts';
import { canSpeak } from './can-speak.ts';
import { type Cue, findCues, RELATIVES, SUBORDINATORS } from './cues.ts';
import { isDay } from './is-day.ts';
import { type NounPhrase, phraseAfter, phraseBefore } from './noun-phrases.ts';

/** No sentence that somebody wrote has more; a bound keeps hostile text cheap. */
const MOST = 40;

/** "If Lind said …", "neither Lind nor Holm said …": supposed or not said. */
const SUPPOSED = /^(?:if|whether|unless|had|did|does|do|lest|nor|neither)$/u;

/** A verb of saying and its subject. */
export interface Frame {
  readonly cue: Cue;
  readonly speaker: NounPhrase;
}

/** The frames of one sentence, in text order; verbs whose subject does not stand before them, or cannot speak, are left out. */
export function findFrames(analysis: Analysis, [from, to]: Span): readonly Frame[] {
  const { tokens } = analysis;
  const frames: Frame[] = [];
  for (const cue of findCues(analysis, from, to)) {
    if (frames.length >= MOST) break;
    const speaker = subjectOf(tokens, cue, from, to);
    if (speaker !== null) frames.push({ cue, speaker });
  }
  return frames;
}

function subjectOf(tokens: readonly Token[], cue: Cue, from: number, to: number): NounPhrase | null {
  const verbStart = verbGroupStart(tokens, cue.first, from);
  if (cue.form === 'passive') return null;
  if (cue.form === 'participle') return quotedAs(tokens, verbStart, from);
  return isInverted(tokens, cue, verbStart, from, to) ? null : subjectBefore(tokens, cue, verbStart, from);
}

/** "Lind said", also "Lind, who said". */
function subjectBefore(tokens: readonly Token[], cue: Cue, verbStart: number, from: number): NounPhrase | null {
  const before = tokens[verbStart - 1];
  const end = before !== undefined && RELATIVES.has(before.lower) ? withoutComma(tokens, verbStart - 1) : verbStart;
  const speaker = phraseBefore(tokens, end, from);
  if (speaker === null || SUPPOSED.test(tokens[speaker.tokens[0] - 1]?.lower ?? '')) return null;
  if (isSubordinate(tokens, speaker.tokens[0] - 1, from)) return null;
  if (tokens[speaker.tokens[0]]?.lower === 'it' && !cue.classes.has('say')) return null;
  return canSpeak(tokens, speaker) ? speaker : null;
}

/** "Why Lind said no is unclear", "When Lind said yes, …": told of the saying, not of what was said. */
function isSubordinate(tokens: readonly Token[], at: number, from: number): boolean {
  return at === from && SUBORDINATORS.has(tokens[at]?.lower ?? '');
}

function withoutComma(tokens: readonly Token[], end: number): number {
  return tokens[end - 1]?.text === ',' ? end - 1 : end;
}

function verbGroupStart(tokens: readonly Token[], first: number, from: number): number {
  let start = first;
  while (start > from && /^(?:AUX|ADV|PART)$/u.test(tokens[start - 1]?.pos ?? '') && isAuxiliary(tokens[start - 1]))
    start -= 1;
  return start;
}

function isAuxiliary(word: Token | undefined): boolean {
  return word !== undefined && !(word.pos === 'ADV' && /^(?:when|why|how|where|here|there)$/u.test(word.lower));
}

/** "…,” said Mara Lind, the harbour minister." */
function isInverted(tokens: readonly Token[], cue: Cue, verbStart: number, from: number, to: number): boolean {
  const before = tokens[verbStart - 1];
  const next = tokens[cue.last + 1];
  if (next === undefined || !cue.classes.has('say') || tokens[cue.first]?.lemma === 'tell') return false;
  if (verbStart > from && !(before !== undefined && (before.text === ',' || before.quotation >= 0))) return false;
  const phrase = phraseAfter(tokens, cue.last + 1, to);
  if (phrase === null || !canSpeak(tokens, phrase)) return false;
  const after = tokens[phrase.tokens[1]];
  return (
    after === undefined ||
    phrase.tokens[1] >= to ||
    (after.quotation >= 0 && before?.text !== ',') ||
    /^(?:[.,:;]|in|on|at|during|after|as|who|when)$/u.test(after.lower) ||
    isDay(after)
  );
}

/** "the Gazette quoted Lind as saying", "Lind was quoted as saying". */
function quotedAs(tokens: readonly Token[], verbStart: number, from: number): NounPhrase | null {
  if (tokens[verbStart - 1]?.lower !== 'as') return null;
  for (let at = verbStart - 2; at >= Math.max(from, verbStart - 16); at -= 1) {
    if (!/^(?:quote|cite)$/u.test(tokens[at]?.lemma ?? '')) continue;
    return phraseAfter(tokens, at + 1, verbStart - 1) ?? phraseBefore(tokens, verbGroupStart(tokens, at, from), from);
  }
  return null;
}
