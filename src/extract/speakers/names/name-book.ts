import { pronounOfGivenName } from '../../../beat/given-names.ts';
import type { Analysis, Token } from '../../analysis/analysis.ts';
import { endsName, nameBefore } from './names.ts';

/** How often a surname is looked at; a bound keeps hostile text cheap. */
const MOST = 100;

/** A document's unknown names: what a surname that stands alone is short for. */
export interface NameBook {
  /** The last tokens of all names in the body, by index. */
  readonly ends: readonly number[];
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
  const ends = findEnds(analysis);
  const byLast = collectNames(analysis, ends);
  const byFirst = indexFirst(byLast);
  const common = new Set(analysis.tokens.filter(({ text, lower }) => text === lower).map(({ lower }) => lower));
  const paragraphOf = (at: number): number => paragraphAt(analysis, at);
  return {
    ends,
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

/** The last tokens of all names in the body. */
function findEnds(analysis: Analysis): readonly number[] {
  const { tokens } = analysis;
  const ends: number[] = [];
  tokens.forEach((token, at) => {
    if (endsName(tokens, at) && isInBody(analysis, token)) ends.push(at);
  });
  return ends;
}

function collectNames(analysis: Analysis, ends: readonly number[]): ReadonlyMap<string, readonly FullName[]> {
  const { text, tokens } = analysis;
  const byLast = new Map<string, FullName[]>();
  for (const at of ends) {
    const last = tokens[at];
    const [start, end] = nameBefore(tokens, at + 1, 0);
    if (last === undefined || end - start < 2 || tokens[start]?.sentence !== last.sentence) continue;
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
  if (name === full) return true;
  const words = full.toLowerCase().split(' ');
  return name
    .toLowerCase()
    .split(' ')
    .every((word) => words.includes(word));
}
