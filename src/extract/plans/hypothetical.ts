import type { PositionStance } from '../../model/findings.ts';
import type { Span } from '../../model/span.ts';
import type { Token } from '../analysis/analysis.ts';
import { planWords } from './language.ts';

/** How many words before a verb its modal stands, or the form of "to be" before a participle. */
const MODAL = 4;
/** Of a sentence, how many characters are searched for a condition. */
const LONGEST = 2000;

/**
 * Whether a verb tells of a position nobody has taken: asked about ("Would Norland accept it?"), supposed ("If Norland
 * accepts it …"), wanted of somebody ("urged Norland to accept it") or added in brackets by an editor. A verb that
 * brings a statement (`cued`) is real in any form.
 */
export function isHypothetical(
  text: string,
  [from, to]: Span,
  tokens: readonly Token[],
  index: number,
  cued: boolean,
): boolean {
  const end = tokens[index]?.end ?? to;
  if (/[.!?](?!\p{L})/u.exec(text.slice(end, Math.min(to, end + LONGEST)))?.[0] === '?') return true;
  if (isEditors(text.slice(from, Math.min(to, from + LONGEST)), (tokens[index]?.start ?? from) - from)) return true;
  const clause = clauseBefore(tokens, index);
  if (clause.some(({ lower }) => planWords.suppositions.has(lower))) return true;
  if (!isSettled(tokens, index, clause.slice(-MODAL)) && clause.slice(-MODAL).some(isModal)) return true;
  return !cued && isUnfounded(tokens, index);
}

function isModal({ lower, text }: Token): boolean {
  return lower === text && planWords.modals.has(lower);
}

/** "could not accept it" is a no, "could accept it if …" a condition. */
function isSettled(tokens: readonly Token[], index: number, before: readonly Token[]): boolean {
  const modal = before.findLast(isModal);
  if (modal === undefined || !planWords.coulds.has(modal.lower)) return false;
  return before.some(({ lower }) => planWords.negations.has(lower)) || hangsOnIf(tokens, index);
}

function isEditors(sentence: string, verb: number): boolean {
  const before = sentence.slice(0, verb);
  if (before.lastIndexOf('[') > before.lastIndexOf(']')) return true;
  return /^[[(]?editor['’]s? note\b/iu.test(sentence) || /[—–-] ed(?:itor)?\.?[)\]]\.?$/iu.test(sentence.slice(-14));
}

/** The words before a verb back to the last comma or stop. */
function clauseBefore(tokens: readonly Token[], index: number): readonly Token[] {
  const before = tokens.slice(Math.max(0, index - 30), index);
  return before.slice(before.findLastIndex(({ lower }) => /^[,;:.—–]$/.test(lower)) + 1);
}

/** An infinitive that hangs on nothing of the subject's own, or a gerund that is no tense. */
function isUnfounded(tokens: readonly Token[], index: number): boolean {
  const before = tokens.slice(Math.max(0, index - MODAL), index);
  const joint = before.findLastIndex(({ pos }) => pos !== 'ADV');
  const last = before[joint]?.lower ?? '';
  if (last === 'to') return !planWords.resolves.has(before[joint - 1]?.lower ?? '');
  if (!tokens[index]?.lower.endsWith('ing')) return false;
  return last !== ',' && !before.some(({ lower }) => planWords.beings.has(lower));
}

/** A yes with a but: under a condition, in part, with an objection. */
export function isPartial(text: string, [from, to]: Span, stance: PositionStance): boolean {
  const words = ` ${text
    .slice(from, Math.min(to, from + LONGEST))
    .toLowerCase()
    .replace(/[^\p{L}'’-]+/gu, ' ')} `;
  if (planWords.conditions.some((phrase) => words.includes(` ${phrase} `))) return true;
  return stance === 'accepts' && planWords.partials.some((phrase) => holds(words, phrase));
}

/** "would accept it if …" */
export function hangsOnIf(tokens: readonly Token[], index: number): boolean {
  const would = tokens
    .slice(Math.max(0, index - MODAL), index)
    .some(({ lower }) => planWords.woulds.has(lower) || planWords.coulds.has(lower));
  return would && tokens.slice(index + 1).some(({ lower }) => lower === 'if');
}

/** "in part because" gives a reason, not a part. */
function holds(words: string, phrase: string): boolean {
  const at = words.indexOf(` ${phrase} `);
  return (
    at >= 0 &&
    !/^ (?:because|due|owing|thanks|by)\b/u.test(words.slice(at + phrase.length + 1, at + phrase.length + 12))
  );
}
