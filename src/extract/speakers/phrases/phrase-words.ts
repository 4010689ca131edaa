import type { Token } from '../../analysis/analysis.ts';
import { testOfLexeme } from '../../analysis/lexemes.ts';
import { isHuman } from '../../statements/cues.ts';
import { SPEAKER_WORDS } from '../language.ts';

const RANKS: ReadonlySet<string> = new Set(SPEAKER_WORDS.ranks);
const PERSONAL = /^(?:i|we|he|she|it|they|him|them|himself|herself)$/u;
const POSSESSIVE = /^(?:['’]s?|his|her|their|its|our|my)$/u;
const NOUNISH = /^(?:PROPN|NOUN|ADJ|DET|NUM|X)$/u;
const QUANTITY = /^(?:first|second|third|latter|some|others|one|both|many|several|most|few|all|each)$/u;
/** "the spokesman for the south" */
const DIRECTION = /^(?:north|south|east|west)(?:east|west)?(?:ern)?$/u;
const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow)$/u;

/** What English makes of occupations: "dispatcher", "pianist", "librarian". */
const AGENT = /(?:\p{L}{2}er|\p{L}{2}or|ist|ian|m[ae]n)$/u;

/** Whether a noun tells of somebody, by a list or by its ending. */
export const isOccupation = testOfLexeme((word) => isHuman(word) || isAgent(word.lower));

/** "major", which the tagger takes for no noun. */
export function isRank({ lower }: Pick<Token, 'lower'>): boolean {
  return RANKS.has(lower);
}

/** Whether a noun ends like an occupation. */
export function isAgent(noun: string): boolean {
  return AGENT.test(noun);
}

/** "Tuesday", "yesterday": belongs to the verb. */
export const isDay = testOfLexeme(({ lower }) => DAY.test(lower));

/** A pronoun that stands for somebody; "her" may as well be an owner's. */
export const isPersonal = testOfLexeme(({ lower }) => PERSONAL.test(lower));

/** "'s", "her" */
export function isOwner(word: Token | undefined): boolean {
  return word !== undefined && POSSESSIVE.test(word.lower);
}

/** Whether a word can be part of a noun phrase. */
export const isPhraseWord = testOfLexeme(
  ({ pos, lower, text }) =>
    NOUNISH.test(pos) || [POSSESSIVE, QUANTITY, DIRECTION].some((words) => words.test(lower)) || /^\d/u.test(text),
);

/** A name that the tagger takes for something else: "West Shore". */
export const isCapital = testOfLexeme(({ text, pos }) => /^\p{Lu}/u.test(text) && pos !== 'PRON');

/** Whether a noun phrase can end with a word. */
export function isHead(word: Token | undefined): boolean {
  return word !== undefined && canEnd(word);
}

const canEnd = testOfLexeme(
  (word) =>
    /^(?:PROPN|NOUN|NUM)$/u.test(word.pos) ||
    isHuman(word) ||
    isRank(word) ||
    [QUANTITY, DIRECTION].some((words) => words.test(word.lower)) ||
    isCapital(word),
);

/** What joins the parts of a compound. */
export function isJoint(word: Token | undefined): boolean {
  return word !== undefined && /^[-–/]$/u.test(word.text);
}

/** "proclaimed" of "the self-proclaimed president", and what the tagger cuts off at a letter it does not know. */
export function isCompounded(tokens: readonly Token[], at: number): boolean {
  const [first, before, word] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (word === undefined || before?.end !== word.start || !/^\p{L}/u.test(word.text)) return false;
  return /\p{L}$/u.test(before.text)
    ? /\P{ASCII}/u.test(before.text + word.text)
    : isJoint(before) && before.start === first?.end;
}

/** Whether two words stand in one sentence and inside the same quotation, or outside all. */
export function isSameStretch(word: Token, other: Token | undefined): boolean {
  return other !== undefined && word.sentence === other.sentence && word.quotation === other.quotation;
}
