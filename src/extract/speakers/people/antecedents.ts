import type { Appearance } from './appearance.ts';
import type { Cast } from './cast.ts';
import type { Personal } from './gender.ts';

/** How many sentences back a pronoun reaches. */
const REACH = 8;
/** "It" reaches less far. */
const BODY_REACH = 2;
/** How many who spoke are looked at; a bound keeps hostile text cheap. */
const MOST = 50;
/** What it costs to go one sentence back; to take whom no clause is about, whom others speak of, whose pronoun is not known. */
const BACK = 2;
const OBJECT = 3;
const SPOKEN_OF = 1;
const UNTOLD = 1;

/** Somebody or some body that spoke; null where that could not be told. */
export interface Speaking {
  readonly id: string | null;
  readonly isPerson: boolean;
  readonly isOne: boolean;
  readonly pronoun: Personal | null;
  readonly sentence: number;
  /** Token index. */
  readonly at: number;
}

/** Remembers, statement by statement, who spoke, and tells whom a later pronoun means. */
export interface Antecedents {
  add(speaking: Speaking): void;
  /** Who "he" or "she" at a token is; null where several fit as well. */
  person(pronoun: Personal, sentence: number, at: number): string | null;
  /** Which body "it" means: the last that spoke or that the text is about, if no other is near. */
  body(sentence: number, at: number): string | null;
  /** The only person, or the only body, whom this sentence and the one before are about; null when they are about several. */
  lone(isPerson: boolean, sentence: number, at: number): string | null;
  /** Whom "they" means: the body of many that spoke last, when nobody else did since. */
  group(sentence: number): string | null;
}

/** What is remembered. */
interface Memory {
  readonly cast: Cast;
  readonly spoken: readonly Speaking[];
  readonly pronounOf: (id: string) => Personal | null;
}

export function createAntecedents(cast: Cast, pronounOf: (id: string) => Personal | null): Antecedents {
  const spoken: Speaking[] = [];
  const memory: Memory = { cast, spoken, pronounOf };
  return {
    add: (speaking) => void spoken.push(speaking),
    person: (pronoun, sentence, at) => findPerson(memory, pronoun, sentence, at),
    body: (sentence, at) => findBody(memory, sentence, at),
    lone: (isPerson, sentence, at) => findLone(memory, isPerson, sentence, at),
    group(sentence) {
      const last = spoken.at(-1);
      const isNear = last !== undefined && last.sentence >= sentence - BODY_REACH;
      return isNear && !last.isOne ? last.id : null;
    },
  };
}

function findPerson(
  { cast, spoken, pronounOf }: Memory,
  pronoun: Personal,
  sentence: number,
  at: number,
): string | null {
  const from = Math.max(0, sentence - REACH);
  const speakers = recent(spoken, from);
  const reported = sentencesOf(speakers);
  const candidates = [
    ...speakers.filter(({ isPerson, isOne }) => isPerson && isOne).map((one) => ({ ...one, cost: 0 })),
    ...cast
      .between(from, at)
      .filter(({ isPerson }) => isPerson)
      .map((one) => ({ ...one, at: one.tokens[0], cost: costOf(one, reported) })),
  ];
  const costs = candidates.flatMap(({ id, pronoun: own, sentence: theirs, cost, at: where }) => {
    const known = (id === null ? null : pronounOf(id)) ?? own;
    if (where >= at || (known !== null && known !== pronoun)) return [];
    return [{ id, cost: cost + BACK * (sentence - theirs) + (known === null ? UNTOLD : 0) }];
  });
  return cheapest(costs);
}

function findBody({ cast, spoken }: Memory, sentence: number, at: number): string | null {
  const from = Math.max(0, sentence - BODY_REACH);
  const speakers = recent(spoken, from);
  const reported = sentencesOf(speakers);
  const named = cast.between(from, at).filter((one) => !one.isPerson && !reported.has(one.sentence));
  const near = [
    ...speakers.filter(({ isPerson }) => !isPerson),
    ...named.filter(({ isSubject }) => isSubject).map((one) => ({ ...one, at: one.tokens[0] })),
  ].sort((a, b) => a.at - b.at);
  const last = near.at(-1);
  if (last?.id == null) return null;
  const isNext = last.sentence >= sentence - 1;
  const isOnly = near.every(({ id }) => id === last.id);
  const isLast = named.every(({ id, tokens: [start] }) => id === last.id || start < last.at);
  return (isNext || isOnly) && isLast ? last.id : null;
}

function findLone({ cast, spoken }: Memory, isPerson: boolean, sentence: number, at: number): string | null {
  const from = Math.max(0, sentence - 1);
  const speakers = recent(spoken, from);
  const reported = sentencesOf(speakers);
  const named = cast.between(from, at).filter((one) => one.isSubject && !reported.has(one.sentence));
  const ofKind = [...speakers, ...named].filter((one) => one.isPerson === isPerson);
  const [one, ...others] = new Set(ofKind.map(({ id }) => id));
  return others.length === 0 ? (one ?? null) : null;
}

/** Sentences in which somebody speaks: whom these words are about matters less than who said them. */
function sentencesOf(speakers: readonly Speaking[]): ReadonlySet<number> {
  return new Set(speakers.map(({ sentence }) => sentence));
}

/** Whom a clause is about comes first, but after the speaker where somebody only speaks of them. */
function costOf({ isSubject, sentence }: Appearance, reported: ReadonlySet<number>): number {
  if (!isSubject) return OBJECT;
  return reported.has(sentence) ? SPOKEN_OF : 0;
}

/** The one with the lowest cost; null when several have it. */
function cheapest(costs: readonly { readonly id: string | null; readonly cost: number }[]): string | null {
  const lowest = Math.min(...costs.map(({ cost }) => cost));
  const [one, ...others] = new Set(costs.filter(({ cost }) => cost === lowest).map(({ id }) => id));
  return others.length === 0 ? (one ?? null) : null;
}

function recent(spoken: readonly Speaking[], sentence: number): readonly Speaking[] {
  let first = spoken.length;
  while (first > spoken.length - MOST && (spoken[first - 1]?.sentence ?? -1) >= sentence) first -= 1;
  return spoken.slice(first);
}
