import { fold } from '../../../beat/fold.ts';
import { SPEAKER_WORDS } from '../language.ts';

/** An office, an occupation or a kind of body, as words tell it: "deputy harbour minister of Oakham". Folded. */
export interface Office {
  /** "minister" */
  readonly noun: string;
  /** "deputy", "harbour", "oakham" */
  readonly words: ReadonlySet<string>;
}

const ALTERING: ReadonlySet<string> = new Set(SPEAKER_WORDS.altering);
const ANYONE: ReadonlySet<string> = new Set(SPEAKER_WORDS.anyone);
const MANNERS: ReadonlySet<string> = new Set(SPEAKER_WORDS.manners);
const SHORTENED: ReadonlyMap<string, string> = new Map(Object.entries(SPEAKER_WORDS.shortened));
/** Stands behind an owner while words are taken apart: no folded word has it. */
const OWNS = '’';
const RELATIONS: ReadonlySet<string> = new Set([...SPEAKER_WORDS.kin, ...SPEAKER_WORDS.relations]);
const SMALL: ReadonlySet<string> = new Set(SPEAKER_WORDS.small);
const GROUPS: ReadonlyMap<string, readonly (readonly string[])[]> = indexGroups();

function indexGroups(): ReadonlyMap<string, readonly (readonly string[])[]> {
  const groups = new Map<string, (readonly string[])[]>();
  for (const group of SPEAKER_WORDS.offices) {
    for (const name of group) groups.set(name, [...(groups.get(name) ?? []), group]);
  }
  return groups;
}

/** Offices that were taken apart before: the beat's come up in every document. */
const known = new Map<string, Office | null>();
const MOST_KNOWN = 20_000;

/** Takes words apart; null when there are none. */
export function officeOf(words: string): Office | null {
  const before = known.get(words);
  if (before !== undefined) return before;
  const office = takeApart(words);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(words, office);
  return office;
}

function takeApart(words: string): Office | null {
  const all = wordsOf(words.replace(/['’]s?(?=\s|$)/gu, OWNS));
  const edge = all.findIndex((word, at) => at > 0 && SMALL.has(word));
  const before = edge < 0 ? all : all.slice(0, edge);
  const first = before.findLastIndex((word) => word.endsWith(OWNS)) + 1;
  const head = bare(before.slice(first));
  const noun = nounOf(head);
  if (noun === '') return null;
  // Whose it is does not make it another one: the adviser of a deputy minister is an adviser.
  const others = bare([...before.slice(0, first), ...all.slice(before.length)]).filter((word) => !ALTERING.has(word));
  const parts = new Set(noun.split(' '));
  return { noun, words: new Set([...head, ...others].filter((word) => !parts.has(word))) };
}

/** Without small words and the marks of owners. */
function bare(words: readonly string[]): readonly string[] {
  return words.map((word) => word.replace(OWNS, '')).filter((word) => !SMALL.has(word));
}

function wordsOf(words: string): readonly string[] {
  return words
    .split(OWNS)
    .map(fold)
    .join(`${OWNS} `)
    .split(' ')
    .map((word) => SHORTENED.get(word) ?? word)
    .filter((word) => word !== '' && !MANNERS.has(word));
}

/** Whether a word before an office tells only how it is held, or joins such words: "self-proclaimed". */
export function isManner(word: string): boolean {
  return word === '' || MANNERS.has(word);
}

/** Whether a word before an office makes it another one: "deputy". */
export function isAltering(word: string): boolean {
  return ALTERING.has(word);
}

/** "successor", "counterpart", "wife": somebody by whom they belong to. */
export function isRelation(noun: string): boolean {
  return RELATIONS.has(noun);
}

/** "official", "diplomat": words that many offices go by. */
export function isAnyone(noun: string): boolean {
  return ANYONE.has(noun);
}

/** "his deputy", "61-year-old": no office. */
export function tellsOffice(words: string): boolean {
  return !/^(?:his|her|its|their|\d+-year-old)\b/iu.test(words);
}

/** "former judge", "her counterpart", "61-year-old": words by which nobody tells what somebody does. */
export function tellsNothing(words: string): boolean {
  const noun = officeOf(words)?.noun ?? '';
  return /^(?:former|ex|retired|\d+-year-old)\b/iu.test(words) || RELATIONS.has(noun);
}

/** The nouns of many offices. */
export function nounsOf(offices: readonly string[]): ReadonlySet<string> {
  return new Set([...new Set(offices)].flatMap((words) => officeOf(words)?.noun ?? []));
}

/** The longest ending that is the name of an office, else the last word. */
function nounOf(words: readonly string[]): string {
  for (let from = Math.max(0, words.length - 4); from < words.length; from += 1) {
    const ending = words.slice(from).join(' ');
    if (GROUPS.has(ending)) return ending;
  }
  return words.at(-1) ?? '';
}

/** Nouns that may stand for one: "leader" for "president", "minister" for "foreign minister". */
export function nounsFor(noun: string): readonly string[] {
  const same = [noun, ...(GROUPS.get(noun) ?? []).flat()];
  const longer = [...GROUPS.keys()].filter(
    (name) => name.endsWith(` ${noun}`) && !ALTERING.has(name.split(' ')[0] ?? ''),
  );
  return [...new Set([...same, ...longer])];
}

/**
 * Whether a short description can mean an office whose noun fits: every word it has fits too, and no word of the office makes
 * it another one. `isFree` tells words that need not fit.
 */
export function meansOffice(short: Office, office: Office, isFree: (word: string) => boolean): boolean {
  const own = new Set([...office.words, ...office.noun.split(' ')]);
  return (
    [...short.words].every((word) => own.has(word) || isFree(word)) &&
    [...office.words].every((word) => !ALTERING.has(word) || short.words.has(word))
  );
}
