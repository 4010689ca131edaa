import { z } from 'zod';
import type { Span } from '../../model/span.ts';
import type { Analysis, Token } from '../analysis/analysis.ts';
import { createLocator } from '../analysis/locate.ts';
import { loadLanguage } from '../english/load-language.ts';
import { isModal, isSpeechWord, UTTERANCES } from './cues.ts';
import type { FoundStatement } from './found-statement.ts';
import { isDay } from './is-day.ts';

const words = z.array(z.string().min(1)).readonly();
const language = loadLanguage(
  'unsaid.yaml',
  z.strictObject({ hypotheticals: words, nobodies: words, silences: words, glosses: words }),
);
const HYPOTHETICALS: ReadonlySet<string> = new Set(language.hypotheticals);
const NOBODIES: ReadonlySet<string> = new Set(language.nobodies);
const GLOSSES: ReadonlySet<string> = new Set(language.glosses);
const SILENCES: ReadonlySet<string> = new Set(language.silences);
/** Parts of speech of which content has at least one. */
const TELLING: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'AUX', 'ADJ', 'NUM', 'X']);

/**
 * Tells whether anything was said at all. Nobody says what the writer asks, what is only supposed ("would say", "if she
 * said"), what was not said ("did not say", "nobody said"), what somebody refused to say, or who is quoted ("quoted Lind as saying"); and content that only points elsewhere ("said so") is not worth an entry.
 */
export function createSaidTest(analysis: Analysis): (statement: FoundStatement) => boolean {
  const { tokens, sentences } = analysis;
  const { tokenAt } = createLocator(analysis);
  const rangeOf = ([start, end]: Span): Span => [tokenAt(start), tokenAt(end - 1) + 1];
  return ({ cue, content, speaker, sentence }) => {
    const around = sentences[sentence]?.tokens;
    if (cue === null || around === undefined) return true;
    const [from, to] = rangeOf(cue);
    const pieces = content.map(rangeOf);
    if (asksItself(tokens, around) || isSupposed(tokens, around, speaker?.tokens[0] ?? from)) return false;
    if (speaker !== null && NOBODIES.has(tokens[speaker.tokens[0]]?.lower ?? '')) return false;
    if (isSilence(tokens, to, Math.max(to, pieces[0]?.[0] ?? to)) || isUnsaid(tokens.slice(from, to))) return false;
    return tellsSomething(tokens, around, to, pieces);
  };
}

/** "quoted Lind as saying …": tells who says it, not what. The cue ends before `to`. */
function onlyNames(tokens: readonly Token[], to: number, [first, second]: readonly Span[]): boolean {
  if (first === undefined || second !== undefined || first[0] !== to) return false;
  const as = tokens[first[1]]?.lower === 'as' ? first[1] : first[1] - 2;
  const verb = tokens[as + 1];
  return tokens[as]?.lower === 'as' && verb !== undefined && isSpeechWord(verb);
}

/** "did not say", "would say" */
function isUnsaid(group: readonly Token[]): boolean {
  return group.some(isSpeechWord) && group.some((word) => isModal(word) || isNot(word));
}

function tellsSomething(tokens: readonly Token[], around: Span, to: number, pieces: readonly Span[]): boolean {
  if (onlyNames(tokens, to, pieces)) return false;
  if (pieces.some((piece) => isAfterwards(tokens, around, piece) || isGloss(tokens, piece))) return false;
  return !pieces.every((piece) => tellsNothing(tokens, piece));
}

/** Words of a later sentence that are not quoted, nor introduced by a colon: the writer goes on. */
function isAfterwards(tokens: readonly Token[], [, end]: Span, [from]: Span): boolean {
  return from >= end && (tokens[from]?.quotation ?? -1) < 0 && tokens[end - 1]?.text !== ':';
}

/** "Lind’s words mean: “…”": nobody said the quotation. */
function isGloss(tokens: readonly Token[], [from, to]: Span): boolean {
  const opens = tokens.slice(from, to).findIndex(({ quotation }) => quotation >= 0);
  if (opens < 0) return false;
  const before = tokens.slice(Math.max(0, from + opens - 2), from + opens);
  return before.some(({ lemma }) => GLOSSES.has(lemma));
}

/** "so", "it on Friday", "which": points at words that stand elsewhere. */
function tellsNothing(tokens: readonly Token[], [from, to]: Span): boolean {
  return tokens.slice(from, to).every((token) => token.quotation < 0 && (!TELLING.has(token.pos) || isDay(token)));
}

/** A question outside quotations is the writer's own. */
function asksItself(tokens: readonly Token[], [, to]: Span): boolean {
  const last = tokens[to - 1];
  return last?.text === '?' && last.quotation < 0;
}

/** "If Lind said …", "Had Lind said …", "Why Lind said …": the sentence opens with a word that makes it no report. */
function isSupposed(tokens: readonly Token[], [start]: Span, speaker: number): boolean {
  return speaker === start + 1 && HYPOTHETICALS.has(tokens[start]?.lower ?? '');
}

function isNot({ lemma }: Token): boolean {
  return lemma === 'not' || lemma === 'never';
}

/** "declined to comment", "refused to say where", "is yet to say": the cue ends before `to`, its words would begin at `content`. */
function isSilence(tokens: readonly Token[], to: number, content: number): boolean {
  const isSilent = (at: number): boolean => SILENCES.has(tokens[at]?.lemma ?? '');
  const utters = (at: number): boolean => tokens[at]?.lower === 'to' && UTTERANCES.has(tokens[at + 1]?.lemma ?? '');
  if (isSilent(to - 1)) return utters(to) || utters(content);
  return utters(to - 2) && isSilent(to - 3);
}
