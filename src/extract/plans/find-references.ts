import type { Span } from '../../model/span.ts';
import type { Analysis, Sentence } from '../analysis/analysis.ts';
import type { Context, Mention } from '../vocabulary.ts';
import type { KnownPlans } from './discover-plans.ts';
import { planWords } from './language.ts';
import { alternatives } from './plan-patterns.ts';

/** A sentence that speaks of a plan: by name, as "the plan", or by going on about it. */
export interface PlanSentence {
  readonly plan: string;
  readonly sentence: Sentence;
  /** Where the plan is named or taken up in the sentence; empty where the sentence only follows. */
  readonly references: readonly Reference[];
  /** Where the sentence names other plans. */
  readonly others: readonly Span[];
}

export interface Reference {
  readonly span: Span;
  readonly named: boolean;
}

/** For how many sentences after it was last named a plan is still what "it" and "this" mean. */
const MEMORY = 3;
/** A sentence that names plans more often is no sentence. */
const MOST_NAMED = 100;
/** A sentence's subject begins within so many words. */
const OPENING = 4;
/** A verb follows its subject within two words, here in characters. */
const NEXT = 60;
const LISTS_NEXT = new RegExp(`^ (?:\\p{Ll}+ ){0,2}?${alternatives(planWords.lists)}\\b`, 'u');

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
    const references = referencesIn(analysis, sentence, named, ownersOf(plan), memory.isSubject);
    memory = remember(analysis, sentence, { plan, age, isSubject: false }, references);
    if (memory.age <= MEMORY) found.push(...perPlan({ plan, sentence, references, others: [] }, named));
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
  const isSubject = references.some(({ span }) => span[0] <= openingEnd(analysis, sentence));
  return { plan, age: references.length > 0 ? 0 : age + 1, isSubject };
}

function referencesIn(
  analysis: Analysis,
  sentence: Sentence,
  named: readonly Mention[],
  owners: ReadonlySet<number>,
  mayGoOn: boolean,
): readonly Reference[] {
  const spans = named.map(({ span }) => span);
  const nouns = findReferences(analysis, sentence, spans, owners);
  const pronoun = mayGoOn && named.length === 0 ? subjectPronoun(analysis, sentence) : null;
  return pronoun === null ? nouns : [pronoun, ...nouns];
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

/** Where the opening of a sentence ends, in which its subject begins. */
function openingEnd({ tokens }: Analysis, { tokens: [from, to] }: Sentence): number {
  return tokens[Math.min(from + OPENING, to - 1)]?.start ?? 0;
}

/** "It also calls for …", after a sentence whose subject was the plan. */
function subjectPronoun(analysis: Analysis, sentence: Sentence): Reference | null {
  const [from] = sentence.tokens;
  const token = analysis.tokens.slice(from, from + OPENING).find(({ lower }) => planWords.pronouns.has(lower));
  if (!token || !LISTS_NEXT.test(analysis.text.slice(token.end, token.end + NEXT))) return null;
  return { span: [token.start, token.end], named: false };
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

function findReferences(
  analysis: Analysis,
  sentence: Sentence,
  named: readonly Span[],
  owners: ReadonlySet<number>,
): readonly Reference[] {
  const references: Reference[] = named.map((span) => ({ span, named: true }));
  let next = 0;
  for (let index = sentence.tokens[0]; index < sentence.tokens[1]; index += 1) {
    const token = analysis.tokens[index];
    if (!token) continue;
    for (let span = named[next]; span && span[1] <= token.start; span = named[next]) next += 1;
    const inside = (named[next]?.[0] ?? Number.POSITIVE_INFINITY) <= token.start;
    if (!inside && isTakenUp(analysis, index, owners))
      references.push({ span: [token.start, token.end], named: false });
  }
  return references.sort((a, b) => a.span[0] - b.span[0]);
}

/** "the plan", "a version of the revised plan", "the Vale plan" after its author; a plan of another's is none of these. */
function isTakenUp(analysis: Analysis, index: number, owners: ReadonlySet<number>): boolean {
  if (!planWords.nouns.has(analysis.tokens[index]?.lower ?? '')) return false;
  const before = analysis.tokens[index - 1];
  return before !== undefined && (planWords.definites.has(before.lower) || owners.has(before.end));
}
