import type { Span } from '../../model/span.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { PlanSentence } from './find-plan-sentences.ts';
import { clauseOfOrdinal, isFate, ordinalPoints, tellsOrdinal } from './ordinal-points.ts';
import { ALL_POINTS, ANNOUNCES, NUMBER_OF_POINTS, OTHER_POINTS, PARTS_LISTED, POINTS_AHEAD } from './plan-patterns.ts';
import { splitList, splitSeries } from './split-list.ts';

/** Of a sentence, how many characters are searched. */
const LONGEST = 2_000;
/** The words that announce a list end within so many characters before its colon. */
const ANNOUNCED = 80;
/** "four components, which …" lists nothing. */
const FEWEST_PARTS = 3;
/** "PLAN (A, B and C)", "PLAN – A, B and C –" */
const INSERTED = /^ (?:\((?<bracket>[^()]{10,400})\)|[–—] (?<dash>[^–—]{10,400}) [–—] )/u;

/** Points told as points: "its first point is A", "other points include A and B", "it has three parts: A, B and C". */
export function pointsOf(analysis: Analysis, about: PlanSentence): readonly Span[] {
  const { text } = analysis;
  const [from, end] = about.sentence.span;
  const to = Math.min(end, from + LONGEST);
  const words = text.slice(from, to);
  const others = OTHER_POINTS.exec(words);
  if (others) return splitList(text, [from + others[0].length, to]);
  const ordinal = ordinalPoints(text, [from, to], followsPoint(analysis, about));
  if (ordinal) return ordinal;
  const clause = clauseOfOrdinal(text, [from, to]);
  if (clause.length > 0) return clause;
  const all = about.age <= 1 ? atLeast(2, allPoints(text, [from, to])) : [];
  if (all.length > 0 || about.references.length === 0) return all;
  const listed = atLeast(FEWEST_PARTS, [...partsListed(text, [from, to])]);
  const inserted = listed.length > 0 ? listed : atLeast(FEWEST_PARTS, insertedAfter(text, about));
  if (inserted.length > 0) return inserted;
  const colon = words.search(/:\s/u);
  return colon < 0 ? [] : afterColon(text, [from, to], from + colon);
}

function atLeast(fewest: number, points: readonly Span[]): readonly Span[] {
  return points.length >= fewest ? points : [];
}

/** "The second is …", after "Its first point is …"; "One is …", after "It has four points." */
function followsPoint({ text, tokens, sentences }: Analysis, { sentence }: PlanSentence): boolean {
  const before = sentences[tokens[sentence.tokens[0] - 1]?.sentence ?? -1];
  const words = text.slice(before?.span[0] ?? 0, Math.min(before?.span[1] ?? 0, (before?.span[0] ?? 0) + LONGEST));
  return tellsOrdinal(words) || NUMBER_OF_POINTS.test(words);
}

/** "The main points of the plan are A and B", "A and B are the main points of the plan" */
function allPoints(text: string, [from, to]: Span): readonly Span[] {
  const words = text.slice(from, to);
  const behind = ALL_POINTS.exec(words)?.[0].length;
  if (behind !== undefined) return isFate(words.slice(behind)) ? [] : splitList(text, [from + behind, to]);
  const ahead = POINTS_AHEAD.exec(words)?.[1]?.length;
  return ahead === undefined ? [] : splitList(text, [from, from + ahead]);
}

function partsListed(text: string, [from, to]: Span): readonly Span[] {
  const parts = PARTS_LISTED.exec(text.slice(from, to));
  if (!parts) return [];
  const start = from + parts.index + parts[0].length;
  const dash = /[–—]$/u.test(parts[0]) ? text.slice(start, to).search(/ [–—]/u) : -1;
  return splitList(text, [start, dash < 0 ? to : start + dash]);
}

/** "The plan (a truce, talks and elections) is short." */
function insertedAfter(text: string, { references, sentence }: PlanSentence): readonly Span[] {
  return references.flatMap(({ span: [, end] }) => {
    const inserted = INSERTED.exec(text.slice(end, sentence.span[1]));
    const list = inserted?.groups?.bracket ?? inserted?.groups?.dash;
    const start = end + (inserted?.[0].indexOf(list ?? '') ?? 0);
    return list === undefined ? [] : splitList(text, [start, start + list.length]);
  });
}

function afterColon(text: string, [from, to]: Span, colon: number): readonly Span[] {
  const before = text.slice(Math.max(from, colon - ANNOUNCED), colon);
  if (!ANNOUNCES.test(before) && !NUMBER_OF_POINTS.test(before)) return [];
  const items = splitSeries(text, [colon + 1, to]);
  return items.length > 1 ? items : [];
}
