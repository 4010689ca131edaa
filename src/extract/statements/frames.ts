import type { Span } from '../../model/span.ts';
import type { Analysis, Token } from '../analysis/analysis.ts';
import { isDay } from './adjuncts.ts';
import { canSpeak } from './can-speak.ts';
import { type Cue, findCues, RELATIVES, SUBORDINATORS } from './cues.ts';
import { type NounPhrase, phraseAfter, phraseBefore } from './noun-phrases.ts';

/** No sentence that somebody wrote has more; a bound keeps hostile text cheap. */
const MOST = 40;

/** "If Lind said …", "neither Lind nor Holm said …": supposed or not said. */
const SUPPOSED = /^(?:if|whether|unless|had|did|does|do|lest|nor|neither)$/u;

/** A cue and who it belongs to. `verbStart` is where its auxiliaries begin. */
export interface Frame {
  readonly cue: Cue;
  readonly verbStart: number;
  readonly speaker: NounPhrase | null;
  /** Where the speaker stands: before the cue, after it ("said Lind"), or taken over from an earlier verb. */
  readonly order: 'before' | 'after' | 'shared';
}

/** The frames of one sentence, in text order; cues without anybody who could speak are left out. */
export function findFrames(analysis: Analysis, [from, to]: Span): readonly Frame[] {
  const { tokens } = analysis;
  const frames: Frame[] = [];
  for (const cue of findCues(analysis, from, to)) {
    const frame = frameOf(tokens, cue, from, to, frames.at(-1));
    if (frame === null) continue;
    if (frames.length >= MOST) break;
    if (tokens[frame.cue.first - 1]?.lower === 'as') dropReporter(frames, tokens);
    frames.push(frame);
  }
  return frames;
}

function frameOf(
  tokens: readonly Token[],
  cue: Cue,
  from: number,
  to: number,
  earlier: Frame | undefined,
): Frame | null {
  const verbStart = verbGroupStart(tokens, cue.first, from);
  const before = tokens[verbStart - 1];
  if (cue.form === 'passive') return passiveFrame(tokens, cue, verbStart, to);
  if (before?.lower === 'as' && cue.form === 'participle') return quotedAs(tokens, cue, verbStart, from);
  const inverted = cue.form === 'finite' ? invertedSpeaker(tokens, cue, verbStart, from, to) : null;
  if (inverted !== null) return { cue, verbStart, speaker: inverted, order: 'after' };
  if (verbStart > from && before !== undefined && isJoining(before, cue)) {
    const clause = clauseStart(tokens, verbStart, from);
    const shared = earlier !== undefined && earlier.cue.first >= clause ? earlier.speaker : null;
    const speaker = shared ?? mainSubject(tokens, clause, verbStart);
    return speaker === null ? null : { cue, verbStart, speaker, order: 'shared' };
  }
  return cue.form === 'participle' ? null : subjectFrame(tokens, cue, verbStart, from);
}

/** Where the part of the sentence begins that a semicolon sets off. */
export function clauseStart(tokens: readonly Token[], at: number, from: number): number {
  for (let start = at; start > from; start -= 1) {
    const before = tokens[start - 1];
    if (before?.text === ';' && before.quotation < 0) return start;
  }
  return from;
}

/** "Lind said", also "Lind, who said". */
function subjectFrame(tokens: readonly Token[], cue: Cue, verbStart: number, from: number): Frame | null {
  const before = tokens[verbStart - 1];
  const end = before !== undefined && RELATIVES.has(before.lower) ? withoutComma(tokens, verbStart - 1) : verbStart;
  const speaker = phraseBefore(tokens, end, from);
  if (speaker === null || SUPPOSED.test(tokens[speaker.tokens[0] - 1]?.lower ?? '')) return null;
  if (isSubordinate(tokens, speaker.tokens[0] - 1, from)) return null;
  if (tokens[speaker.tokens[0]]?.lower === 'it' && !cue.classes.has('say')) return null;
  return canSpeak(tokens, speaker) ? { cue, verbStart, speaker, order: 'before' } : null;
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

/** "…, adding", "… and added": the verb shares the speaker of the verb before it. */
function isJoining(before: Token, cue: Cue): boolean {
  if (before.pos === 'CCONJ' || before.lower === 'then') return true;
  return cue.form === 'participle' && /^(?:,|—|–|”|"|''|’|»)$/u.test(before.text);
}

/** "…,” said Mara Lind, the harbour minister." */
function invertedSpeaker(
  tokens: readonly Token[],
  cue: Cue,
  verbStart: number,
  from: number,
  to: number,
): NounPhrase | null {
  const before = tokens[verbStart - 1];
  const next = tokens[cue.last + 1];
  if (next === undefined || !cue.classes.has('say') || tokens[cue.first]?.lemma === 'tell') return null;
  if (verbStart > from && !(before !== undefined && (before.text === ',' || before.quotation >= 0))) return null;
  const phrase = phraseAfter(tokens, cue.last + 1, to);
  if (phrase === null || !canSpeak(tokens, phrase)) return null;
  const after = tokens[phrase.tokens[1]];
  const isClosed =
    after === undefined ||
    phrase.tokens[1] >= to ||
    (after.quotation >= 0 && before?.text !== ',') ||
    /^(?:[.,:;]|in|on|at|during|after|as|who|when)$/u.test(after.lower) ||
    isDay(after);
  return isClosed ? phrase : null;
}

/** "was voiced by the commander, Per Holm: “…”" – only when a colon shows that the words follow. */
function passiveFrame(tokens: readonly Token[], cue: Cue, verbStart: number, to: number): Frame | null {
  for (let at = cue.last + 1; at < Math.min(to, cue.last + 14); at += 1) {
    if (tokens[at]?.lower !== 'by') continue;
    const speaker = phraseAfter(tokens, at + 1, to);
    const isIntroduced = speaker !== null && tokens[speaker.tokens[1]]?.text === ':';
    return isIntroduced ? { cue, verbStart, speaker, order: 'after' } : null;
  }
  return null;
}

/** "the Gazette quoted Lind as saying", "Lind was quoted as saying". */
function quotedAs(tokens: readonly Token[], cue: Cue, verbStart: number, from: number): Frame | null {
  for (let at = verbStart - 2; at >= Math.max(from, verbStart - 16); at -= 1) {
    if (!/^(?:quote|cite)$/u.test(tokens[at]?.lemma ?? '')) continue;
    const subject = phraseBefore(tokens, verbGroupStart(tokens, at, from), from);
    const speaker = phraseAfter(tokens, at + 1, verbStart - 1) ?? subject;
    return speaker === null ? null : { cue, verbStart: subject?.tokens[0] ?? at, speaker, order: 'before' };
  }
  return null;
}

/** Who quotes somebody "as saying" something is the source, not the speaker. */
function dropReporter(frames: Frame[], tokens: readonly Token[]): void {
  const last = frames.at(-1);
  if (last !== undefined && /^(?:quote|cite)$/u.test(tokens[last.cue.first]?.lemma ?? '')) frames.pop();
}

/** The phrase before the first finite verb outside quotations. */
function mainSubject(tokens: readonly Token[], from: number, to: number): NounPhrase | null {
  for (let at = from + 1; at < to; at += 1) {
    const word = tokens[at];
    if (word === undefined || word.quotation >= 0 || !/^(?:VERB|AUX)$/u.test(word.pos)) continue;
    const speaker = phraseBefore(tokens, verbGroupStart(tokens, at, from), from);
    return speaker !== null && canSpeak(tokens, speaker) ? speaker : null;
  }
  return null;
}
