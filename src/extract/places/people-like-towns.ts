import { isTitleWord } from '../../beat/titles.ts';
import type { DiscoveredActor, Statement } from '../../model/findings.ts';
import type { Span } from '../../model/span.ts';
import type { Token } from '../analysis/analysis.ts';
import { dateStarters } from '../dates/language.ts';
import { placeWords } from './language.ts';

/** "Ukrainian X", "Polish X" */
const ADJECTIVE = /(?:ian|ean|ish|ese)$/u;

/**
 * Whether the words before the name of a town make it a person's: a title ("Mr X", "Gen. X") or a first name. Names that the
 * beat knows, as told by where they end, are no first names.
 */
export function isPersonName(before: readonly Token[], isKnown: (end: number) => boolean): boolean {
  const words = before.filter(({ text }) => text !== '.');
  const last = words.at(-1);
  if (last === undefined || !/^\p{Lu}/u.test(last.text)) return false;
  if (isTitleWord(last.lower.replace('.', ''))) return !/^(?:the|of)$/u.test(last.lower);
  if (isKnown(last.end)) return false;
  const isInside = words.length > 1 && before.at(-1) === last;
  return isInside && last.pos === 'PROPN' && isPartOfName(last);
}

/** Whether somebody of that name speaks: "X said", "“…,” said X." */
export function isSpeaking(before: readonly Token[], [next]: readonly Token[]): boolean {
  if (placeWords.voices.has(next?.lower ?? '')) return before.at(-1)?.pos !== 'ADP';
  const isEnd = next === undefined || next.pos === 'PUNCT';
  return isEnd && placeWords.voices.has(before.at(-1)?.lower ?? '') && before.at(-2)?.pos === 'PUNCT';
}

/** A capitalised word beside a town's name that makes one name with it: no title, no "Polish", no weekday or month. */
export function isPartOfName({ text, lower }: Token): boolean {
  const isOther =
    isTitleWord(lower) || dateStarters.has(lower) || placeWords.compass.has(lower) || placeWords.quarters.has(lower);
  return /^\p{Lu}\p{Ll}+$/u.test(text) && !isOther && !ADJECTIVE.test(lower);
}

/** Whether the name of a town at a span is a person's, told by the first name before it or as the one who speaks. */
export function createPeople(
  text: string,
  actors: readonly DiscoveredActor[],
  statements: readonly Statement[],
): (span: Span) => boolean {
  const firstNames = new Map<string, string[]>();
  for (const { name } of actors) {
    const cut = name.lastIndexOf(' ') + 1;
    const surname = name.slice(cut);
    if (cut > 0) firstNames.set(surname, [...(firstNames.get(surname) ?? []), name.slice(0, cut)]);
  }
  const speakers = new Set(statements.flatMap(({ speaker }) => (speaker === null ? [] : [speaker[0]])));
  return ([start, end]) => {
    const first = firstNames.get(text.slice(start, end));
    if (first === undefined) return false;
    return speakers.has(start) || first.some((words) => text.slice(start - words.length, start) === words);
  };
}
