import type { Statement } from '../../model/findings.ts';
import { covers, overlaps, type Span } from '../../model/span.ts';
import type { Analysis, Sentence, Token } from '../analysis/analysis.ts';
import type { Locator } from '../analysis/locate.ts';
import { outermost } from '../statements/contents.ts';
import type { Covering } from './covering.ts';

/** The words of a sentence that bear on a name in it, before and after it, each nearest 60 or fewer. */
export interface Scope {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
}

/** In tokens on either side of a name. */
const REACH = 60;
const MARK = /^[,;.:!?—–]$/u;

export interface Heard {
  readonly analysis: Analysis;
  readonly locator: Locator;
  /** The stretch of somebody's known words around an offset. */
  readonly wordsAt: (offset: number) => Span | null;
}

/**
 * What a speaker says around a name: from the cue, or where it comes later from the clause in which the words begin, for their
 * borders may be somewhat off. Without a statement: the sentence; what others say in it is left out, and so is a verb right behind
 * it ("“…,” said Lind, who …").
 */
export function scopeOf(heard: Heard, span: Span, sentence: Sentence, covering: Covering | null): Scope {
  const { analysis, locator } = heard;
  const place = locator.tokenAt(span[0]);
  const before = locator.before(place, REACH);
  const after = locator.after(locator.tokenAt(span[1] - 1), REACH);
  if (covering === null) {
    const isHeard = (token: Token) => isSameVoice(heard, token, analysis.tokens[place], span);
    const isAttribution = ({ pos }: Token, last: Token | undefined) =>
      pos === 'VERB' && last !== undefined && !isHeard(last);
    const kept = before.filter((token, at) => isHeard(token) && !isAttribution(token, before[at - 1]));
    return { before: kept, after: after.filter(isHeard) };
  }
  const { statement } = covering;
  const { from, aside } = bounds(analysis.text, statement, sentence, span, before);
  const isHeard = ({ start, end }: Token) => start >= from && !(aside !== null && overlaps([start, end], aside));
  return { before: before.filter(isHeard), after: after.filter(isHeard) };
}

/** Where the speaker's words begin, and which are the writer's among them: ", Lind said,". */
function bounds(
  text: string,
  { speaker, cue, content }: Statement,
  sentence: Sentence,
  span: Span,
  before: readonly Token[],
) {
  const first = content.find((piece) => overlaps(piece, sentence.span)) ?? span;
  const start = Math.max(sentence.span[0], clauseStart(before, first[0]));
  if (cue === null || !covers(sentence.span, cue)) return { from: start, aside: null };
  const naming: Span = speaker === null ? cue : [Math.min(speaker[0], cue[0]), Math.max(speaker[1], cue[1])];
  const aside: Span = [naming[0] - 2, naming[1] + 1];
  if (cue[0] > span[0]) return { from: start, aside };
  const isParted = /[,”"»] $/u.test(text.slice(naming[0] - 2, naming[0])) && text.charAt(naming[1]) === ',';
  const isAside = isParted || first[0] < naming[0];
  return isAside ? { from: sentence.span[0], aside } : { from: cue[0], aside: null };
}

/** Back from an offset to the mark before it. */
function clauseStart(before: readonly Token[], offset: number): number {
  const lead = before.filter(({ start }) => start < offset);
  const mark = lead.findLast(({ text }) => MARK.test(text) || /^[“”"«»]$/u.test(text));
  return mark?.end ?? lead[0]?.start ?? offset;
}

/** A word inside a quotation, or inside what somebody is known to say, governs nothing outside. */
function isSameVoice({ analysis, wordsAt }: Heard, token: Token, place: Token | undefined, span: Span): boolean {
  if (token.quotation >= 0 && outermost(analysis, token) !== outermost(analysis, place)) return false;
  const saying = wordsAt(token.start);
  return saying === null || covers(saying, span);
}
