import type { Token } from '../analysis/analysis.ts';
import { placeWords, slavicWords } from './language.ts';
import { isPartOfName } from './people-like-towns.ts';

/** A name and the words around it. */
export interface Surroundings {
  readonly text: string;
  readonly before: readonly Token[];
  readonly after: readonly Token[];
}

/** "X region", "the X direction", "eastern X" where X is an area's name as well; central and seats of government aside. */
export function isArea({ text, before, after }: Surroundings, regions: ReadonlySet<string>, isSeat: boolean): boolean {
  const next = after[0]?.lower ?? '';
  if (placeWords.areas.has(next) || slavicWords.areas.has(next)) return true;
  return !isSeat && regions.has(text) && placeWords.compass.has(before.at(-1)?.lower ?? '');
}

/** "X agreements", "X time", "X peace accords"; "the X joins the sea"; "X Energy Institute", but not "X Mayor". */
export function isNamesake(
  { text, before, after: [next, second] }: Surroundings,
  isKnown: (start: number) => boolean,
): boolean {
  const isThe = before.at(-1)?.lower === 'the' && !text.startsWith('The ');
  if (isThe && /^(?:VERB|AUX|ADP)$/u.test(next?.pos ?? '')) return true;
  if (next?.pos === 'PROPN' && !isKnown(next.start) && isPartOfName(next)) return true;
  if (placeWords.namesakes.has(next?.lower ?? '')) return true;
  return next?.lower === 'peace' && placeWords.namesakes.has(second?.lower ?? '');
}

/** A declined form that begins a sentence is another word: no town stands there in a case. */
export function isStrayForm({ text, before }: Surroundings, names: ReadonlySet<string>): boolean {
  return /^\p{Script=Cyrillic}/u.test(text) && before.every(({ pos }) => pos === 'PUNCT') && !names.has(text);
}
