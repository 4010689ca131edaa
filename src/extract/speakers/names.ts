import { fold } from '../../beat/fold.ts';
import { isTitleWord } from '../../beat/titles.ts';
import type { Span } from '../../model/span.ts';
import type { Analysis, Token } from '../analysis/analysis.ts';
import { isAbbreviatedTitle } from '../analysis/sentences.ts';
import { isHumanNoun, OPENERS } from '../statements/cues.ts';

const NAME_WORD = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
/** Days and the months that nobody is called. */
const DATE_WORD =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|july|september|october|november|december)$/iu;
const PARTICLE = /^(?:von|van|der|den|de|del|di|da|la|bin|ibn)$/u;
/** No name has more words. */
const LONGEST = 5;
/** How often a surname is looked at; a bound keeps hostile text cheap. */
const MOST = 100;

/** The words of a name that ends at token `end`, titles before it left out: [first, end). Empty when there is none. */
export function nameBefore(tokens: readonly Token[], end: number, from: number): Span {
  let start = end;
  while (start > from && end - start < LONGEST && (isNameWord(tokens[start - 1]) || isParticle(tokens, start - 1, end)))
    start -= 1;
  while (start < end && OPENERS.has(tokens[start]?.lower ?? '')) start += 1;
  for (let at = end - 1; at >= start; at -= 1) {
    const word = tokens[at];
    if (word === undefined || isTitle(word.text) || (at + 2 < end && isHumanNoun(word.lower))) return [at + 1, end];
  }
  return [start, end];
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

function isNameWord(word: Token | undefined): boolean {
  return word?.pos === 'PROPN' && NAME_WORD.test(word.text) && !DATE_WORD.test(word.text);
}

/** A document's unknown names: what a surname that stands alone is short for. */
export interface NameBook {
  /**
   * The fullest name the document gives for a name at token `at`, or the name itself. When several persons fit, the one that
   * the paragraph names before; null when that leaves it open.
   */
  fullest(name: string, at: number): string | null;
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
  const paragraphOf = (at: number): number => paragraphAt(analysis, at);
  return {
    fullest(name, at) {
      const fuller = (byLast.get(lastWord(name)) ?? []).filter((known) => isShort(name, known.name));
      const here = paragraphOf(at);
      const near = fuller.filter((known) => known.paragraph === here && known.at < at);
      return longestOf(name, fuller) ?? (near.length > 0 ? longestOf(name, near) : null);
    },
    namesakes: (name) => [...new Set((byLast.get(lastWord(name)) ?? []).map((known) => known.name))],
  };
}

function collectNames(analysis: Analysis): ReadonlyMap<string, readonly FullName[]> {
  const { text, tokens } = analysis;
  const byLast = new Map<string, FullName[]>();
  for (let at = 0; at < tokens.length; at += 1) {
    const last = tokens[at];
    if (last === undefined || !isNameWord(last) || isNameWord(tokens[at + 1]) || !isBody(analysis, last)) continue;
    const [start, end] = nameBefore(tokens, at + 1, Math.max(0, at + 1 - LONGEST));
    if (end - start < 2 || tokens[start]?.sentence !== last.sentence) continue;
    const full = { name: text.slice(tokens[start]?.start, last.end), at, paragraph: paragraphAt(analysis, at) };
    const known = byLast.get(last.text);
    if (known === undefined) byLast.set(last.text, [full]);
    else if (known.length < MOST) known.push(full);
  }
  return byLast;
}

function isBody({ sentences, paragraphs }: Analysis, { sentence }: Token): boolean {
  return paragraphs[sentences[sentence]?.paragraph ?? -1]?.role === 'body';
}

function paragraphAt({ tokens, sentences }: Analysis, at: number): number {
  return sentences[tokens[at]?.sentence ?? -1]?.paragraph ?? -1;
}

function lastWord(name: string): string {
  return name.split(' ').at(-1) ?? '';
}

/** The longest of names that are all one person's, `name` itself when there are none; null when they are several persons'. */
function longestOf(name: string, known: readonly FullName[]): string | null {
  const longest = known.reduce((a, b) => (b.name.length > a.length ? b.name : a), name);
  return known.every((one) => isShort(one.name, longest)) ? longest : null;
}

/** Whether the words of one name are the last or the first and last words of another. */
function isShort(name: string, full: string): boolean {
  const words = full.split(' ');
  return name.split(' ').every((word) => words.includes(word));
}
