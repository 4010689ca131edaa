import { overlaps, type Span } from '../../model/span.ts';
import type { Analysis, Token } from '../analysis/analysis.ts';
import { findAccounts } from './accounts.ts';
import { type Comment, contradictionOf, findComments } from './contradictions.ts';
import { RELATIVES, UTTERANCES, VERDICTS } from './cues.ts';
import { findContents } from './find-contents.ts';
import type { FoundStatement } from './found-statement.ts';
import { clauseStart, type Frame, findFrames } from './frames.ts';

/** Fewer words without quotation marks tell nothing: "said so". */
const FEWEST_WORDS = 3;
/** How far from its cue so short a content stands, in tokens. */
const NEAR = 30;

/** The statements whose cue stands in one sentence. No cue counts that stands inside what somebody else says. */
export function sentenceStatements(analysis: Analysis, index: number): readonly FoundStatement[] {
  const sentence = analysis.sentences[index];
  if (sentence === undefined || asksItself(analysis, sentence.tokens)) return [];
  const comments = findComments(analysis, sentence.tokens);
  const frames = findFrames(analysis, sentence.tokens).filter(({ cue }) => !isComment(comments, cue.first));
  const accounts = findAccounts(analysis, sentence.tokens);
  if (frames.length + accounts.length === 0) return [];
  const stops = [
    ...frames.flatMap((frame) => stopsOf(analysis, frame, sentence.tokens)),
    ...accounts.map(({ cue }) => cue.first),
    ...comments.map(({ from }) => from),
  ].sort((a, b) => a - b);
  const found: FoundStatement[] = [];
  for (const frame of byTail(analysis, frames, sentence.tokens[1])) {
    const cue = cueSpan(analysis, frame.cue);
    const content = findContents(analysis, frame, sentence.tokens, stops).filter((span) => span[0] < span[1]);
    if (content.length === 0 || isTold(found, cue) || content.some((span) => overlaps(span, cue))) continue;
    if (saysNothing(analysis, frame, content) || keepsQuiet(analysis, frame) || isTaken(found, content)) continue;
    const speech = !frame.cue.classes.has('attitude');
    found.push({ speaker: frame.speaker, cue, content, speech, sentence: index });
  }
  for (const { speaker, cue, content } of accounts) {
    const span = cueSpan(analysis, cue);
    if (isTold(found, span) || found.some((other) => other.content.some((piece) => overlaps(piece, content)))) continue;
    found.push({ speaker, cue: span, content: [content], speech: true, sentence: index });
  }
  found.sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0));
  return contradict(analysis, found, comments, frames);
}

/** A question outside quotations is the writer's own. */
function asksItself({ tokens }: Analysis, [from, to]: Span): boolean {
  const last = tokens[to - 1];
  return last?.text === '?' && last.quotation < 0 && to > from;
}

function isComment(comments: readonly Comment[], token: number): boolean {
  return comments.some(({ from, to }) => from <= token && token < to);
}

/** ", she said" at the end covers what other cues stand in, so cues that look back come first. */
function byTail(analysis: Analysis, frames: readonly Frame[], end: number): readonly Frame[] {
  const isTail = (frame: Frame): boolean => frame.order === 'after' || isFinal(analysis, frame, end);
  return [...frames.filter(isTail).reverse(), ...frames.filter((frame) => !isTail(frame))];
}

/** ", Lind, the harbour minister, said." */
function isFinal(analysis: Analysis, frame: Frame, end: number): boolean {
  return frame.cue.classes.has('say') && isLast(analysis, frame, end);
}

/** A name and a cue end the sentence, and nothing else of their clause is there. */
function isLast({ tokens }: Analysis, { cue, order, speaker }: Frame, end: number): boolean {
  if (order !== 'before' || speaker === null) return false;
  const before = tokens[speaker.tokens[0] - 1];
  const isOver = cue.last + 1 >= end || (cue.last + 2 >= end && tokens[cue.last + 1]?.text === '.');
  return isOver && before !== undefined && (before.text === ',' || before.quotation >= 0);
}

