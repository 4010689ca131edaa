import type { Span } from '../../model/span.ts';
import type { Analysis, Token } from '../analysis/analysis.ts';
import { stanceWords } from '../places/language.ts';
import { contentSpan } from './contents.ts';
import type { Frame } from './frames.ts';
import { leftContent } from './left-content.ts';
import { rightContent } from './right-content.ts';

/** "that, as she sees it, …": what breaks in so soon does not end what was said. */
const SHORTEST = 2;

/** What a frame's speaker says, as one or two spans in text order; empty when nothing is told. */
export function findContents(
  analysis: Analysis,
  frame: Frame,
  sentence: Span,
  stops: readonly number[],
): readonly Span[] {
  const left = leftContent(analysis, frame, sentence[0]);
  const resume =
    frame.order === 'after' ? Math.max(frame.cue.last + 1, frame.speaker?.tokens[1] ?? 0) : frame.cue.last + 1;
  if (left === null) {
    const end = rightEnd(analysis, resume, sentence[1], stops);
    const right = rightContent(analysis, frame, resume, contrast(analysis, frame, resume, end));
    return right === null ? [] : [right];
  }
  const more = interrupted(analysis, left.quoted, resume, rightEnd(analysis, resume + 1, sentence[1], stops));
  return more === null ? [left.span] : [left.span, more];
}

/** "“…,” she said, “…”" and "The harbour, she said, is open": what was said goes on after the cue. */
function interrupted(analysis: Analysis, quoted: boolean, at: number, end: number): Span | null {
  const { tokens } = analysis;
  if (!/^[,:;]$/u.test(tokens[at]?.text ?? '')) return quoted ? quoteAhead(analysis, at, end) : null;
  const next = tokens[at + 1];
  if (next === undefined || at + 1 >= end) return null;
  if (next.quotation >= 0) return contentSpan(analysis, at + 1, end);
  return quoted || next.lower.endsWith('ing') || /^(?:who|which|and|but|as)$/u.test(next.lower)
    ? null
    : contentSpan(analysis, at + 1, end);
}

function quoteAhead(analysis: Analysis, at: number, end: number): Span | null {
  for (let index = at; index < end; index += 1) {
    const word = analysis.tokens[index];
    if (word === undefined || word.quotation < 0) continue;
    return /^[,:]$/u.test(analysis.tokens[index - 1]?.text ?? '') ? contentSpan(analysis, index, end) : null;
  }
  return null;
}

/** "denied that …, while nobody was named": the writer goes on with another clause. */
function contrast({ tokens }: Analysis, { cue }: Frame, at: number, end: number): number {
  if (!stanceWords.denials.has(tokens[cue.first]?.lower ?? '')) return end;
  for (let index = at + SHORTEST; index + 2 < end; index += 1) {
    const isComma = tokens[index]?.text === ',' && tokens[index]?.quotation === -1;
    if (isComma && /^(?:while|whereas|although)$/u.test(tokens[index + 1]?.lower ?? '')) {
      return isClause(tokens.slice(index + 2, end)) ? index : end;
    }
  }
  return end;
}

/** A subject and then a finite verb. */
function isClause(words: readonly Token[]): boolean {
  const verb = words.findIndex(({ pos, lower }) => pos === 'AUX' || (pos === 'VERB' && !lower.endsWith('ing')));
  return words.slice(0, Math.max(0, verb)).some(({ pos }) => /^(?:NOUN|PROPN|PRON)$/u.test(pos));
}

/** What was said ends with the sentence, or where the writer goes on about the speaker (`stops`). */
function rightEnd({ tokens }: Analysis, at: number, end: number, stops: readonly number[]): number {
  for (const stop of stops) {
    const before = tokens[stop - 1]?.text === ',' ? stop - 1 : stop;
    const isJoint = /^(?:,|;|and|but)$/u.test(tokens[stop]?.lower ?? '');
    if (stop > at + (isJoint ? 0 : SHORTEST) && stop < end) return before;
  }
  return end;
}
