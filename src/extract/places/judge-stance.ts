import type { Stance } from '../../model/findings.ts';
import { covers, type Span } from '../../model/span.ts';
import type { Quotation, Sentence, Token } from '../analysis/analysis.ts';
import { outermost } from '../statements/contents.ts';
import type { Context, Vocabulary } from '../vocabulary.ts';
import type { Covering } from './covering.ts';
import { stanceWords, type Weight } from './language.ts';
import { nearestActor } from './nearest-actor.ts';
import { findOperators } from './operators.ts';
import { type Reading, readScope } from './read-scope.ts';
import { type Heard, scopeOf } from './scope.ts';

export interface Judgement {
  readonly stance: Stance;
  readonly actor: string | null;
  readonly passage: Span;
  /** The statement that the judgement rests on. */
  readonly covering: Covering | null;
}

export interface Judged extends Heard {
  readonly vocabulary: Vocabulary;
  readonly context: Context;
}

/** How far after a name, in characters, an attribution or a question mark is looked for, and how long the name in it is. */
const TRAIL = 300;
const LONGEST = 600;
const NAME = 40;
/** Statements inside one another that are looked at. */
const MOST_NESTED = 4;
/** Fewer quoted words are a name or scare quotes. */
const FEWEST_QUOTED = 4;

/** What is only believed or doubted, nobody claims. */
const NOBODYS: Reading = { holder: null, weight: 0, answers: false };

/**
 * Who says it of the place, and whether as a claim, a denial or the article's own report. The sentence is read from the outside
 * in: who speaks; what each word that governs the name makes of it (`operators.ts`, by the weights in `stances.yaml`); what
 * its own clause says; and the verdict that follows on what others said.
 */
export function judgeStance(judged: Judged, span: Span, sentence: Sentence, coverings: readonly Covering[]): Judgement {
  const readings = coverings
    .slice(0, MOST_NESTED)
    .map((covering) => ({ covering, ...readStatement(judged, span, sentence, covering) }));
  const reading = readings.findLast(({ answers }) => answers) ?? readings[0];
  if (reading === undefined) return judgeSentence(judged, span, sentence);
  const { covering, holder, weight } = reading;
  const { piece } = covering;
  if (holder === null || weight === 0 || isQuestion(judged.analysis.text, span, piece))
    return report(sentence, covering);
  return { stance: stanceOf(weight), actor: holder.actor, passage: clip(piece, sentence.span), covering };
}

function readStatement(judged: Judged, span: Span, sentence: Sentence, covering: Covering): Reading {
  const { statement } = covering;
  const scope = scopeOf(judged, span, sentence, covering);
  const operators = findOperators(scope.before, scope.after);
  const isCue = ({ start, end }: Token) => statement.cue !== null && covers(statement.cue, [start, end]);
  const cue = operators.find(({ at }) => scope.before.slice(at, at + 1).some(isCue));
  if (!statement.speech && (cue?.kind === 'beliefs' || cue?.kind === 'doubts')) return NOBODYS;
  const weight = statement.denied && cue === undefined ? -1 : 1;
  const start = { holder: { actor: statement.actor }, weight } as const;
  return readScope({ text: judged.analysis.text, context: judged.context, scope, operators, start, isCue });
}

/** For words that no statement covers: whose they are is told by the verbs and nouns before them, by "according to", by quotation marks. */
function judgeSentence(judged: Judged, span: Span, sentence: Sentence): Judgement {
  const { text } = judged.analysis;
  const scope = scopeOf(judged, span, sentence, null);
  const operators = findOperators(scope.before, scope.after);
  const attributed = operators.length > 0 ? null : attributionOf(judged, span, sentence);
  const quotation = quotationOf(judged, span);
  const quoted = operators.length === 0 && quotation !== null && isUtterance(text, quotation) ? { actor: null } : null;
  const start = { holder: attributed ?? quoted, weight: 1 } as const;
  const { holder, weight } = readScope({ text, context: judged.context, scope, operators, start, isCue: () => false });
  const isAsked = quotation !== null && isQuestion(text, span, quotation.inner);
  if (holder === null || weight === 0 || isAsked) return report(sentence, null);
  const from = operators[0] ? (scope.before[operators[0].at + 1]?.start ?? span[0]) : sentence.span[0];
  const passage: Span = [from, attributed?.end ?? clauseEnd(text, span, sentence)];
  const within = attributed === null && quotation !== null ? clip(quotation.inner, sentence.span) : sentence.span;
  const { actor } = holder;
  return { stance: stanceOf(weight), actor, passage: clip(quoted ? within : passage, within), covering: null };
}

/** "…, according to X" */
function attributionOf(judged: Judged, span: Span, sentence: Sentence) {
  const rest = judged.analysis.text.slice(span[1], Math.min(sentence.span[1], span[1] + TRAIL));
  for (const phrase of stanceWords.attributions) {
    const at = rest.indexOf(`, ${phrase} `);
    const from = span[1] + at + phrase.length + 3;
    const actor = at < 0 ? null : nearestActor(judged, [from, Math.min(sentence.span[1], from + NAME)]);
    if (actor !== null) return { actor, end: span[1] + at };
  }
  return null;
}

/** Whether the words around a place ask: "Were guards in X?" */
function isQuestion(text: string, span: Span, [, to]: Span): boolean {
  return /^[^.!?;]*\?/u.test(text.slice(span[1], Math.min(to, span[1] + LONGEST)));
}

function clauseEnd(text: string, span: Span, sentence: Sentence): number {
  const rest = text.slice(span[1], Math.min(sentence.span[1], span[1] + LONGEST));
  const end = rest.search(/[;.]\s|, (?:but|while|although|saying|adding)\b/u);
  return end < 0 ? sentence.span[1] : span[1] + end;
}

function quotationOf({ analysis, locator }: Judged, span: Span): Quotation | null {
  return analysis.quotations[outermost(analysis, analysis.tokens[locator.tokenAt(span[0])])] ?? null;
}

/** Words in quotation marks that nobody is known to have said are somebody's; few of them are a name or scare quotes. */
function isUtterance(text: string, { inner }: Quotation): boolean {
  return text.slice(inner[0], Math.min(inner[1], inner[0] + 100)).split(/\s+/u).length >= FEWEST_QUOTED;
}

/** The article's own voice. */
export function report(sentence: Sentence, covering: Covering | null): Judgement {
  return { stance: 'reports', actor: null, passage: sentence.span, covering };
}

function stanceOf(weight: Weight): Stance {
  return weight < 0 ? 'denies' : 'claims';
}

function clip(span: Span, within: Span): Span {
  return [Math.max(span[0], within[0]), Math.min(span[1], within[1])];
}
