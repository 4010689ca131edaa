import type { Span } from '../../model/span.ts';
import type { Analysis, Token } from '../analysis/analysis.ts';
import { ADJUNCT, isDay, REACH } from './adjuncts.ts';
import { contentSpan, outermost } from './contents.ts';
import type { Frame } from './frames.ts';
import { phraseAfter } from './noun-phrases.ts';

/** "…, where, said Lind, …": what was said comes only after. */
const HANGING = /^(?:where|which|who|that|because|but|and|when|while|although)$/u;

export interface LeftContent {
  readonly span: Span;
  readonly quoted: boolean;
}

/** "…,” she said", "…, she said": what stands before, when the sentence has no room for it after the cue. */
export function leftContent(analysis: Analysis, frame: Frame, from: number): LeftContent | null {
  const { tokens } = analysis;
  if (frame.order === 'shared') return null;
  const start = frameStart(frame);
  const bridge = tokens[start - 1]?.lower === 'as' ? start - 1 : start;
  const end = endsLoosely(tokens[bridge - 1]) ? bridge - 1 : bridge;
  const last = tokens[end - 1];
  if (last === undefined || end <= from) return null;
  const quotation = analysis.quotations[outermost(analysis, last)];
  if (quotation !== undefined) {
    const begin = bridge < start ? quotation.span[0] : (tokens[from]?.start ?? quotation.span[0]);
    return { span: [Math.min(begin, quotation.span[0]), last.end], quoted: true };
  }
  if (end === start || HANGING.test(last.lower) || !isTail(analysis, frame)) return null;
  const span = contentSpan(analysis, from, end);
  return span === null ? null : { span, quoted: false };
}

function frameStart({ order, speaker, verbStart }: Frame): number {
  return order === 'before' && speaker !== null ? Math.min(speaker.tokens[0], verbStart) : verbStart;
}

function endsLoosely(word: Token | undefined): boolean {
  return word !== undefined && word.quotation === -1 && /^(?:,|—|–)$/u.test(word.text);
}

/** Nothing follows the cue that could be what was said. */
function isTail({ tokens }: Analysis, { cue, order, speaker }: Frame): boolean {
  const at = order === 'after' ? Math.max(cue.last + 1, speaker?.tokens[1] ?? 0) : cue.last + 1;
  const next = tokens[at];
  const here = tokens[cue.last];
  if (next === undefined || here === undefined || next.sentence !== here.sentence) return true;
  if (here.lemma === 'tell') return tellsTail(tokens, at);
  if (next.quotation >= 0 || !cue.classes.has('say')) return false;
  return (
    /^[.,;]$/u.test(next.text) ||
    (ADJUNCT.test(next.lower) && !leadsToClause(tokens, at)) ||
    (isDay(next) && !leadsToClause(tokens, at))
  );
}

function tellsTail(tokens: readonly Token[], at: number): boolean {
  const object = phraseAfter(tokens, at, at + REACH);
  const next = tokens[object?.tokens[1] ?? at];
  return object !== null && (next === undefined || /^(?:[.,]|in|on|at|during|after)$/u.test(next.lower));
}

function leadsToClause(tokens: readonly Token[], at: number): boolean {
  const sentence = tokens[at]?.sentence;
  for (let index = at; index < at + REACH && tokens[index]?.sentence === sentence; index += 1) {
    const word = tokens[index];
    if (word === undefined) return false;
    if (word.lower === 'that' || word.text === ':' || word.quotation >= 0) return true;
  }
  return false;
}