/** Where a frame's own clause begins: what somebody else says before it ends there. */
function stopsOf(analysis: Analysis, frame: Frame, [from, to]: Span): readonly number[] {
  const { tokens } = analysis;
  if (RELATIVES.has(tokens[frame.verbStart - 1]?.lower ?? '')) return relativeEnd(tokens, frame.cue.last + 1, to);
  const start = frame.order === 'before' && frame.speaker !== null ? frame.speaker.tokens[0] : frame.verbStart;
  const before = tokens[start - 1];
  if (before === undefined) return [];
  const clause = clauseStart(tokens, start, from);
  if (clause > from) return [clause - 1];
  if (isLast(analysis, frame, to) && before.text === ',') return [start - 1];
  if (frame.order === 'shared') return [start - 1];
  const joins = /^(?:as|while|but|and|although|though)$/u.test(before.lower);
  return joins && (/^(?:as|but)$/u.test(before.lower) || tokens[start - 2]?.text === ',') ? [start - 1] : [];
}

/** "Lind, who said that …, left": what was said ends with the relative clause. */
function relativeEnd(tokens: readonly Token[], from: number, to: number): readonly number[] {
  for (let at = from; at + 1 < to; at += 1) {
    const next = tokens[at + 1];
    const isComma = tokens[at]?.text === ',' && tokens[at]?.quotation === -1;
    if (isComma && /^(?:VERB|AUX)$/u.test(next?.pos ?? '') && !next?.lower.endsWith('ing')) return [at];
  }
  return [];
}

function isTold(found: readonly FoundStatement[], cue: Span): boolean {
  return found.some(({ content }) => content.some((span) => overlaps(span, cue)));
}

function isTaken(found: readonly FoundStatement[], content: readonly Span[]): boolean {
  return found.some((other) => other.content.some((a) => content.some((b) => overlaps(a, b) && !isNested(a, b))));
}

/** One quotation inside another's words, as in "… “fiction,” as the mayor put it". */
function isNested(a: Span, b: Span): boolean {
  return (a[0] < b[0] && b[1] <= a[1]) || (b[0] < a[0] && a[1] <= b[1]);
}

/** "said so", "demanded it": but "dismissed the offer" tells something. */
function saysNothing({ text, tokens }: Analysis, { cue }: Frame, content: readonly Span[]): boolean {
  const words = content.map((span) => text.slice(...span)).join(' ');
  if (words.length > LONGEST_OF_FEW || /["“”„«»‘`]|''/u.test(words)) return false;
  const count = words.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  if (count === 2 && isShortClause(tokens, cue, content)) return false;
  return count < FEWEST_WORDS && !(count > 0 && VERDICTS.has(tokens[cue.first]?.lemma ?? '') && !isPronoun(words));
}

/** "it rained" */
function isShortClause(tokens: readonly Token[], cue: Frame['cue'], [piece]: readonly Span[]): boolean {
  const near = tokens.slice(Math.max(0, cue.first - NEAR), cue.last + NEAR);
  const at = near.findIndex(({ start }) => start === piece?.[0]);
  const [subject, verb] = [near[at], near[at + 1]];
  return /^(?:NOUN|PROPN|PRON)$/u.test(subject?.pos ?? '') && verb?.pos === 'VERB' && !verb.lower.endsWith('ing');
}

/** "refused to say", "agreed to comment": words about words. */
function keepsQuiet({ tokens }: Analysis, { cue }: Frame): boolean {
  const verb = tokens[cue.last + 1]?.lower === 'to' ? tokens[cue.last + 2] : undefined;
  return tokens[cue.first]?.lemma === 'refuse' && verb !== undefined && UTTERANCES.has(verb.lemma);
}

/** In code units: no two words are longer. */
const LONGEST_OF_FEW = 60;

function isPronoun(words: string): boolean {
  return /^(?:it|this|that|him|her|them|so|these|those)$/iu.test(words);
}

/** Adds to each statement who contradicts it, in a comment or in the next clause. */
function contradict(
  analysis: Analysis,
  found: readonly FoundStatement[],
  comments: readonly Comment[],
  frames: readonly Frame[],
): readonly FoundStatement[] {
  const all = [
    ...comments.flatMap(({ contradiction }) => contradiction ?? []),
    ...frames.flatMap((frame) => contradictionOf(analysis, frame) ?? []),
  ];
  if (all.length === 0) return found;
  return found.map((statement) => {
    const end = statement.content.at(-1)?.[1] ?? 0;
    const after = all.find(({ passage }) =>
      /^\W{1,3}(?:but )?$/u.test(analysis.text.slice(end, Math.max(end, passage[0]))),
    );
    return after === undefined ? statement : { ...statement, contradicted: after };
  });
}

/** The characters of a cue. */
export function cueSpan({ tokens }: Analysis, cue: { readonly first: number; readonly last: number }): Span {
  return [tokens[cue.first]?.start ?? 0, tokens[cue.last]?.end ?? 0];
}
