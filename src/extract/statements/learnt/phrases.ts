import { CLASS, isNoun, isVerb } from './word-class.ts';

/**
 * A text as a row of phrases: noun phrases, verb groups, small words and marks. Adverbs, "not" and times belong to what stands
 * before them. What stands between two words is then told whatever the phrases' length.
 */
export interface Phrases {
  /** The phrase of each token. */
  readonly of: Int32Array;
  /** The class of each phrase: that of its last noun or verb, or of its first word. */
  readonly kind: readonly number[];
  /** How many subjects (nouns and pronouns right before a verb) and how many openers of clauses stand before each phrase. */
  readonly subjects: readonly number[];
  readonly openers: readonly number[];
  /** The classes of up to so many phrases after each phrase in its sentence, and of those before it, as one number each. */
  readonly after: readonly Int32Array[];
  readonly before: readonly Int32Array[];
}

/** The tokens' classes, and the first token of each token's sentence. */
interface Tokens {
  readonly size: number;
  readonly kind: Int32Array;
  readonly from: Int32Array;
}

const SORT = { none: 0, noun: 1, verb: 2, other: 3 } as const;
type Sort = (typeof SORT)[keyof typeof SORT];

/** Linear in the number of tokens. */
export function findPhrases({ kind, from, size }: Tokens): Phrases {
  const of = new Int32Array(size + 1);
  const kinds: number[] = [];
  const firsts: number[] = [];
  let sort: Sort = SORT.none;
  for (let index = 0; index < size; index += 1) {
    const own = kind[index] ?? 0;
    const next = sortOf(own);
    const isFirst = from[index] === index;
    if (isFirst) firsts.push(kinds.length);
    if (isFirst || !belongs(sort, next, kinds.at(-1) ?? 0, own)) {
      kinds.push(own);
      sort = next === SORT.none ? SORT.other : next;
    } else if (tellsClass(own)) kinds[kinds.length - 1] = own;
    of[index] = kinds.length - 1;
  }
  of[size] = kinds.length;
  return { of, kind: kinds, ...countClauses(kinds), ...shapesOf(kinds, firsts) };
}

function sortOf(kind: number): Sort {
  if (kind === CLASS.adverb || kind === CLASS.not || kind === CLASS.time) return SORT.none;
  if (isNoun(kind) || kind === CLASS.determiner || kind === CLASS.adjective) return SORT.noun;
  if (kind === CLASS.possessive || kind === CLASS.number) return SORT.noun;
  return isVerb(kind) ? SORT.verb : SORT.other;
}

/** Whether a word goes on with the phrase before it; a verb group ends in its full verb. */
function belongs(sort: Sort, next: Sort, before: number, kind: number): boolean {
  if (next === SORT.none) return true;
  if (next !== sort || next === SORT.other) return false;
  return !isVerb(kind) || before === CLASS.auxiliary || before === CLASS.modal;
}

/** Of the words of a phrase nouns and verbs tell its class; a time does not. */
function tellsClass(kind: number): boolean {
  return isVerb(kind) || (isNoun(kind) && kind !== CLASS.time);
}

function countClauses(kinds: readonly number[]): Pick<Phrases, 'subjects' | 'openers'> {
  const subjects = [0];
  const openers = [0];
  for (const [index, own] of kinds.entries()) {
    const isSubject = canBeSubject(own) && isVerb(kinds[index + 1] ?? 0);
    subjects.push((subjects[index] ?? 0) + (isSubject ? 1 : 0));
    openers.push((openers[index] ?? 0) + (opensClause(own) ? 1 : 0));
  }
  return { subjects, openers };
}

function canBeSubject(kind: number): boolean {
  return isNoun(kind) || kind === CLASS.subject || kind === CLASS.relative || kind === CLASS.pronoun;
}

function opensClause(kind: number): boolean {
  return kind === CLASS.that || kind === CLASS.relative || kind === CLASS.subordinator;
}

/** How many phrases a shape has at most, and more than there are classes. */
const LONGEST = 4;
const CLASSES = 64;

/** `firsts` are the first phrases of the sentences. */
function shapesOf(kinds: readonly number[], firsts: readonly number[]): Pick<Phrases, 'after' | 'before'> {
  const first = new Int32Array(kinds.length + 1);
  const last = new Int32Array(kinds.length + 1);
  for (const [index, from] of firsts.entries()) {
    const to = firsts[index + 1] ?? kinds.length;
    first.fill(from, from, to);
    last.fill(to - 1, from, to);
  }
  const after: Int32Array[] = [new Int32Array(kinds.length + 1).fill(1)];
  const before: Int32Array[] = [new Int32Array(kinds.length + 1).fill(1)];
  for (let most = 1; most <= LONGEST; most += 1) {
    after.push(longer(after[most - 1], kinds, (phrase) => (phrase + most <= (last[phrase] ?? 0) ? phrase + most : -1)));
    before.push(
      longer(before[most - 1], kinds, (phrase) => (phrase - most >= (first[phrase] ?? 0) ? phrase - most : -1)),
    );
  }
  return { after, before };
}

/** Shapes with one phrase more, where `next` tells one. */
function longer(
  shapes: Int32Array | undefined,
  kinds: readonly number[],
  next: (phrase: number) => number,
): Int32Array {
  return Int32Array.from(shapes ?? [], (shape, phrase) => {
    const more = next(phrase);
    return more < 0 ? shape : Math.imul(shape, CLASSES) + (kinds[more] ?? 0);
  });
}

interface Phrased {
  readonly phrases: Phrases;
}

/** The classes of the `most` phrases (four at the utmost) after a token's own in its sentence, as one number. */
export function shapeAfter({ phrases: { of, after } }: Phrased, index: number, most: number): number {
  return after[most]?.[of[index] ?? 0] ?? 1;
}

/** The classes of the `most` phrases (four at the utmost) before a token's own in its sentence, nearest first, as one number. */
export function shapeBefore({ phrases: { of, before } }: Phrased, index: number, most: number): number {
  return before[most]?.[of[index] ?? 0] ?? 1;
}

/** The classes of the phrases that the tokens [from, to) belong to, as one number; 0 when there are more than `most`. */
export function shapeBetween({ phrases: { of, kind } }: Phrased, from: number, to: number, most: number): number {
  if (to <= from) return 1;
  const first = of[from] ?? 0;
  const last = of[to - 1] ?? 0;
  if (last - first >= most) return 0;
  let shape = 1;
  for (let phrase = first; phrase <= last; phrase += 1) shape = Math.imul(shape, CLASSES) + (kind[phrase] ?? 0);
  return shape;
}
