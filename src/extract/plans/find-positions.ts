import type { PlanPosition, PositionStance } from '../../model/findings.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { Analysis, Sentence, Token } from '../analysis/analysis.ts';
import type { Covering } from '../places/covering.ts';
import { nearestActor } from '../places/nearest-actor.ts';
import type { Context, Vocabulary } from '../vocabulary.ts';
import { findProposal } from './find-proposal.ts';
import type { PlanSentence, Reference } from './find-references.ts';
import { planWords } from './language.ts';

export interface Holding {
  readonly analysis: Analysis;
  readonly vocabulary: Vocabulary;
  readonly context: Context;
  /** Who speaks in each sentence that says so. */
  readonly speakers: ReadonlyMap<Sentence, string>;
  /** Whose statement's cue begins at an offset; null where it cannot be told. */
  readonly cues: ReadonlyMap<number, string | null>;
  readonly covering: (span: Span) => Covering | null;
}

/** How many words after a verb its plan stands; how many before it a negation. */
const OBJECT = 12;
const NEGATION = 4;
/** Of a sentence, how many words are looked at. */
const LONGEST = 400;

/** What the speakers of one sentence hold of the plan it is about. */
export function findPositions(holding: Holding, about: PlanSentence): readonly PlanPosition[] {
  const proposed = findProposal(holding, about, tokensOf(holding.analysis, about));
  const held = findHeld(holding, about);
  return [...(proposed ? [proposed] : []), ...(held ? [held] : [])];
}

function tokensOf({ tokens }: Analysis, { sentence }: PlanSentence): readonly Token[] {
  return tokens.slice(sentence.tokens[0], Math.min(sentence.tokens[1], sentence.tokens[0] + LONGEST));
}

function findHeld(holding: Holding, about: PlanSentence): PlanPosition | null {
  const tokens = tokensOf(holding.analysis, about);
  for (const [index, verb] of tokens.entries()) {
    const stance = stanceOf(tokens, index, about.references);
    if (!stance) continue;
    const held = holderOf(holding, about, verb);
    if (held) return { ...held, stance: isConditional(holding.analysis.text, about) ? 'conditions' : stance };
  }
  return null;
}

/** What a verb says of the plan, if the plan is its object: named, taken up, or "it … a basis". */
function stanceOf(tokens: readonly Token[], index: number, references: readonly Reference[]): PositionStance | null {
  const word = tokens[index]?.lower ?? '';
  const accepts = planWords.accepts.has(word);
  if (!accepts && !planWords.rejects.has(word)) return null;
  if (word === 'unacceptable') return references.length > 0 ? 'rejects' : null;
  if (!hasObject(tokens.slice(index + 1, index + 1 + OBJECT), references)) return null;
  const negated = tokens.slice(Math.max(0, index - NEGATION), index).some(isNegation);
  return accepts && !negated ? 'accepts' : 'rejects';
}

function isNegation({ lower }: Token): boolean {
  return planWords.negations.has(lower) || /n['’]t$/.test(lower);
}

/** "to split" after "agreed" */
function isOtherAct({ lower, pos }: Token, before: Token | undefined): boolean {
  return before?.lower === 'to' && pos === 'VERB' && !planWords.uses.has(lower);
}

function hasObject(after: readonly Token[], references: readonly Reference[]): boolean {
  const end = after.findIndex((token, index) => /^[.;:!?]$/.test(token.lower) || isOtherAct(token, after[index - 1]));
  const object = end < 0 ? after : after.slice(0, end);
  const from = object[0]?.start ?? 0;
  const to = object.at(-1)?.end ?? 0;
  if (references.some(({ span }) => overlaps(span, [from, to]))) return true;
  const pronoun = object.findIndex(({ lower }) => planWords.pronouns.has(lower));
  return pronoun >= 0 && (pronoun === 0 || object.some(({ lower }) => planWords.bases.has(lower)));
}

/** Whose position it is, and in which words. What one side says of the other's position is nobody's. */
function holderOf(holding: Holding, about: PlanSentence, verb: Token): Omit<PlanPosition, 'stance'> | null {
  const found = holding.covering([verb.start, verb.end]);
  const { sentence } = about;
  if (!found?.statement.speech) {
    const cued = holding.cues.get(verb.start);
    const nearest = () =>
      nearestActor(holding, [sentence.span[0], verb.start]) ?? holding.speakers.get(sentence) ?? null;
    const actor = cued === undefined ? nearest() : cued;
    return actor === null ? null : { actor, span: sentence.span };
  }
  const { statement, piece } = found;
  const subject = nearestActor(holding, [Math.max(piece[0], sentence.span[0]), verb.start]);
  if (subject !== null && !sameSide(holding.vocabulary, subject, statement.actor)) return null;
  const span: Span = [Math.max(piece[0], sentence.span[0]), Math.min(piece[1], sentence.span[1])];
  return { actor: statement.actor, span };
}

function sameSide(vocabulary: Vocabulary, one: string, other: string | null): boolean {
  if (one === other || other === null) return true;
  const side = vocabulary.actors.get(one)?.side ?? null;
  return side !== null && side === vocabulary.actors.get(other)?.side;
}

function isConditional(text: string, { sentence }: PlanSentence): boolean {
  const words = text.slice(sentence.span[0], Math.min(sentence.span[1], sentence.span[0] + 2000)).toLowerCase();
  return planWords.conditions.some((phrase) => words.includes(` ${phrase} `));
}
