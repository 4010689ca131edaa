import type { Span } from '../../model/span.ts';
import type { Analysis, Sentence } from '../analysis/analysis.ts';
import type { Mention } from '../vocabulary.ts';
import { planWords } from './language.ts';
import { alternatives } from './plan-patterns.ts';

/** Words of a sentence that mean a plan: its name, or what takes it up. */
export interface Reference {
  readonly span: Span;
  readonly named: boolean;
}

/** What is in mind when a sentence is read. */
export interface InMind {
  /** Where the names of the plan's authors end. */
  readonly owners: ReadonlySet<number>;
  /** The plan was spoken of not long ago. */
  readonly isNear: boolean;
  /** The sentence before had the plan for a subject: "it" may go on about it. */
  readonly isSubject: boolean;
  /** The last word of the plan's name: "mechanism". */
  readonly noun: string;
}

/** A sentence's subject begins within so many words. */
const OPENING = 4;
/** "HARBOUR, 5 May (The Gazette) — The plan …": no longer than this, in words. */
const DATELINE = 16;
/** A verb follows its subject within two words, here in characters. */
const NEXT = 60;
const LISTS_NEXT = new RegExp(
  `^ (?:\\p{Ll}+ ){0,2}?(?:${alternatives(planWords.lists)}|${alternatives(planWords.splits)})\\b`,
  'u',
);

/** Where a sentence names plans or takes up the last of them, in text order. */
export function findReferences(
  analysis: Analysis,
  sentence: Sentence,
  named: readonly Mention[],
  mind: InMind,
): readonly Reference[] {
  const spans = named.map(({ span }) => span);
  const nouns = nounsIn(analysis, sentence, spans, mind);
  const pronoun = mind.isSubject && named.length === 0 ? subjectPronoun(analysis, sentence) : null;
  return pronoun === null ? nouns : [pronoun, ...nouns];
}

/** Where the opening of a sentence ends, in which its subject begins. */
export function openingEnd({ tokens }: Analysis, { tokens: [from, to] }: Sentence): number {
  const dateline = tokens.slice(from, Math.min(from + DATELINE, to)).findIndex(({ text }) => /^[—–]$/u.test(text));
  return tokens[Math.min(from + dateline + 1 + OPENING, to - 1)]?.start ?? 0;
}

/** "It also calls for …", after a sentence whose subject was the plan. */
function subjectPronoun(analysis: Analysis, sentence: Sentence): Reference | null {
  const [from] = sentence.tokens;
  const token = analysis.tokens.slice(from, from + OPENING).find(({ lower }) => planWords.pronouns.has(lower));
  if (!token || !LISTS_NEXT.test(analysis.text.slice(token.end, token.end + NEXT))) return null;
  return { span: [token.start, token.end], named: false };
}

function nounsIn(
  analysis: Analysis,
  sentence: Sentence,
  named: readonly Span[],
  mind: Omit<InMind, 'isSubject'>,
): readonly Reference[] {
  const references: Reference[] = named.map((span) => ({ span, named: true }));
  let next = 0;
  for (let index = sentence.tokens[0]; index < sentence.tokens[1]; index += 1) {
    const token = analysis.tokens[index];
    if (!token) continue;
    for (let span = named[next]; span && span[1] <= token.start; span = named[next]) next += 1;
    const inside = (named[next]?.[0] ?? Number.POSITIVE_INFINITY) <= token.start;
    if (!inside && isTakenUp(analysis, index, mind)) references.push({ span: [token.start, token.end], named: false });
  }
  return references.sort((a, b) => a.span[0] - b.span[0]);
}

/** "the plan", "a version of the revised plan", "a plan that …", "the Vale plan" after its author; a plan of another's is none of these. */
function isTakenUp({ tokens }: Analysis, index: number, { owners, isNear, noun }: Omit<InMind, 'isSubject'>): boolean {
  const word = tokens[index]?.lower ?? '';
  if (!planWords.nouns.has(word) && !(isNear && (word === noun || planWords.papers.has(word)))) return false;
  const before = tokens[index - 1];
  if (before === undefined) return false;
  const isOfKind = /^(?:an?|any)$/u.test(before.lower) && /^(?:that|which)$/u.test(tokens[index + 1]?.lower ?? '');
  return planWords.definites.has(before.lower) || owners.has(before.end) || (isNear && isOfKind);
}
