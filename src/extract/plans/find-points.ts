import type { Span } from '../../model/span.ts';
import type { Analysis, Paragraph, Sentence } from '../analysis/analysis.ts';
import type { PlanSentence } from './find-plan-sentences.ts';
import { followingPoint, pointsOfWould } from './following-points.ts';
import { planWords } from './language.ts';
import { alternatives, NUMBER_OF_POINTS } from './plan-patterns.ts';
import { pointsOf } from './points-of.ts';
import { splitList } from './split-list.ts';

/** How far after a plan's name, in characters, its list of points begins. */
const REACH = 120;
/** "1.", "(a)", "Point 2:", "First,", a dash: how an item of a list begins. */
const ITEM = new RegExp(
  `^(?:\\(?(?:\\d{1,2}|[a-h])[.)]\\s+|[–—]\\s+|(?:${planWords.units.join('|')}) (?:\\d{1,2}|\\p{Ll}{3,7})[:.]\\s+|(?:${planWords.ordinals.slice(0, 12).join('|')})(?:ly)?[,:]\\s+)`,
  'iu',
);
/** "The Lisbon plan, as its authors call it, provides for …" */
const INSERTION = /^, [^,;:.]{1,80}, (?:also )?$/u;
const FIRST_ITEM = new RegExp(
  `^(?:\\(?(?:1|a)[.)]\\s+|(?:${planWords.units.join('|')}) (?:1|one)[:.]\\s+|first(?:ly)?[,:]\\s+)`,
  'iu',
);
/** No beginning of an item is longer. */
const LONGEST_ITEM = 20;
const BULLET = /[-*•·▪◦‣]\s+$/u;

/** "requires Norland to": who is to do what the points say. */
const OBLIGED = /^ (?:the )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3} to (?=\p{Ll})(?!the |an? )/u;

const FOLLOWING = /^(?:(?:the|these) )?following(?: \p{Ll}+){0,2}$/iu;

/** No plan has more. */
const MOST_POINTS = 50;
/** "calls, in its best-known passages, for" */
const lists = planWords.lists.map((phrase) => phrase.replace(' for', '(?:, [^,.;:]{1,60},)? for'));
const LISTS = new RegExp(`(?<![\\p{L}’'-])${alternatives(lists)}(?![\\p{L}-])`, 'u');

/** "includes the following points:" and "consists of seven points" announce points and are none. */
function isCount(words: string): boolean {
  return FOLLOWING.test(words) || NUMBER_OF_POINTS.exec(words)?.[0] === words;
}

/**
 * The points of a plan that one sentence names, and those listed in the paragraphs under it. `follows`: the sentence before, in
 * the same paragraph, told points of it.
 */
export function findPoints(analysis: Analysis, about: PlanSentence, follows: boolean): readonly Span[] {
  const { sentence, references } = about;
  const { text } = analysis;
  const reference = references.at(-1);
  const colon = text.slice(sentence.span[0], sentence.span[1]).trimEnd().endsWith(':');
  const below = isBeforeList(analysis, sentence, colon) ? listedParagraphs(analysis, sentence.paragraph + 1) : [];
  if (below.length > 0) return below;
  const told = pointsOf(analysis, about);
  if (told.length > 0) return told;
  if (!reference) return follows ? followingPoint(text, sentence.span) : [];
  const listed = listsAfter(text, sentence.span, about).filter((point) => !isCount(text.slice(...point)));
  if (listed.length > 0 || colon) return listed;
  const would = references.flatMap(({ span }) => pointsOfWould(text, sentence.span, span));
  return would.length > 0 ? would : clauseUnder(text, sentence.span, reference.span);
}

/** A list of items follows a colon; one that is numbered from 1 also follows the paragraph that names the plan. */
function isBeforeList(analysis: Analysis, { span, paragraph }: Sentence, colon: boolean): boolean {
  if (colon) return true;
  const [from, to] = analysis.paragraphs[paragraph + 1]?.span ?? [0, 0];
  const isLast = (analysis.paragraphs[paragraph]?.span[1] ?? 0) <= span[1];
  return isLast && FIRST_ITEM.test(analysis.text.slice(from, Math.min(to, from + LONGEST_ITEM)));
}

function listsAfter(text: string, sentence: Span, { references, others }: PlanSentence): readonly Span[] {
  const points: Span[] = [];
  for (const { span } of references) {
    if (points.length >= MOST_POINTS) break;
    // A plan named inside a list has none of its own.
    if (span[0] >= (points.at(-1)?.[1] ?? 0))
      points.push(...listAfter(text, [span[1], endOfTelling(span, others, sentence)]));
  }
  return points.slice(0, MOST_POINTS);
}

/** What follows the name of another plan is told of that one. */
function endOfTelling(plan: Span, others: readonly Span[], sentence: Span): number {
  return others.find((other) => other[0] >= plan[1])?.[0] ?? sentence[1];
}

/** The list after "PLAN includes …", "PLAN, which calls for …", "points of the PLAN are: …". */
function listAfter(text: string, [from, to]: Span): readonly Span[] {
  const window = text.slice(from, Math.min(to, from + REACH)).toLowerCase();
  const verb = LISTS.exec(window);
  if (!verb || !isOwnVerb(window.slice(0, verb.index))) return [];
  const start = from + verb.index + verb[0].length;
  return splitList(text, [start + (OBLIGED.exec(text.slice(start, start + REACH))?.[0].length ?? 0), to]);
}

/** Between a plan and its verb stands at most an insertion, a relative pronoun or an adverb, not another sentence. */
function isOwnVerb(between: string): boolean {
  if (INSERTION.test(between)) return true;
  return !/[.;:!?]|\b(?:and|but|is|was|are|were|has|have|had|as|to|for|said|he|she|they|not|never|no)\b|n['’]t\b/u.test(
    between,
  );
}

/** List items in the paragraphs that follow. */
function listedParagraphs(analysis: Analysis, from: number): readonly Span[] {
  const points: Span[] = [];
  for (let index = from; index < from + MOST_POINTS; index += 1) {
    const point = itemOf(analysis.text, analysis.paragraphs[index]);
    if (!point) break;
    points.push(point);
  }
  return points;
}

function itemOf(text: string, paragraph: Paragraph | undefined): Span | null {
  if (paragraph === undefined || paragraph.role === 'furniture') return null;
  const [from, to] = paragraph.span;
  const number = ITEM.exec(text.slice(from, from + LONGEST_ITEM))?.[0].length ?? 0;
  if (number === 0 && !BULLET.test(text.slice(Math.max(0, from - 4), from))) return null;
  const closing = /[.;,]$/u.test(text.slice(to - 1, to)) ? 1 : 0;
  return from + number < to - closing ? [from + number, to - closing] : null;
}

/** "Under the plan, CLAUSE." */
function clauseUnder(text: string, sentence: Span, plan: Span): readonly Span[] {
  const before = text.slice(Math.max(sentence[0], plan[0] - 60), plan[0]).toLowerCase();
  if (plan[0] - sentence[0] > 60 || !planWords.under.some((phrase) => before.startsWith(`${phrase} `))) return [];
  const after = text.slice(plan[1], sentence[1]);
  if (!after.startsWith(', ') || !/\b(?:would|will|must|shall)\b/u.test(after.slice(0, 200))) return [];
  const end = /[.!?]["”’]?$/u.test(after) ? after.search(/[.!?]["”’]?$/u) : after.length;
  return [[plan[1] + 2, plan[1] + end]];
}
