import type { Token } from '../analysis/analysis.ts';
import { type Governor, placeWords, stanceWords } from './language.ts';
import { isFiniteVerb, isNoun, isPassive, isVerbal, QUOTE } from './word-classes.ts';

/** How far behind its word an object stands. */
const OBJECT = 6;
/** Between a verb and what it says: whom it is said to, marks, "again". */
const SKIPPED = /^(?:[,:]|us|me|you|him|her|them|reporters|journalists|again|also|when)$/u;

type Opens = (before: readonly Token[], after: readonly Token[], at: number) => boolean;

/** Whether a word at an index governs the name behind `before`: it belongs to a list, and what such a word needs follows it. */
export function opens(kind: Governor, before: readonly Token[], after: readonly Token[], at: number): boolean {
  const lower = before[at]?.lower ?? '';
  const isListed = stanceWords[kind].has(lower) || (kind === 'conditions' && isInversion(before, at));
  return isListed && NEEDS[kind](before, after, at);
}

const hasClause: Opens = (before, after, at) => {
  const next = nextWord(before, at);
  if (next === undefined) return after.slice(0, 1).some(isVerbal) && before[at + 1]?.text !== ',';
  if (next.lower === 'that' || QUOTE.test(next.text)) return true;
  if (!/^(?:DET|PRON|PROPN|NOUN|ADJ|NUM|X)$/u.test(next.pos)) return false;
  return after.slice(0, 1).some(isVerbal) || before.slice(before.indexOf(next) + 1).some(isFiniteVerb);
};

const says: Opens = (before, after, at) => {
  if (isNoun(before, at) || isGerundNoun(before, at) || isBehindWords(before, at)) return false;
  const near = before.slice(at + 1, at + 1 + OBJECT);
  if (stanceWords.charges.has(before[at]?.lower ?? '')) return near.some(({ lower }) => /^(?:of|for)$/u.test(lower));
  if (near[0]?.lower === 'to') return /^(?:have|be|hold|control)$/u.test(near[1]?.lower ?? '');
  const of = near.findIndex(({ lower }) => lower === 'of');
  const isObject = placeWords.control.has(near[of - 1]?.lower ?? '') || near.some(({ lower }) => lower === 'that');
  return isObject || takesWords(before, at, OBJECT) || hasClause(before, after, at);
};

/** "denied a request", "denied … access" */
const withholds: Opens = (before, _after, at) =>
  before.slice(at + 1, at + 1 + OBJECT).some(({ lower }) => stanceWords.grants.has(lower));

const denies: Opens = (before, _after, at) => {
  const next = nextWord(before, at);
  if (isNoun(before, at)) return /^(?:that|of)$/u.test(next?.lower ?? '');
  return next?.pos !== 'ADP' || before.slice(at + 1).some(({ lower }) => lower === 'that');
};

/** "reports that", "the claim of", "reports Lind had": a noun with its clause. */
const tells: Opens = (before, after, at) => {
  if (before[at]?.lower === 'that' || !isNoun(before, at)) return false;
  const next = before[at + 1];
  if (next === undefined) return after.slice(0, 1).some(isVerbal);
  return /^(?:that|of|about)$/u.test(next.lower) || /^(?:DET|PROPN|PRON)$/u.test(next.pos);
};

/** The next word behind marks: "a lie,” he said, “that …". */
const followedBy =
  (pattern: RegExp): Opens =>
  (before, _after, at) =>
    pattern.test(before.slice(at + 1, at + 1 + OBJECT).find(({ pos }) => pos !== 'PUNCT')?.lower ?? '');

const isThat = followedBy(/^(?:that|when)$/u);

/** "wrong to deny", "lying in saying" */
const isWrongTo: Opens = (before, _after, at) => {
  const verb = before[at + 2]?.lower ?? '';
  const isSpeech = stanceWords.claims.has(verb) || stanceWords.denials.has(verb);
  return isSpeech && /^(?:to|in|by)$/u.test(before[at + 1]?.lower ?? '');
};

/** "wants X", "is expected to", "vowed that"; "was planned, since …" has no object. */
const wishes: Opens = (before, _after, at) => {
  const next = before[at + 1];
  if (isNoun(before, at) || before[at - 1]?.lower === 'as') return false;
  if (isPassive(before, at)) return next?.lower === 'to';
  return !/^(?:ADP|CCONJ|PUNCT)$/u.test(next?.pos ?? '') && !/^(?:since|because|as|when)$/u.test(next?.lower ?? '');
};

/** What must follow each kind of word for it to govern a name. */
const NEEDS: Readonly<Record<Governor, Opens>> = {
  refusals: withholds,
  denials: denies,
  dismissals: (before, _after, at) => takesWords(before, at, OBJECT) || nextWord(before, at)?.lower === 'that',
  brandings: (before, _after, at) => takesWords(before, at, OBJECT),
  assertions: tells,
  claims: says,
  checks: (before, after, at) => takesWords(before, at, OBJECT) || hasClause(before, after, at),
  beliefs: hasClause,
  doubts: (before, after, at) => nextWord(before, at)?.lower === 'whether' || hasClause(before, after, at),
  grounds: followedBy(/^(?:that|of|to|for|in)$/u),
  knowledge: isThat,
  truths: isThat,
  falsities: (before, after, at) =>
    isThat(before, after, at) || isWrongTo(before, after, at) || before[at + 1]?.lower === 'about',
  wishes,
  prospects: (before, _after, at) => before[at + 1]?.lower === 'to',
  conditions: () => true,
};

/** Whether words of somebody stand right behind a word: "rejected the claim", "confirmed Lind’s denial". */
export function takesWords(words: readonly Token[], at: number, reach: number): boolean {
  const near = words.slice(at + 1, at + 1 + reach);
  const that = near.findIndex(({ lower }) => lower === 'that');
  return near
    .slice(0, that < 0 ? reach : that)
    .some(({ lower }) => stanceWords.assertions.has(lower) || /^denials?$/u.test(lower));
}

/** "“…,” said Lind, who …": what was said stands before the verb. */
function isBehindWords(words: readonly Token[], at: number): boolean {
  const isMark = /^[,”"’'»]$/u.test(words[at - 1]?.text ?? '');
  return isMark && !words[at]?.lower.endsWith('ing') && words[at + 1]?.lower !== 'that';
}

function isGerundNoun(words: readonly Token[], at: number): boolean {
  return words[at]?.lower.endsWith('ing') === true && words[at - 1]?.pos === 'DET';
}

function nextWord(words: readonly Token[], at: number): Token | undefined {
  return words.slice(at + 1, at + 1 + OBJECT).find(({ lower }) => !SKIPPED.test(lower));
}

/** "Should X fall": only where a clause begins. */
function isInversion(words: readonly Token[], at: number): boolean {
  const isFirst = at === 0 || (at === 1 && QUOTE.test(words[0]?.text ?? ''));
  return isFirst && stanceWords.inversions.has(words[at]?.lower ?? '');
}
