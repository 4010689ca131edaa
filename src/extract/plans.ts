import type { PlanMention, PlanPosition, Statement } from '../model/findings.ts';
import { overlaps, type Span } from '../model/span.ts';
import type { Analysis, Sentence } from './analysis/analysis.ts';
import { createLocator } from './analysis/locate.ts';
import { createCoveringIn } from './plans/covering-in.ts';
import { discoverPlans, type KnownPlans } from './plans/discover-plans.ts';
import { findPlanSentences, type PlanSentence } from './plans/find-plan-sentences.ts';
import { findPoints } from './plans/find-points.ts';
import { findPositions } from './plans/find-positions.ts';
import { findStated } from './plans/find-stated.ts';
import type { Context, Vocabulary } from './vocabulary.ts';

/** Of what a speaker is called, so much is looked at. */
const MOST_PHRASES = 5;

/** What the sentences about one plan tell of it. */
interface Told {
  stated: number | null;
  readonly points: Span[];
  readonly positions: PlanPosition[];
}

/**
 * The plans that the document tells of, the beat's and others: points and positions in text order, each once. Nothing rests
 * on `unsaid` words, which an editor says nobody said.
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
  const isSaid = (span: Span) => !unsaid.some((words) => overlaps(words, span));
  const all = discoverPlans(analysis, context, vocabulary);
  const known: KnownPlans = { ...all, mentions: all.mentions.filter(({ span }) => isSaid(span)) };
  const { authorsOf } = known;
  const coveringIn = createCoveringIn(statements);
  const reading = { analysis, vocabulary, context, authorsOf, speakers, cues, phrases: phrasesOf(statements) };
  const plans = new Map<string, Told>();
  let last: PlanSentence | null = null;
  for (const about of findPlanSentences(analysis, context, known)) {
    const told = plans.get(about.plan) ?? { stated: null, points: [], positions: [] };
    plans.set(about.plan, told);
    told.stated ??= findStated(analysis.text, about);
    const points = findPoints(analysis, about, follows(last, about));
    for (const point of points) if (isSaid(point)) told.points.push(point);
    last = points.length > 0 ? about : null;
    const holding = { ...reading, covering: coveringIn(about.sentence.span) };
    for (const position of findPositions(holding, about)) if (isSaid(position.span)) told.positions.push(position);
  }
  return [...plans]
    .flatMap(([plan, told]) => toMention(analysis.text, plan, told, known))
    .filter(({ named }) => isSaid(named));
}

/** Whether a sentence comes right after another about the same plan, in one paragraph. */
function follows(one: PlanSentence | null, { plan, sentence }: PlanSentence): boolean {
  if (one === null || one.plan !== plan || one.sentence.paragraph !== sentence.paragraph) return false;
  return one.sentence.tokens[1] === sentence.tokens[0];
}

/** A plan found in the text of which nothing is told but its name is none. */
function toMention(
  text: string,
  plan: string,
  { stated, points, positions }: Told,
  { found, mentions }: KnownPlans,
): readonly PlanMention[] {
  const own = found.get(plan);
  const named = own?.named ?? mentions.find(({ id }) => id === plan)?.span;
  if (!named || (own && stated === null && points.length + positions.length === 0)) return [];
  return [
    {
      plan,
      named,
      author: own?.author ?? null,
      stated,
      points: distinct(points, (span) => comparable(text, span)),
      positions: distinct(positions, keyOf),
    },
  ];
}

function comparable(text: string, span: Span): string {
  return text
    .slice(...span)
    .toLowerCase()
    .replace(/^(?:the|a|an) /, '');
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

function phrasesOf(statements: readonly Statement[]): ReadonlyMap<string, readonly Span[]> {
  const phrases = new Map<string, Span[]>();
  for (const { actor, speaker } of statements) {
    if (actor === null || speaker === null) continue;
    const known = phrases.get(actor) ?? [];
    phrases.set(actor, known);
    if (known.length < MOST_PHRASES) known.push(speaker);
  }
  return phrases;
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
