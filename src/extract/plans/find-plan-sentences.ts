import type { Span } from '../../model/span.ts';
import type { Analysis, Sentence } from '../analysis/analysis.ts';
import type { Context, Mention } from '../vocabulary.ts';
import type { KnownPlans } from './discover-plans.ts';
import { findReferences, openingEnd, type Reference } from './find-references.ts';
import { tellsOrdinal } from './ordinal-points.ts';

/** A sentence that speaks of a plan: by name, as "the plan", or by going on about it. */
export interface PlanSentence {
  readonly plan: string;
  readonly sentence: Sentence;
  /** Where the plan is named or taken up in the sentence; empty where the sentence only follows. */
  readonly references: readonly Reference[];
  /** Where the sentence names other plans. */
  readonly others: readonly Span[];
  /** Sentences since the plan was last named or taken up; 0 where this one does. */
  readonly age: number;
}

/** For how many sentences after it was last named a plan is still what "it" and "this" mean. */
const MEMORY = 3;
/** "The third of the points is": told in so many characters after a sentence's opening. */
const NTH = 80;
/** For how many "the paper" and "the revised version" still mean it. */
const NEAR = 10;
/** A sentence that names plans more often is no sentence. */
const MOST_NAMED = 100;
/** What the sentences so far leave in mind: the plan named last, and how that stood in the last of them. */
interface Memory {
  readonly plan: string | null;
  /** Sentences since it was named or taken up. */
  readonly age: number;
  /** The last sentence had it for a subject: "it" may go on about it. */
  readonly isSubject: boolean;
}

/** The body's sentences about plans in text order, each about the plans that it names, else about the one named last. */
export function findPlanSentences(
  analysis: Analysis,
  context: Context,
  { mentions, authorsOf }: KnownPlans,
): readonly PlanSentence[] {
  const found: PlanSentence[] = [];
  const ownersOf = createOwnersOf(context, authorsOf);
  const mentionsUpTo = createMentionsUpTo(mentions);
  const nouns = nounsOf(analysis, mentions);
  let memory: Memory = { plan: null, age: 0, isSubject: false };
  for (const sentence of analysis.sentences) {
    const inSentence = mentionsUpTo(sentence.span[1]);
    const role = analysis.paragraphs[sentence.paragraph]?.role;
    const named = role === 'furniture' ? [] : inSentence.slice(0, MOST_NAMED);
    const plan: string | null = named.at(-1)?.id ?? memory.plan;
    const age: number = named.length > 0 ? -1 : memory.age;
    if (plan === null || role !== 'body') {
      memory = { ...memory, plan, age };
      continue;
    }
    const noun = nouns.get(plan) ?? '';
    const mind = { owners: ownersOf(plan), isNear: age < NEAR, isSubject: memory.isSubject, noun };
    const references = findReferences(analysis, sentence, named, mind);
    memory = remember(analysis, sentence, { plan, age, isSubject: false }, references);
    if (memory.age <= MEMORY)
      found.push(...perPlan({ plan, sentence, references, others: [], age: memory.age }, named));
  }
  return found;
}

/** A sentence that names several plans is about each of them; "the plan" in it is the last. */
function perPlan(about: PlanSentence, named: readonly Mention[]): readonly PlanSentence[] {
  const ids = [...new Set(named.map(({ id }) => id))];
  if (ids.length < 2) return [about];
  return ids.map((plan) => {
    const others = named.filter(({ id }) => id !== plan).map(({ span }) => span);
    const isOwn = (reference: Reference) => (reference.named ? !others.includes(reference.span) : plan === about.plan);
    return { ...about, plan, references: about.references.filter(isOwn), others };
  });
}

function remember(
  analysis: Analysis,
  sentence: Sentence,
  { plan, age }: Memory,
  references: readonly Reference[],
): Memory {
  const opening = openingEnd(analysis, sentence);
  const isSubject = references.some(({ span: [start] }) => start <= opening || isNamedAs(analysis, sentence, start));
  const goesOn = age >= 0 && tellsOrdinal(analysis.text.slice(sentence.span[0], opening + NTH));
  return { plan, age: references.length > 0 ? 0 : age + (goesOn ? 0 : 1), isSubject };
}

/** For each plan the last word of its name where the document names it first. */
function nounsOf({ text }: Analysis, mentions: readonly Mention[]): ReadonlyMap<string, string> {
  const noun = (span: Span): string =>
    text
      .slice(...span)
      .split(/\P{L}+/u)
      .at(-1)
      ?.toLowerCase() ?? '';
  return new Map(mentions.toReversed().map(({ id, span }) => [id, noun(span)]));
}

/** "The oldest is the Lisbon plan", "The other track, the Lisbon plan, …" */
function isNamedAs({ text }: Analysis, { span: [from] }: Sentence, start: number): boolean {
  return /^[^,;:]{1,60}(?: (?:is|was|are|were)|,) (?:the |an? )?$/u.test(text.slice(Math.max(from, start - 80), start));
}

/** Gives the mentions before an offset that were not given before. */
function createMentionsUpTo(mentions: readonly Mention[]): (offset: number) => readonly Mention[] {
  let next = 0;
  return (offset) => {
    const first = next;
    while ((mentions[next]?.span[0] ?? offset) < offset) next += 1;
    return mentions.slice(first, next);
  };
}

/** Where the names of a plan's authors end. */
function createOwnersOf(
  { mentions }: Context,
  authorsOf: KnownPlans['authorsOf'],
): (plan: string) => ReadonlySet<number> {
  const known = new Map<string, ReadonlySet<number>>();
  return (plan) => {
    const authors = new Set(authorsOf(plan));
    const ends = () =>
      mentions.filter(({ kind, id }) => kind === 'actor' && authors.has(id)).map(({ span }) => span[1]);
    const owners = known.get(plan) ?? new Set(ends());
    known.set(plan, owners);
    return owners;
  };
}
