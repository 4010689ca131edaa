import type { PlanPosition } from '../../model/findings.ts';
import type { Span } from '../../model/span.ts';
import type { Analysis, Sentence, Token } from '../analysis/analysis.ts';
import type { Covering } from '../places/covering.ts';
import type { Context, Vocabulary } from '../vocabulary.ts';
import type { PlanSentence } from './find-plan-sentences.ts';
import { findProposals } from './find-proposal.ts';
import { holdersOf } from './holders-of.ts';
import { hangsOnIf, isHypothetical, isPartial } from './hypothetical.ts';
import { stanceOf, type Taken } from './stance-of.ts';

export interface Holding {
  readonly analysis: Analysis;
  readonly vocabulary: Vocabulary;
  readonly context: Context;
  /** The actors whose plan it is. */
  readonly authorsOf: (plan: string) => readonly string[];
  /** Who speaks in each sentence that says so. */
  readonly speakers: ReadonlyMap<Sentence, string>;
  /** Whose statement's cue begins at an offset; null where it cannot be told. */
  readonly cues: ReadonlyMap<number, string | null>;
  /** The words that name each speaker, wherever he speaks. */
  readonly phrases: ReadonlyMap<string, readonly Span[]>;
  /** Who says what in the sentence that is looked at. */
  readonly covering: (span: Span) => Covering | null;
}

/** Of a sentence, how many words are looked at. */
const LONGEST = 400;

/** What the speakers of one sentence hold of the plan it is about. */
export function findPositions(holding: Holding, about: PlanSentence): readonly PlanPosition[] {
  const tokens = tokensOf(holding.analysis, about);
  return [...findProposals(holding, about, tokens), ...findHeld(holding, about, tokens)];
}

function tokensOf({ tokens }: Analysis, { sentence }: PlanSentence): readonly Token[] {
  return tokens.slice(sentence.tokens[0], Math.min(sentence.tokens[1], sentence.tokens[0] + LONGEST));
}

/** Of each holder the first stance that the sentence tells. */
function findHeld(holding: Holding, about: PlanSentence, tokens: readonly Token[]): readonly PlanPosition[] {
  const held = new Map<string | null, PlanPosition>();
  for (const index of tokens.keys()) {
    const taken = takenAt(holding, about, tokens, index);
    if (taken === null) continue;
    for (const { actor, span } of holdersOf(holding, about, tokens, index, taken)) {
      if (!held.has(actor)) held.set(actor, { actor, stance: taken.stance, span });
    }
  }
  return [...held.values()];
}

/** What the word at an index says of the plan, conditions heeded; null where that is no position. */
function takenAt(
  { analysis: { text }, cues }: Holding,
  about: PlanSentence,
  tokens: readonly Token[],
  index: number,
): Taken | null {
  const taken = stanceOf(text, tokens, index, about);
  const verb = tokens[index];
  if (!taken || !verb || isHypothetical(text, about.sentence.span, tokens, index, cues.has(verb.start))) return null;
  if (isPartial(text, toldOf(about, verb), taken.stance) || hangsOnIf(tokens, index))
    return { ...taken, stance: 'conditions' };
  return taken.isOpen === true ? null : taken;
}

/** The words that tell of the plan: where the sentence goes on to another one, up to the plan's name. */
function toldOf({ sentence, references, others }: PlanSentence, verb: Token): Span {
  const plan = others.length === 0 ? undefined : references.find(({ span }) => span[0] >= verb.end);
  return plan === undefined ? sentence.span : [sentence.span[0], plan.span[1]];
}
