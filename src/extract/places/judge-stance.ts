import type { Stance, Statement } from '../../model/findings.ts';
import { covers, type Span } from '../../model/span.ts';
import type { Analysis, Quotation, Sentence, Token } from '../analysis/analysis.ts';
import type { Locator } from '../analysis/locate.ts';
import { outermost } from '../statements/contents.ts';
import type { Context, Vocabulary } from '../vocabulary.ts';
import { isContradicted, isQuestion } from './contradicted.ts';
import type { Covering } from './covering.ts';
import { placeWords, stanceWords } from './language.ts';
import { actorBeside, nearestActor } from './nearest-actor.ts';
import { saidWords } from './said-words.ts';
import { isRelayed, isUnreal } from './unreal.ts';

export interface Judgement {
  readonly stance: Stance;
  readonly actor: string | null;
  readonly passage: Span;
  /** The statement that the judgement rests on. */
  readonly covering: Covering | null;
}

export interface Judged {
  readonly analysis: Analysis;
  readonly vocabulary: Vocabulary;
  readonly context: Context;
  readonly locator: Locator;
  /** The stretch of somebody's known words around an offset. */
  readonly wordsAt: (offset: number) => Span | null;
  /** Where the denied words of the document end. */
  readonly denialEnds: ReadonlySet<number>;
}

/** How far before a name a verb that governs it is looked for, in tokens. */
const REACH = 40;
/** How far before a verb a word may stand that makes it unsaid, in tokens. */
const UNSAID = 4;
/** How far after a name, in characters, an attribution is looked for, and how long the name in it is at most. */
const TRAIL = 300;
const NAME = 40;
/** Fewer quoted words are a name or scare quotes. */
const FEWEST_QUOTED = 4;

/** Who says it of the place, and whether as a claim, a denial or the article's own report. */
export function judgeStance(judged: Judged, span: Span, sentence: Sentence, covering: Covering | null): Judgement {
  if (covering?.statement.speech) return judgeStatement(judged, span, sentence, covering);
  const judgement =
    judgeClause(judged, span, sentence) ??
    judgeAttributed(judged, span, sentence) ??
    judgeQuoted(judged, span, sentence);
  const isClaim = judgement.stance === 'claims';
  return isClaim && isUnreal(saidWords(judged.analysis.text, span, judgement.passage, null))
    ? report(sentence, null)
    : judgement;
}

function judgeStatement(judged: Judged, span: Span, sentence: Sentence, covering: Covering): Judgement {
  const { statement, piece } = covering;
  const passage = clip(piece, sentence.span);
  if (isQuestion(judged.analysis.text, span, piece)) return report(sentence, covering);
  const words = saidWords(judged.analysis.text, span, sentence.span, covering);
  const { actor } = statement;
  const denial: Judgement = { stance: 'denies', actor, passage, covering };
  if (statement.denied || goesOnDenying(judged, statement)) return denial;
  if (isUnreal(words)) return report(sentence, covering);
  const isQuoted = (judged.analysis.tokens[judged.locator.tokenAt(span[0])]?.quotation ?? -1) >= 0;
  if (isRelayed(words, isQuoted))
    return words.after.some((word) => placeWords.falsities.has(word)) ? denial : report(sentence, covering);
  return isContradicted(judged, span, passage, words) ? denial : { ...denial, stance: 'claims' };
}

/** "Lind denied that X had fallen, saying its guards hold Y": more of the same denial. */
function goesOnDenying({ analysis: { text }, denialEnds }: Judged, { cue }: Statement): boolean {
  if (cue === null || !stanceWords.continuations.has(text.slice(...cue).toLowerCase())) return false;
  return text.slice(cue[0] - 2, cue[0]) === ', ' && denialEnds.has(cue[0] - 2);
}

/** For words that no statement covers: the nearest governing verb before them, its subject known or not. */
function judgeClause(judged: Judged, span: Span, sentence: Sentence): Judgement | null {
  const { locator, analysis } = judged;
  const before = locator.before(locator.tokenAt(span[0]), REACH);
  const at = before.findLastIndex((token, index) => governs(token, before.slice(index + 1, index + 6)));
  const cue = before[at];
  if (!cue || !isSameVoice(judged, cue, span) || /[;:]/.test(analysis.text.slice(cue.end, span[0]))) return null;
  if (isUnsaid(before.slice(Math.max(0, at - UNSAID), at)) || isUnchecked(judged, span, sentence)) return null;
  const actor = actorBeside(analysis.text, judged.context, [Math.max(sentence.span[0], cue.start - NAME), cue.start]);
  const stance = stanceWords.denials.has(cue.lower) ? 'denies' : 'claims';
  const quotation = analysis.quotations[outermost(analysis, cue)];
  const passage = clip([before[at + 1]?.start ?? span[0], clauseEnd(analysis.text, span, sentence)], sentence.span);
  return {
    stance,
    actor,
    passage: clip(passage, quotation?.inner ?? sentence.span),
    covering: null,
  };
}

