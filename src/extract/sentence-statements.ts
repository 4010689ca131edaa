import { overlaps, type Span } from '../model/span.ts';
import { findAccounts } from './accounts.ts';
import type { Analysis } from './analysis.ts';
import { findContents } from './find-contents.ts';
import type { FoundStatement } from './found-statement.ts';
import { type Frame, findFrames } from './frames.ts';

/** The statements whose cue stands in one sentence. No cue counts that stands inside what somebody else says. */
export function sentenceStatements(analysis: Analysis, index: number): readonly FoundStatement[] {
  const sentence = analysis.sentences[index];
  if (sentence === undefined || asksItself(analysis, sentence.tokens)) return [];
  const frames = findFrames(analysis, sentence.tokens);
  const accounts = findAccounts(analysis, sentence.tokens);
  if (frames.length + accounts.length === 0) return [];
  const stops = [...frames.flatMap((frame) => stopsOf(analysis, frame)), ...accounts.map(({ cue }) => cue.first)].sort(
    (a, b) => a - b,
  );
  const found: FoundStatement[] = [];
  for (const frame of byTail(frames)) {
    const cue = cueSpan(analysis, frame.cue);
    const content = findContents(analysis, frame, sentence.tokens, stops).filter((span) => span[0] < span[1]);
    if (content.length === 0 || isTold(found, cue) || content.some((span) => overlaps(span, cue))) continue;
    if (found.some((other) => other.content.some((a) => content.some((b) => overlaps(a, b) && !isNested(a, b)))))
      continue;
    const speech = !frame.cue.classes.has('attitude');
    found.push({ speaker: frame.speaker, cue, content, speech, sentence: index });
  }
  for (const { speaker, cue, content } of accounts) {
    const span = cueSpan(analysis, cue);
    if (isTold(found, span) || found.some((other) => other.content.some((piece) => overlaps(piece, content)))) continue;
    found.push({ speaker, cue: span, content: [content], speech: true, sentence: index });
  }
  return found.sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0));
}

/** A question outside quotations is the writer's own. */
function asksItself({ tokens }: Analysis, [from, to]: Span): boolean {
  const last = tokens[to - 1];
  return last?.text === '?' && last.quotation < 0 && to > from;
}

/** ", she said" at the end covers what other cues stand in, so cues that look back come first. */
function byTail(frames: readonly Frame[]): readonly Frame[] {
  const after = frames.filter((frame) => frame.order === 'after').reverse();
  return [...after, ...frames.filter((frame) => frame.order !== 'after')];
}

/** Where a frame's own clause begins: what somebody else says before it ends there. */
function stopsOf({ tokens }: Analysis, frame: Frame): readonly number[] {
  const start = frame.order === 'before' && frame.speaker !== null ? frame.speaker.tokens[0] : frame.verbStart;
  const before = tokens[start - 1];
  if (before === undefined) return [];
  if (frame.order === 'shared') return [start - 1];
  const joins = /^(?:as|while|but|and|although|though)$/u.test(before.lower);
  return joins && (before.lower === 'as' || tokens[start - 2]?.text === ',') ? [start - 1] : [];
}

function isTold(found: readonly FoundStatement[], cue: Span): boolean {
  return found.some(({ content }) => content.some((span) => overlaps(span, cue)));
}

/** One quotation inside another's words, as in "… “fiction,” as the mayor put it". */
function isNested(a: Span, b: Span): boolean {
  return (a[0] < b[0] && b[1] <= a[1]) || (b[0] < a[0] && a[1] <= b[1]);
}

/** The characters of a cue. */
export function cueSpan({ tokens }: Analysis, cue: { readonly first: number; readonly last: number }): Span {
  return [tokens[cue.first]?.start ?? 0, tokens[cue.last]?.end ?? 0];
}
