import type { Token } from '../analysis/analysis.ts';
import { eventWords } from './language.ts';

/** A subject stands between an inverted auxiliary and its verb: "Had the army taken Alder". */
const INVERSION = /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/;

/** "the planned talks", "Vale's planned talks" */
const BEFORE_ATTRIBUTE = /^(?:DET|ADJ|ADP|PRON|NUM|PART|CCONJ|PUNCT)$/;

/**
 * Whether the clause of a date tells of something that has happened: in the past tense, and neither planned, threatened,
 * wished, supposed nor denied. `date` is the index of the date's first token. A `pledge` counts though its act lies ahead.
 */
export function hasHappened(tokens: readonly Token[], date: number, pledge: boolean): boolean {
  if (isInverted(tokens)) return false;
  const present = tokens.findIndex(({ lower }) => eventWords.presents.has(lower));
  const past = tokens.findIndex(
    (token, index) => isPast(token) && (present < 0 || index < present || isAuxiliary(token)),
  );
  if (past < 0) return false;
  if (tokens.some(({ lower }, index) => eventWords.scarce.has(lower) && tokens[index - 1]?.pos === 'VERB'))
    return false;
  if (tokens.some((token, index) => isUnreal(token, index) && !isAside(tokens, index, date))) return false;
  if (tokens.some(({ lower }, index) => eventWords.openers.has(lower) && isOpen(tokens[index - 1]))) return false;
  if (isCounted(tokens, date)) return false;
  return pledge || !hangsOnWish(tokens, date);
}

/** "the eleventh this year", "the largest attack of 2023" */
function isCounted(tokens: readonly Token[], date: number): boolean {
  const [second, first] = [tokens[date - 2], tokens[date - 1]];
  if (first !== undefined && eventWords.counting.has(first.lower)) return true;
  return second !== undefined && eventWords.counting.has(second.lower) && first?.pos === 'NOUN';
}

/** "reports that …", "denied having …" */
function isOpen(before: Token | undefined): boolean {
  return before !== undefined && eventWords.open.has(before.lower);
}

/** A capital inside the clause marks a name: the month of May is no modal verb. */
function isUnreal({ lower, text }: Token, index: number): boolean {
  const unreal = eventWords.unreal.has(lower) || eventWords.absent.has(lower) || /n['’]t$/.test(lower);
  return unreal && (index === 0 || text === lower);
}

/** An unreal word that says nothing of what the date belongs to. */
function isAside(tokens: readonly Token[], index: number, date: number): boolean {
  const word = tokens[index]?.lower ?? '';
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  // What has been told by the date stands: "was split on Monday into parts, none with a date".
  if (index > date && tokens.slice(0, date).some(isMainPast)) return true;
  // "pledged not to leave" and "pledged in May not to leave" have happened, "did not leave" has not.
  if (after?.lower === 'to' && (index > date || (before !== undefined && isMainPast(before)))) return true;
  if (isInserted(tokens, index, date)) return true;
  if (eventWords.nouns.has(word) || eventWords.failures.has(word)) return after?.lower !== 'to';
  return (eventWords.participles.has(word) && isAttribute(before, after)) || isLater(tokens, index, date);
}

/** A past form that is no auxiliary. */
function isMainPast(token: Token): boolean {
  return isPast(token) && !isAuxiliary(token);
}

/** "the planned talks", "as planned" */
function isAttribute(before: Token | undefined, after: Token | undefined): boolean {
  if (before?.lower === 'as') return true;
  const isBesideNoun = after !== undefined && /^(?:NOUN|PROPN|ADJ)$/.test(after.pos);
  return isBesideNoun && (before === undefined || BEFORE_ATTRIBUTE.test(before.pos));
}

/** "The ferry, due on Monday, sank on Sunday": between commas that do not hold the date. */
function isInserted(tokens: readonly Token[], index: number, date: number): boolean {
  const from = tokens.findLastIndex(({ text }, at) => at < index && text === ',');
  const to = tokens.findIndex(({ text }, at) => at > index && text === ',');
  return from > 0 && to > 0 && (date < from || date > to);
}

/** "left on Monday, before talks were due": behind the date, in a clause of its own. */
function isLater(tokens: readonly Token[], index: number, date: number): boolean {
  return index > date && tokens.slice(date, index).some(({ lower }) => eventWords.subordinators.has(lower));
}

function isInverted([first, second, third]: readonly Token[]): boolean {
  if (!first || !second || !eventWords.inversions.has(first.lower)) return false;
  return INVERSION.test(second.pos) && third !== undefined;
}

/** The verb of the date is what somebody wished, ordered or was to do: "vowed to return in March", "called for a vote in May". */
function hangsOnWish(tokens: readonly Token[], date: number): boolean {
  const before = tokens.slice(0, date);
  const verb = before.findLastIndex(({ pos, lower }) => pos === 'VERB' || eventWords.pastForms.has(lower));
  const governing = before[verb];
  if (governing === undefined) return false;
  if (eventWords.wishes.has(governing.lower)) return true;
  if (eventWords.calls.has(governing.lower) && eventWords.callsFor.has(before[verb + 1]?.lower ?? '')) return true;
  const to = before.slice(Math.max(0, verb - 2), verb).findLastIndex(({ lower }) => lower === 'to');
  if (to < 0) return false;
  const head = before.slice(0, Math.max(0, verb - 2) + to).findLast(({ pos }) => pos === 'VERB' || pos === 'AUX');
  return head === undefined || !eventWords.implicatives.has(head.lower);
}

function isAuxiliary({ lower }: Token): boolean {
  return eventWords.auxiliaries.has(lower);
}

function isPast(token: Token): boolean {
  const { lower, lemma, pos, text } = token;
  if (isAuxiliary(token)) return pos === 'AUX' || pos === 'VERB';
  if (eventWords.pastForms.has(lower) && text === lower) return true;
  if (pos !== 'VERB') return false;
  return (
    eventWords.sameForms.has(lower) ||
    (lower !== lemma.toLowerCase() && !/(?:ing|s)$/.test(lower)) ||
    lower.endsWith('ed')
  );
}
