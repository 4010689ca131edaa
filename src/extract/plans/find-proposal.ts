import type { PlanPosition } from '../../model/findings.ts';
import type { Span } from '../../model/span.ts';
import type { Token } from '../analysis/analysis.ts';
import { nearestActor } from '../places/nearest-actor.ts';
import type { PlanSentence } from './find-plan-sentences.ts';
import type { Holding } from './find-positions.ts';
import type { Reference } from './find-references.ts';
import { findSubject } from './find-subject.ts';
import { planWords } from './language.ts';
import { isSameSide } from './same-side.ts';

/** "the plan of X", "the plan drafted by X": how far after the plan X stands, in characters. */
const OWNER = 60;
const OWNED =
  /^(?:,? (?:which|that))?(?: (?:was|is|were|has been|had been))? (?:of|from|by|(?:proposed|drafted|presented|written|drawn up|put forward) by) /u;
/** How far before a plan's name its owner is looked for, in tokens. */
const REACH = 5;

/**
 * "his plan", "X's plan", "X presented a plan": the plan's authors stand behind it, in the article's own words or the
 * author's. The span is the phrase that names plan and author.
 */
export function findProposals(
  holding: Holding,
  about: PlanSentence,
  tokens: readonly Token[],
): readonly PlanPosition[] {
  const [author, ...others] = holding.authorsOf(about.plan);
  if (author === undefined) return draftedBy(holding, about, tokens);
  const named = about.references.find((reference) => reference.named);
  if (named === undefined || !isToldBy(holding, author, named)) return [];
  if (others.length === 0) return proposalOf(holding, about, tokens, author, named);
  return [author, ...others].map((actor) => ({ actor, stance: 'proposes', span: named.span }));
}

/** "Norland drafted the memorandum", where no more is known of whose it is. */
function draftedBy(
  holding: Holding,
  { sentence, references }: PlanSentence,
  tokens: readonly Token[],
): readonly PlanPosition[] {
  return references.slice(0, 1).flatMap(({ span }) => {
    const at = tokens.findIndex(({ start }) => start >= span[0]);
    const verb = tokens[at - 1]?.pos === 'DET' ? at - 2 : at - 1;
    const word = tokens[verb];
    if (word?.pos !== 'VERB' || !planWords.proposes.has(word.lower) || holding.covering(span) !== null) return [];
    const subject = findSubject(holding, tokens, verb, sentence.span[0]);
    return subject.kind === 'actor' ? [{ actor: subject.id, stance: 'proposes' as const, span: sentence.span }] : [];
  });
}

function proposalOf(
  holding: Holding,
  about: PlanSentence,
  tokens: readonly Token[],
  author: string,
  named: Reference,
): readonly PlanPosition[] {
  const [start] = named.span;
  const nearest = nearestActor(holding, [about.sentence.span[0], start]);
  // "Norland promotes its own plan": the author's government stands behind it as well.
  const actor = nearest !== null && isSameSide(holding.vocabulary, nearest, author) ? nearest : author;
  const span = namingPhrase(holding, about, tokens, actor, named);
  return span === null ? [] : [{ actor, stance: 'proposes', span }];
}

/** What another speaker calls somebody's plan proposes nothing. */
function isToldBy({ covering, vocabulary }: Holding, author: string, { span }: Reference): boolean {
  const statement = covering(span)?.statement;
  if (statement === undefined || !statement.speech) return true;
  return statement.actor !== null && isSameSide(vocabulary, statement.actor, author);
}

function namingPhrase(
  holding: Holding,
  { sentence }: PlanSentence,
  tokens: readonly Token[],
  author: string,
  { span: [start, end] }: Reference,
): Span | null {
  const to = Math.min(sentence.span[1], end + OWNER);
  const after = nearestActor(holding, [end, to]);
  if (after === author && OWNED.test(holding.analysis.text.slice(end, to))) {
    const owner = holding.context.mentions.findLast(({ id, span }) => id === author && span[0] >= end && span[1] <= to);
    return [start, owner?.span[1] ?? end];
  }
  const before = tokens.filter((token) => token.end <= start);
  const near = before.slice(-REACH);
  const possessive = near.slice(near.findLastIndex(({ pos }) => pos === 'VERB') + 1).find(isPossessive);
  const presented = before.find(({ lower }) => planWords.proposes.has(lower));
  const owner = nearestActor(holding, [sentence.span[0], start]);
  // A sentence that begins with "His plan" names no owner before it: the plan's name says whose it is.
  const isFirst = possessive !== undefined && before.length < 2;
  if (!isFirst && !((possessive !== undefined || presented !== undefined) && owner === author)) return null;
  const subject = presented && startOf(holding, author, [sentence.span[0], presented.start]);
  return [subject ?? presented?.start ?? phraseStart(before, possessive) ?? start, end];
}

/** Where the author is named last, not far before the verb. */
function startOf({ context }: Holding, author: string, [from, to]: Span): number | undefined {
  const near = Math.max(from, to - OWNER);
  return context.mentions.findLast(({ id, span }) => id === author && span[0] >= near && span[1] <= to)?.span[0];
}

function isPossessive({ lower }: Token): boolean {
  return planWords.possessives.has(lower) || /^['’]s?$|.['’]s$/u.test(lower);
}

/** Where "Anton Vale's" begins: the name before the possessive mark. */
function phraseStart(before: readonly Token[], possessive: Token | undefined): number | null {
  if (possessive === undefined) return null;
  let at = before.indexOf(possessive);
  while (/^['’]/u.test(before[at]?.text ?? '') || (before[at - 1]?.pos === 'PROPN' && !isPronoun(before[at]))) at -= 1;
  return before[at]?.start ?? null;
}

function isPronoun(token: Token | undefined): boolean {
  return planWords.possessives.has(token?.lower ?? '');
}
