import type { Lexeme } from '../../analysis/lexemes.ts';
import { cueClassesOf, isHuman } from '../cues.ts';

/** Coarse classes of words and marks: sequences of them carry much of what a parser would. 0 is what stands outside. */
export const CLASS = {
  outside: 0,
  that: 1,
  to: 2,
  relative: 3,
  subordinator: 4,
  subject: 5,
  pronoun: 6,
  open: 7,
  close: 8,
  comma: 9,
  stop: 10,
  colon: 11,
  dash: 12,
  bracket: 13,
  name: 14,
  human: 15,
  noun: 16,
  say: 17,
  speech: 18,
  attitude: 19,
  verb: 20,
  participle: 21,
  auxiliary: 22,
  not: 23,
  adverb: 24,
  adjective: 25,
  determiner: 26,
  possessive: 27,
  number: 28,
  preposition: 29,
  of: 30,
  conjunction: 31,
  time: 32,
  by: 33,
  modal: 34,
  other: 35,
} as const;

/** Small words and marks by their class. */
const WORDS: readonly (readonly [number, string])[] = [
  [CLASS.that, 'that'],
  [CLASS.to, 'to'],
  [CLASS.of, 'of'],
  [CLASS.by, 'by'],
  [CLASS.relative, 'who which whom whose what where how why whether'],
  [CLASS.subordinator, 'if because while as after before when although though since until unless whereas'],
  [CLASS.subject, 'he she they we i it'],
  [CLASS.pronoun, 'him them me us himself herself themselves itself'],
  [CLASS.possessive, "his her their its our my your 's ’s ' ’"],
  [CLASS.not, "not n't n’t never"],
  [CLASS.conjunction, 'and or but nor'],
  [CLASS.modal, 'will would could might should may must can'],
  [CLASS.comma, ','],
  [CLASS.colon, ':'],
  [CLASS.dash, '; - – — --'],
  [CLASS.bracket, '( ) [ ]'],
];
const SMALL: ReadonlyMap<string, number> = new Map(
  WORDS.flatMap(([kind, words]) => words.split(' ').map((word): [string, number] => [word, kind])),
);
const BY_TAG: ReadonlyMap<string, number> = new Map([
  ['AUX', CLASS.auxiliary],
  ['ADV', CLASS.adverb],
  ['DET', CLASS.determiner],
  ['NUM', CLASS.number],
  ['ADP', CLASS.preposition],
  ['PRON', CLASS.pronoun],
  ['SCONJ', CLASS.subordinator],
  ['CCONJ', CLASS.conjunction],
]);
const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|week|month|year|morning|afternoon|evening|night|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)s?\.?$/u;
const STOP = /^(?:[.!?…]|\.{2,}|[!?]{2,})$/u;

/** The class of a token by itself; which marks are a quotation's only their place tells. */
export function wordClass(token: Lexeme): number {
  const { lower, pos } = token;
  const small = SMALL.get(lower);
  if (small !== undefined && !(small === CLASS.modal && pos === 'PROPN')) return small;
  if (STOP.test(lower)) return CLASS.stop;
  switch (pos) {
    case 'VERB':
      return verbClass(token);
    case 'PROPN':
      return TIME.test(lower) ? CLASS.time : CLASS.name;
    case 'NOUN':
      return TIME.test(lower) ? CLASS.time : isHuman(token) ? CLASS.human : CLASS.noun;
    case 'ADJ':
      return isHuman(token) ? CLASS.human : CLASS.adjective;
    default:
      return BY_TAG.get(pos) ?? CLASS.other;
  }
}

function verbClass(token: Lexeme): number {
  const classes = cueClassesOf(token);
  if (classes?.has('say')) return CLASS.say;
  if (classes?.has('attitude')) return CLASS.attitude;
  if (classes !== undefined) return CLASS.speech;
  return token.lower.endsWith('ing') ? CLASS.participle : CLASS.verb;
}

/** A noun of any kind. */
export function isNoun(kind: number): boolean {
  return kind === CLASS.name || kind === CLASS.human || kind === CLASS.noun || kind === CLASS.time;
}

/** A verb of any kind, auxiliaries and modals too. */
export function isVerb(kind: number): boolean {
  return (kind >= CLASS.say && kind <= CLASS.auxiliary) || kind === CLASS.modal;
}

/** A verb that can be a cue. */
export function isFullVerb(kind: number): boolean {
  return kind >= CLASS.say && kind <= CLASS.participle;
}

/** A verb of saying or thinking. */
export function isSaying(kind: number): boolean {
  return kind >= CLASS.say && kind <= CLASS.attitude;
}
