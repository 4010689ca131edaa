import { fold } from '../../../beat/fold.ts';
import { isGivenName, pronounOfGivenName } from '../../../beat/given-names.ts';
import { isTitleWord } from '../../../beat/titles.ts';
import type { Span } from '../../../model/span.ts';
import type { Analysis, Token } from '../../analysis/analysis.ts';
import { isAbbreviatedTitle } from '../../analysis/sentences.ts';
import { isHumanNoun, OPENERS } from '../../statements/cues.ts';

const NAME_WORD = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
/** Days and the months that nobody is called. */
const DATE_WORD =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|july|september|october|november|december)$/iu;
/** Taken for names where they stand oddly. */
const PRONOUN = /^(?:i|we|you|he|she|it|they|who)$/u;
/** What only occupations end with. */
const TRADE = /(?:\p{L}{3}ist|ician)$/u;
const PARTICLE = /^(?:von|van|der|den|de|del|di|da|la|bin|ibn)$/u;
/** No name has more words and hyphens. */
const LONGEST = 7;
/** No name is cut into more pieces between two spaces. */
const MOST_PIECES = 5;
/** How often a surname is looked at; a bound keeps hostile text cheap. */
const MOST = 100;

/** The words of a name that ends at token `end`, titles before it left out: [first, end). Empty when there is none. */
export function nameBefore(tokens: readonly Token[], end: number, from: number): Span {
  let start = end;
  while (start > from && end - start < LONGEST && (isNamePart(tokens, start - 1) || isParticle(tokens, start - 1, end)))
    start -= 1;
  while (start < end && OPENERS.has(tokens[start]?.lower ?? '')) start += 1;
  for (let at = end - 1; at >= start; at -= 1) {
    const word = tokens[at];
    if (word === undefined || isTitle(word.text) || (at + 2 < end && isTrade(word))) return [at + 1, end];
  }
  return [start, end];
}

/** "Seismologist" before a full name. */
function isTrade({ lower }: Token): boolean {
  return isHumanNoun(lower) || TRADE.test(lower);
}

/** "von" inside a name. */
function isParticle(tokens: readonly Token[], at: number, end: number): boolean {
  if (at + 1 >= end || !PARTICLE.test(tokens[at]?.text ?? '')) return false;
  return isNameWord(tokens[at - 1]) || (PARTICLE.test(tokens[at - 1]?.text ?? '') && isNameWord(tokens[at - 2]));
}

/** Whether a word stands before names and is no part of them: "Rep.", "minister". */
export function isTitle(word: string): boolean {
  return isTitleWord(fold(word.replace(/\.$/u, ''))) || isAbbreviatedTitle(word);
}

/** Whether a token is the last of a name: "Wron" of "Strzelec-Wron". */
export function endsName(tokens: readonly Token[], at: number): boolean {
  return isNamePart(tokens, at) && !isHyphen(tokens, at) && !isNamePart(tokens, at + 1);
}

/** A name's word, or what stands against one without a space: "-Wron", and what the tagger cuts off at a letter it does not know. */
function isNamePart(tokens: readonly Token[], at: number): boolean {
  for (let start = at; start > at - MOST_PIECES; start -= 1) {
    const word = tokens[start];
    if (word === undefined) return false;
    if (NAME_WORD.test(word.text) && (isProper(word) || isEnclosed(tokens, start))) return true;
    const isJoined = tokens[start - 1]?.end === word.start;
    if (!isJoined || !(isHyphen(tokens, start) || /^\p{L}+$/u.test(word.text))) return false;
  }
  return false;
}

/** Whether a word with a capital stands between words of a name, whatever the tagger takes it for: "Kelp Shipping Guild". */
function isEnclosed(tokens: readonly Token[], at: number): boolean {
  return isNameWord(tokens[at - 1]) && isNameWord(tokens[at + 1]);
}

/** A hyphen that a word follows at once. */
function isHyphen(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at];
  const next = tokens[at + 1];
  return word?.text === '-' && next?.start === word.end && /^\p{L}/u.test(next.text);
}

export function isNameWord(word: Token | undefined): boolean {
  return word !== undefined && NAME_WORD.test(word.text) && isProper(word);
}

/** Whether a word with a capital is a name by itself. */
function isProper({ pos, text, lower }: Token): boolean {
  const isTagged = pos === 'PROPN' || (/^(?:NOUN|VERB|ADJ|X|INTJ)$/u.test(pos) && isGivenName(text));
  return isTagged && !PRONOUN.test(lower) && !DATE_WORD.test(text);
}

