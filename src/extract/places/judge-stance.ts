import type { Stance } from '../../model/findings.ts';
import type { Span } from '../../model/span.ts';
import type { Analysis, Quotation, Sentence, Token } from '../analysis.ts';
import type { Locator } from '../locate.ts';
import type { Context, Vocabulary } from '../vocabulary.ts';
import type { Covering } from './covering.ts';
import { placeWords, stanceWords } from './language.ts';
import { nearestActor } from './nearest-actor.ts';

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
}

/** How far before a name a verb that governs it is looked for, in tokens. */
const REACH = 40;
/** How far a negation and what it denies stand from a name. */
const NEAR = 8;
/** How far after a name, in characters, an attribution is looked for, and how long the name in it is at most. */
const TRAIL = 300;
const NAME = 40;
/** Fewer quoted words are a name or scare quotes. */
const FEWEST_QUOTED = 4;

/** Who says it of the place, and whether as a claim, a denial or the article's own report. */
export function judgeStance(judged: Judged, span: Span, sentence: Sentence, covering: Covering | null): Judgement {
  if (covering?.statement.speech) return judgeStatement(judged, span, sentence, covering);
  return (
    judgeClause(judged, span, sentence) ??
    judgeAttributed(judged, span, sentence) ??
    judgeQuoted(judged, span, sentence)
  );
}

function judgeStatement(judged: Judged, span: Span, sentence: Sentence, covering: Covering): Judgement {
  const { statement, piece } = covering;
  const denial = isDenial(judged.analysis.text, statement.cue, piece);
  const passage = clip(piece, sentence.span);
  const contradicts =
    !denial && (isNegated(judged.locator, span, passage) || isCalledFalse(judged.locator, span, passage));
  return { stance: denial || contradicts ? 'denies' : 'claims', actor: statement.actor, passage, covering };
}

function isDenial(text: string, cue: Span | null, piece: Span): boolean {
  if (cue === null) return false;
  const words = wordsOf(text.slice(...cue));
  if (words.some((word) => stanceWords.denials.has(word))) return true;
  const dismissed = wordsOf(text.slice(cue[1], Math.min(piece[1], cue[1] + 60))).slice(0, 5);
  return (
    words.some((word) => stanceWords.dismissals.has(word)) && dismissed.some((word) => stanceWords.assertions.has(word))
  );
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** "X is not encircled": the words themselves contradict. */
function isNegated(locator: Locator, span: Span, passage: Span): boolean {
  const after = clauseAfter(locator, span, passage, NEAR);
  const negation = after.findIndex(({ lower }) => placeWords.negations.has(lower) || /n['’]t$/.test(lower));
  return negation >= 0 && after.slice(negation).some(({ lower }) => placeWords.statuses.has(lower));
}

/** "Reports that X has fallen are false"; of a denial it would be a claim. */
function isCalledFalse(locator: Locator, span: Span, passage: Span): boolean {
  if (!clauseAfter(locator, span, passage, REACH).some(({ lower }) => placeWords.falsities.has(lower))) return false;
  const before = locator.before(locator.tokenAt(span[0]), NEAR).filter(({ start }) => start >= passage[0]);
  const denied = before.some(({ lower }) => stanceWords.denials.has(lower));
  return !denied && before.some(({ lower }) => lower !== 'that' && stanceWords.assertions.has(lower));
}

/** The words from a name to the end of its clause, or of the passage. */
function clauseAfter(locator: Locator, span: Span, passage: Span, reach: number): readonly Token[] {
  const after = locator.after(locator.tokenAt(span[1] - 1), reach).filter((token) => token.end <= passage[1]);
  const end = after.findIndex(({ lower }) => /^[.;!?]$/.test(lower));
  return end < 0 ? after : after.slice(0, end);
}

/** For words that no statement covers: the nearest governing verb before them, its subject known or not. */
function judgeClause(judged: Judged, span: Span, sentence: Sentence): Judgement | null {
  const { locator, analysis } = judged;
  const before = locator.before(locator.tokenAt(span[0]), REACH);
  const at = before.findLastIndex((token, index) => governs(token, before[index + 1]));
  const cue = before[at];
  if (!cue || /[;:]/.test(analysis.text.slice(cue.end, span[0])) || isUnsaid(before.slice(Math.max(0, at - 3), at)))
    return null;
  const actor = nearestActor(judged, [sentence.span[0], cue.start]);
  const stance = stanceWords.denials.has(cue.lower) ? 'denies' : 'claims';
  return {
    stance,
    actor,
    passage: clip([before[at + 1]?.start ?? span[0], clauseEnd(analysis.text, span, sentence)], sentence.span),
    covering: null,
  };
}

/** A verb of claiming with "that" or a clause after it; a verb or noun of denial with "that". */
function governs(token: Token, next: Token | undefined): boolean {
  if (stanceWords.denials.has(token.lower)) return next?.lower === 'that' || token.pos === 'VERB';
  return stanceWords.claims.has(token.lower) && next?.lower === 'that';
}

function isUnsaid(before: readonly Token[]): boolean {
  return before.some(({ lower }) => stanceWords.unsaid.has(lower) || /n['’]t$/.test(lower));
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
  if (quotation && isUtterance(analysis.text, quotation)) {
    return { stance: 'claims', actor: null, passage: clip(quotation.inner, sentence.span), covering: null };
  }
  return { stance: 'reports', actor: null, passage: sentence.span, covering: null };
}

function isUtterance(text: string, { inner }: Quotation): boolean {
  return text.slice(inner[0], Math.min(inner[1], inner[0] + 100)).split(/\s+/u).length >= FEWEST_QUOTED;
}

function clip(span: Span, within: Span): Span {
  return [Math.max(span[0], within[0]), Math.min(span[1], within[1])];
}
