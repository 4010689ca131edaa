import type { Span } from '../../model/span.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { PlanSentence } from './find-plan-sentences.ts';
import { planWords } from './language.ts';
import { ANNOUNCES, NUMBER_OF_POINTS, ORDINAL, OTHER_POINTS, PARTS_LISTED } from './plan-patterns.ts';
import { splitList, splitSeries, trimItem } from './split-list.ts';

/** Of a sentence, how many characters are searched. */
const LONGEST = 2_000;
/** The words that announce a list end within so many characters before its colon. */
const ANNOUNCED = 80;
/** "four components, which …" lists nothing. */
const FEWEST_PARTS = 3;

/** Points told as points: "its first point is A", "other points include A and B", "it has three parts: A, B and C". */
export function pointsOf(analysis: Analysis, about: PlanSentence): readonly Span[] {
  const { text } = analysis;
  const [from, end] = about.sentence.span;
  const to = Math.min(end, from + LONGEST);
  const words = text.slice(from, to);
  const others = OTHER_POINTS.exec(words);
  if (others) return splitList(text, [from + others[0].length, to]);
  const ordinal = ORDINAL.exec(words);
  if (ordinal && ((ordinal[1] ?? ordinal[2]) !== undefined || followsPoint(analysis, about))) {
    const rest: Span = [from + ordinal[0].length, to];
    return isFate(text.slice(...rest)) ? [] : trimItem(text, rest);
  }
  const parts = about.references.length === 0 ? null : PARTS_LISTED.exec(words);
  const listed = parts ? splitList(text, [from + parts.index + parts[0].length, to]) : [];
  if (listed.length >= FEWEST_PARTS) return listed;
  const colon = about.references.length === 0 ? -1 : words.search(/:\s/u);
  return colon < 0 ? [] : afterColon(text, [from, to], from + colon);
}

/** "The second is …", after "Its first point is …". */
function followsPoint({ text, tokens, sentences }: Analysis, { sentence }: PlanSentence): boolean {
  const before = sentences[tokens[sentence.tokens[0] - 1]?.sentence ?? -1];
  return before !== undefined && ORDINAL.test(text.slice(before.span[0], before.span[0] + LONGEST));
}

/** "Its first step is expected in May", "… is under way" */
function isFate(words: string): boolean {
  const first = /^\s*(\p{L}+)/u.exec(words)?.[1]?.toLowerCase() ?? '';
  return planWords.fates.has(first) || /(?:ed|ly)$/u.test(first);
}

function afterColon(text: string, [from, to]: Span, colon: number): readonly Span[] {
  const before = text.slice(Math.max(from, colon - ANNOUNCED), colon);
  if (!ANNOUNCES.test(before) && !NUMBER_OF_POINTS.test(before)) return [];
  const items = splitSeries(text, [colon + 1, to]);
  return items.length > 1 ? items : [];
}
