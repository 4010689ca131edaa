import type { Token } from '../analysis/analysis.ts';
import { placeWords, slavicWords, stanceWords } from './language.ts';
import { GENITIVE } from './word-classes.ts';

/** Whether the words around a capital's name mean the city and not the government in it. */
export function isLocated(before: readonly Token[], after: readonly Token[]): boolean {
  if (isDone(after)) return true;
  const words = before.map(({ lower }) => lower).filter((word) => word !== 'the');
  const last = words.at(-1) ?? '';
  if ([placeWords.locatives, placeWords.strikes, slavicWords.locatives].some((set) => set.has(last))) return true;
  if (placeWords.afterwards.has(nounAfter(after))) return true;
  return placeWords.bound[last] !== undefined && words.some((word) => placeWords.bound[last]?.has(word));
}

/** "X airport", "X’s residents" */
function nounAfter([first, second]: readonly Token[]): string {
  return (GENITIVE.test(first?.lower ?? '') ? second : first)?.lower ?? '';
}

/** "… and X said": a verb right behind the name, of which it is the subject. */
export function isActing([next]: readonly Token[]): boolean {
  return next?.pos === 'VERB' && !next.lower.endsWith('ing');
}

/** "… had been taken", "… is not encircled", "… was hit": a government is not what that happens to. */
function isDone(after: readonly Token[]): boolean {
  const be = after.findIndex(({ lower }) => stanceWords.beings.has(lower));
  const isVerb = be >= 0 && after.slice(0, be).every(({ pos }) => pos === 'AUX' || pos === 'PART' || pos === 'ADV');
  return (
    isVerb &&
    after.slice(be + 1, be + 3).some(({ lower }) => placeWords.statuses.has(lower) || placeWords.strikes.has(lower))
  );
}
