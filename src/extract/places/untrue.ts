import { placeWords, stanceWords } from './language.ts';
import { type SaidWords, sinceStop, untilStop } from './said-words.ts';

/** How far a negation stands from its verb or noun, and a verb from its object, in words. */
const NEAR = 4;
/** How far before a name, in words, what calls it untrue may stand. */
const REACH = 14;

/** Whether the words around a name call what is told of it untrue. */
export function isCalledUntrue(words: SaidWords): boolean {
  const before = sinceStop(words.before).slice(-REACH);
  const after = untilStop(words.after);
  return (
    isDisbelieved(before, after) ||
    isUnfounded(before) ||
    isDoneByNobody(before) ||
    isBranded(sinceStop(words.lead).slice(-REACH), after)
  );
}

/** "I don’t believe X has fallen" */
function isDisbelieved(before: readonly string[], after: readonly string[]): boolean {
  const at = before.findIndex((word, index) => placeWords.beliefs.has(word) && isNegated(before, index));
  if (at < 0) return false;
  const told = [...before.slice(at + 1), ...after.slice(0, NEAR * 2)];
  const isOpen = told.some((word) => stanceWords.modals.has(word));
  return !isOpen && told.some((word) => placeWords.statuses.has(word) || placeWords.control.has(word));
}

function isNegated(words: readonly string[], at: number): boolean {
  return words.slice(Math.max(0, at - NEAR), at).some((word) => /^(?:not|never|no|nobody|hardly)$|n['’]t$/u.test(word));
}

/** "there is no evidence that X fell", "no truth to reports of the fall of X" */
function isUnfounded(before: readonly string[]): boolean {
  const at = before.findIndex((word, index) => placeWords.grounds.has(word) && isNegated(before, index));
  if (at < 0) return false;
  return before.slice(at + 1, at + 1 + NEAR).some((word) => stanceWords.assertions.has(word));
}

/** "No soldier has set foot in X" */
function isDoneByNobody(before: readonly string[]): boolean {
  const verb = before.findLastIndex((word) => placeWords.control.has(word) || placeWords.footings.has(word));
  if (verb < 0 || verb < before.length - NEAR) return false;
  const nobody = before.slice(0, verb).findLastIndex((word) => /^(?:no|nobody|none|neither)$/u.test(word));
  const between = nobody < 0 ? [] : before.slice(nobody + 1, verb);
  return nobody >= 0 && !between.some((word) => /^(?:[^\p{L}]|that|to)$/u.test(word) || stanceWords.modals.has(word));
}

/** "called reports that X had fallen nonsense" */
function isBranded(lead: readonly string[], after: readonly string[]): boolean {
  const at = lead.findIndex((word) => placeWords.brandings.has(word));
  const isOfWords =
    at >= 0 && lead.slice(at + 1, at + 1 + NEAR).some((word) => word !== 'that' && stanceWords.assertions.has(word));
  return isOfWords && after.some((word) => placeWords.falsities.has(word));
}
