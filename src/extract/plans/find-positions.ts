import type { PlanPosition, PositionStance } from '../../model/findings.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { Analysis, Sentence, Token } from '../analysis/analysis.ts';
import type { Covering } from '../places/covering.ts';
import type { Context, Vocabulary } from '../vocabulary.ts';
import { findProposal } from './find-proposal.ts';
import type { PlanSentence, Reference } from './find-references.ts';
import { findSubject, type Subject } from './find-subject.ts';
import { hangsOnIf, isHypothetical, isPartial } from './hypothetical.ts';
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
  const { text } = holding.analysis;
  const tokens = tokensOf(holding.analysis, about);
  for (const [index, verb] of tokens.entries()) {
    const stance = stanceOf(tokens, index, about.references);
    if (!stance) continue;
    const cued = holding.cues.has(verb.start);
    if (isHypothetical(text, about.sentence.span, tokens, index, cued)) continue;
    const held = holderOf(holding, about, tokens, index);
    const partial = isPartial(text, about.sentence.span, stance) || hangsOnIf(tokens, index);
    if (held) return { ...held, stance: partial ? 'conditions' : stance };
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
  const before = tokens.slice(Math.max(0, index - NEGATION), index);
  if (!before.some(isNegation)) return accepts ? 'accepts' : 'rejects';
  // "has not accepted" and "did not accept" leave it open, "does not accept" does not; nor is "did not reject" a yes.
  return accepts && !before.some(({ lower }) => planWords.pasts.has(lower)) ? 'rejects' : null;
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
function holderOf(
  holding: Holding,
  { sentence }: PlanSentence,
  tokens: readonly Token[],
  index: number,
): Omit<PlanPosition, 'stance'> | null {
  const verb = tokens[index];
  if (!verb) return null;
  const found = holding.covering([verb.start, verb.end]);
  if (!found?.statement.speech) {
    const cued = holding.cues.get(verb.start);
    const actor = cued === undefined ? ownActor(holding, sentence, tokens, index) : cued;
    return actor === null ? null : { actor, span: sentence.span };
  }
  const { statement, piece } = found;
  const span: Span = [Math.max(piece[0], sentence.span[0]), Math.min(piece[1], sentence.span[1])];
  const subject = findSubject(holding, tokens, index, span[0]);
  const actor = heldBy(holding.vocabulary, subject, statement.actor, verb.quotation >= 0);
  return actor === undefined ? null : { actor, span };
}

function ownActor(holding: Holding, sentence: Sentence, tokens: readonly Token[], index: number): string | null {
  const subject = findSubject(holding, tokens, index, sentence.span[0]);
  if (subject.kind === 'actor') return subject.id;
  return subject.kind === 'other' ? null : (holding.speakers.get(sentence) ?? null);
}

/**
 * Whose position a speaker tells of: the speaker's own (null for an unknown speaker), or that of a named person on the
 * speaker's side; undefined where it is nobody's.
 */
function heldBy(
  vocabulary: Vocabulary,
  subject: Subject,
  speaker: string | null,
  quoted: boolean,
): string | null | undefined {
  switch (subject.kind) {
    case 'own':
      return speaker;
    case 'third':
      return quoted ? undefined : speaker;
    case 'other':
      return undefined;
    case 'actor': {
      if (speaker === null || !sameSide(vocabulary, subject.id, speaker)) return undefined;
      return vocabulary.actors.get(subject.id)?.kind === 'person' ? subject.id : speaker;
    }
  }
}

function sameSide(vocabulary: Vocabulary, one: string, other: string): boolean {
  if (one === other) return true;
  const side = vocabulary.actors.get(one)?.side ?? null;
  return side !== null && side === vocabulary.actors.get(other)?.side;
}