/** A verb of claiming with "that", or with "the capture of"; a verb or noun of denial with "that" or a clause after it. */
function governs(token: Token, after: readonly Token[]): boolean {
  const isThat = after[0]?.lower === 'that';
  if (stanceWords.denials.has(token.lower)) return isThat || token.pos === 'VERB';
  if (!stanceWords.claims.has(token.lower)) return false;
  const of = after.findIndex(({ lower }) => lower === 'of');
  const noun = after[of - 1];
  return isThat || (token.pos === 'VERB' && noun?.pos === 'NOUN' && placeWords.control.has(noun.lower));
}

/** A verb inside a quotation, or inside what somebody is known to say, governs nothing outside. */
function isSameVoice({ analysis, locator, wordsAt }: Judged, cue: Token, span: Span): boolean {
  const place = analysis.tokens[locator.tokenAt(span[0])];
  if (cue.quotation >= 0 && outermost(analysis, cue) !== outermost(analysis, place)) return false;
  const saying = wordsAt(cue.start);
  return saying === null || covers(saying, span);
}

/** "The claim that X has fallen could not be verified." */
function isUnchecked({ locator }: Judged, span: Span, sentence: Sentence): boolean {
  const after = locator.after(locator.tokenAt(span[1] - 1), REACH).filter(({ end }) => end <= sentence.span[1]);
  const comma = after.findIndex(({ text }) => /^[,;.:]$/u.test(text));
  const clause = comma < 0 ? after : after.slice(0, comma);
  const at = clause.findIndex(({ lower }) => placeWords.checks.has(lower));
  return at >= 0 && clause.slice(0, at).some(({ lower }) => /^(?:not|cannot|never)$|n['’]t$/u.test(lower));
}

function isUnsaid(before: readonly Token[]): boolean {
  return before.some(({ lower, text }) => stanceWords.unsaid.has(lower) || /n['’]t$|^Had$/u.test(text));
}

/** "…, according to X" */
function judgeAttributed(judged: Judged, span: Span, sentence: Sentence): Judgement | null {
  const { text } = judged.analysis;
  const rest = text.slice(span[1], Math.min(sentence.span[1], span[1] + TRAIL));
  for (const phrase of stanceWords.attributions) {
    const at = rest.indexOf(`, ${phrase} `);
    const to = span[1] + at;
    const end = to + phrase.length + 3;
    const actor = at < 0 ? null : nearestActor(judged, [end, Math.min(sentence.span[1], end + NAME)]);
    if (actor !== null) return { stance: 'claims', actor, passage: [sentence.span[0], to], covering: null };
  }
  return null;
}

function clauseEnd(text: string, span: Span, sentence: Sentence): number {
  const rest = text.slice(span[1], Math.min(sentence.span[1], span[1] + 400));
  const end = rest.search(/[;.]\s|, (?:but|while|although|saying|adding)\b/u);
  return end < 0 ? sentence.span[1] : span[1] + end;
}

/** Words in quotation marks that nobody is known to have said are somebody's claim; the rest is the article's own voice. */
function judgeQuoted({ analysis, locator }: Judged, span: Span, sentence: Sentence): Judgement {
  const quotation = analysis.quotations[analysis.tokens[locator.tokenAt(span[0])]?.quotation ?? -1];
  if (quotation && isUtterance(analysis.text, quotation) && !isQuestion(analysis.text, span, quotation.inner)) {
    return { stance: 'claims', actor: null, passage: clip(quotation.inner, sentence.span), covering: null };
  }
  return report(sentence, null);
}

/** The article's own voice. */
export function report(sentence: Sentence, covering: Covering | null): Judgement {
  return { stance: 'reports', actor: null, passage: sentence.span, covering };
}

function isUtterance(text: string, { inner }: Quotation): boolean {
  return text.slice(inner[0], Math.min(inner[1], inner[0] + 100)).split(/\s+/u).length >= FEWEST_QUOTED;
}

function clip(span: Span, within: Span): Span {
  return [Math.max(span[0], within[0]), Math.min(span[1], within[1])];
}
