import type { PlanMention, PlanPosition, Statement } from '../model/findings.ts';
import { overlaps, type Span } from '../model/span.ts';
import type { Analysis, Sentence } from './analysis/analysis.ts';
import { createLocator } from './analysis/locate.ts';
import { createCovering } from './places/covering.ts';
import { findPoints } from './plans/find-points.ts';
import { findPositions } from './plans/find-positions.ts';
import { findPlanSentences } from './plans/find-references.ts';
import type { Context, Vocabulary } from './vocabulary.ts';

/**
 * The beat's plans that the document tells of: points and positions in text order, each once. No position rests on `unsaid`
 * words, which an editor says nobody said.
 */
export function findPlans(
  analysis: Analysis,
  vocabulary: Vocabulary,
  statements: readonly Statement[],
  context: Context,
  unsaid: readonly Span[] = [],
): readonly PlanMention[] {
  const speakers = findSpeakers(analysis, statements);
  const cues = new Map(statements.flatMap(({ cue, actor }) => (cue === null ? [] : [[cue[0], actor] as const])));
  const holding = { analysis, vocabulary, context, speakers, cues, covering: createCovering(statements) };
  const plans = new Map<string, { readonly points: Span[]; readonly positions: PlanPosition[] }>();
  for (const about of findPlanSentences(analysis, context, vocabulary)) {
    const known = plans.get(about.plan) ?? { points: [], positions: [] };
    plans.set(about.plan, known);
    for (const point of findPoints(analysis, about)) known.points.push(point);
    const positions = findPositions(holding, about).filter(
      ({ span }) => !unsaid.some((words) => overlaps(words, span)),
    );
    known.positions.push(...positions);
  }
  return [...plans].map(([plan, { points, positions }]) => ({
    plan,
    points: distinct(points, (span) =>
      analysis.text
        .slice(...span)
        .toLowerCase()
        .replace(/^(?:the|a|an) /, ''),
    ),
    positions: distinct(positions, keyOf),
  }));
}

function findSpeakers(analysis: Analysis, statements: readonly Statement[]): ReadonlyMap<Sentence, string> {
  const locator = createLocator(analysis);
  const speakers = new Map<Sentence, string>();
  for (const { cue, actor } of statements) {
    const sentence = cue && locator.sentenceAt(cue[0]);
    if (sentence && actor !== null && !speakers.has(sentence)) speakers.set(sentence, actor);
  }
  return speakers;
}

/** An author proposes once in a document; every other position counts by its words. */
function keyOf({ actor, stance, span }: PlanPosition): string {
  return stance === 'proposes' ? `${actor} ${stance}` : `${actor} ${stance} ${span[0]}`;
}

function distinct<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  const seen = new Map<string, T>();
  for (const item of items) if (!seen.has(key(item))) seen.set(key(item), item);
  return [...seen.values()];
}