/** A document's unknown names: what a surname that stands alone is short for. */
export interface NameBook {
  /**
   * The fullest name the document gives for a name at token `at`, or the name itself. When several persons fit, the one that
   * the paragraph names before; null when that leaves it open. `fits` tells who may be meant.
   */
  fullest(name: string, at: number, fits?: (full: string) => boolean): string | null;
  /** Whether the document also has a word in small letters: "Data" at the start of a sentence is nobody. */
  isCommon(lower: string): boolean;
  /** The full names that end like a name. */
  namesakes(name: string): readonly string[];
}

interface FullName {
  readonly name: string;
  /** Index of its last token. */
  readonly at: number;
  readonly paragraph: number;
}

/** Collects all names of two words or more. */
export function createNameBook(analysis: Analysis): NameBook {
  const byLast = collectNames(analysis);
  const byFirst = indexFirst(byLast);
  const common = new Set(analysis.tokens.filter(({ text, lower }) => text === lower).map(({ lower }) => lower));
  const paragraphOf = (at: number): number => paragraphAt(analysis, at);
  return {
    fullest(name, at, fits = () => true) {
      const bearers = byLast.get(lastWord(name)) ?? byFirst.get(name) ?? [];
      const fuller = bearers.filter((known) => isShort(name, known.name) && fits(known.name));
      const here = paragraphOf(at);
      const near = fuller.filter((known) => known.paragraph === here && known.at < at);
      const open = name.includes(' ') ? name : null;
      return longestOf(name, fuller) ?? (near.length > 0 ? longestOf(name, near) : open);
    },
    isCommon: (lower) => common.has(lower),
    namesakes: (name) => [...new Set((byLast.get(lastWord(name)) ?? []).map((known) => known.name))],
  };
}

function collectNames(analysis: Analysis): ReadonlyMap<string, readonly FullName[]> {
  const { text, tokens } = analysis;
  const byLast = new Map<string, FullName[]>();
  for (let at = 0; at < tokens.length; at += 1) {
    const last = tokens[at];
    if (last === undefined || !endsName(tokens, at) || !isInBody(analysis, last)) continue;
    const [start, end] = nameBefore(tokens, at + 1, Math.max(0, at + 1 - LONGEST));
    if (end - start < 2 || tokens[start]?.sentence !== last.sentence) continue;
    const full = { name: text.slice(tokens[start]?.start, last.end), at, paragraph: paragraphAt(analysis, at) };
    const key = lastWord(full.name);
    const known = byLast.get(key);
    if (known === undefined) byLast.set(key, [full]);
    else if (known.length < MOST) known.push(full);
  }
  return withoutTitles(byLast);
}

/** "Rival Mara Lind" is Mara Lind where the document has that name too. */
function withoutTitles(byLast: ReadonlyMap<string, readonly FullName[]>): ReadonlyMap<string, readonly FullName[]> {
  const names = new Set([...byLast.values()].flat().map(({ name }) => name));
  const bare = (name: string): string => {
    const rest = name.slice(name.indexOf(' ') + 1);
    return rest.includes(' ') && names.has(rest) ? bare(rest) : name;
  };
  return new Map([...byLast].map(([last, known]) => [last, known.map((one) => ({ ...one, name: bare(one.name) }))]));
}

/** By given name: "Mara" is short for "Mara Lind" as well. */
function indexFirst(byLast: ReadonlyMap<string, readonly FullName[]>): ReadonlyMap<string, readonly FullName[]> {
  const byFirst = new Map<string, FullName[]>();
  for (const known of [...byLast.values()].flat()) {
    const first = known.name.split(' ')[0] ?? '';
    if (pronounOfGivenName(first) === null) continue;
    const others = byFirst.get(first);
    if (others === undefined) byFirst.set(first, [known]);
    else if (others.length < MOST) others.push(known);
  }
  return byFirst;
}

function isInBody({ sentences, paragraphs }: Analysis, { sentence }: Token): boolean {
  return paragraphs[sentences[sentence]?.paragraph ?? -1]?.role === 'body';
}

function paragraphAt({ tokens, sentences }: Analysis, at: number): number {
  return sentences[tokens[at]?.sentence ?? -1]?.paragraph ?? -1;
}

function lastWord(name: string): string {
  return name.split(' ').at(-1)?.toLowerCase() ?? '';
}

/** The longest of names that are all one person's, `name` itself when there are none; null when they are several persons'. */
function longestOf(name: string, known: readonly FullName[]): string | null {
  const longest = known.reduce((a, b) => (b.name.length > a.length ? b.name : a), name);
  return known.every((one) => isShort(one.name, longest)) ? longest : null;
}

/** Whether the words of one name are the last or the first and last words of another. */
function isShort(name: string, full: string): boolean {
  const words = full.toLowerCase().split(' ');
  return name
    .toLowerCase()
    .split(' ')
    .every((word) => words.includes(word));
}
