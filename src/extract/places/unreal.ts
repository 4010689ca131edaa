import { placeWords, stanceWords } from './language.ts';
import { type SaidWords, sinceStop, untilStop } from './said-words.ts';

/** How far after a name its modal stands, and how far after the modal what it tells, in words. */
const NEAR = 3;
const CLOSE = 5;
/** How far before a name the verb stands by which another said it, in words. */
const REACH = 12;

/** Whether the words only suppose or foresee: "If X fell", "Should X fall", "X would fall by May". */
export function isUnreal(words: SaidWords): boolean {
  return isSupposed(words.before) || isForecast(untilStop(words.after));
}

function isSupposed(before: readonly string[]): boolean {
  const clause = before
    .slice(before.findLastIndex((word) => /^[^\p{L}]$/u.test(word)) + 1)
    .filter((word, index) => index > 0 || !/^(?:even|and|but|that|so)$/u.test(word));
  return clause.some((word) => stanceWords.conditions.has(word)) || stanceWords.inversions.has(clause[0] ?? '');
}

function isForecast(after: readonly string[]): boolean {
  const modal = after.slice(0, NEAR).findIndex((word) => stanceWords.modals.has(word.replace(/n['’]t$/u, '')));
  if (modal < 0 || after.slice(0, modal).some((word) => /^[^\p{L}]$/u.test(word))) return false;
  return after.slice(modal + 1, modal + CLOSE).some((word) => placeWords.statuses.has(word));
}

/** Whether the speaker tells what another said: "we were told that X fell", "Lind says ‘X is ours’". */
export function isRelayed({ before }: SaidWords, isQuoted: boolean): boolean {
  const clause = sinceStop(before).slice(-REACH);
  const near = clause.slice(clause.findLastIndex((word) => /^(?:but|although|while|whereas)$/u.test(word)) + 1);
  return near.some((word, index) => isToldTo(near, word, index) || isSaidByOther(near, word, index, isQuoted));
}

function isToldTo(words: readonly string[], word: string, index: number): boolean {
  const isTold = /^(?:told|informed|assured)$/u.test(word);
  return (
    isTold && words.slice(Math.max(0, index - 2), index).some((one) => /^(?:am|are|is|was|were|been|being)$/u.test(one))
  );
}

function isSaidByOther(words: readonly string[], word: string, index: number, isQuoted: boolean): boolean {
  if (!stanceWords.claims.has(word) || word.endsWith('ing')) return false;
  const next = words.slice(index + 1, index + NEAR).filter((one) => !/^(?:,|:|us|me|you)$/u.test(one))[0];
  if (next !== undefined && !/^(?:that|[“"‘'«])$/u.test(next)) return false;
  const before = words.slice(Math.max(0, index - NEAR), index);
  const subject = before.at(-1) ?? ',';
  if (before.some((one) => /^(?:i|we|i['’]ve|we['’]ve)$/u.test(one)) || NO_SUBJECT.test(subject)) return false;
  return isQuoted || !/^(?:he|she|it|they)$/u.test(subject);
}

/** What stands before a noun: "reports that …", "the claim that …". */
const NO_SUBJECT = /^(?:[^\p{L}]|the|an?|his|her|their|its|this|that|any|no|of|to|and|or|\p{L}+['’]s?)$/u;
