import { pronounOfGivenName } from '../../../beat/given-names.ts';
import type { Analysis, Token } from '../../analysis/analysis.ts';
import { officeOf } from '../people/offices.ts';
import { type FullName, indexBy, indexParts, isShort, lastWord, longestOf, MOST, partialName } from './full-names.ts';
import { endsName, isTitle, nameBefore } from './names.ts';

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

/** Collects all names of two words or more. */
export function createNameBook(analysis: Analysis): NameBook {
  const ends = findEnds(analysis);
  const byLast = collectNames(analysis, ends);
  const byFirst = indexFirst(byLast);
  const common = new Set(analysis.tokens.filter(({ text, lower }) => text === lower).map(({ lower }) => lower));
  const byPart = indexParts(byLast, common);
  const paragraphOf = (at: number): number => paragraphAt(analysis, at);
  return {
    ends,
    fullest(name, at, fits = () => true) {
      const short = partialName(byPart, name, byLast.get(lastWord(name)) ?? byFirst.get(name));
      if (short !== null) return short;
      const bearers = byLast.get(lastWord(name)) ?? byFirst.get(name) ?? [];
      const fuller = bearers.filter((known) => isShort(name, known.name) && fits(known.name));
      const here = paragraphOf(at);
      const near = fuller.filter((known) => known.paragraph === here && known.at < at);
      const open = name.includes(' ') ? name : null;
      const title = titleBefore(analysis.tokens, at);
      const titled = title === null ? [] : fuller.filter((known) => known.title === title);
      const several = [titled, near].find((some) => some.length > 0);
      return longestOf(name, fuller) ?? (several ? longestOf(name, several) : (soFar(name, fuller, at) ?? open));
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
    const name = text.slice(tokens[start]?.start, last.end);
    const full = { name, at, paragraph: paragraphAt(analysis, at), title: titleBefore(tokens, start) };
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

/** "general" for "Gen." before a name. */
function titleBefore(tokens: readonly Token[], start: number): string | null {
  const before = tokens[start - 1];
  const title = before?.text === '.' ? tokens[start - 2] : before;
  return title !== undefined && isTitle(title.text) ? (officeOf(title.text)?.noun ?? null) : null;
}

/** By given name: "Mara" is short for "Mara Lind" as well. */
function indexFirst(byLast: ReadonlyMap<string, readonly FullName[]>): ReadonlyMap<string, readonly FullName[]> {
  const names = [...byLast.values()].flat().map((known) => [known.name.split(' ')[0] ?? '', known] as const);
  return indexBy(names.filter(([first]) => pronounOfGivenName(first) !== null));
}

function isInBody({ sentences, paragraphs }: Analysis, { sentence }: Token): boolean {
  return paragraphs[sentences[sentence]?.paragraph ?? -1]?.role === 'body';
}

function paragraphAt({ tokens, sentences }: Analysis, at: number): number {
  return sentences[tokens[at]?.sentence ?? -1]?.paragraph ?? -1;
}

/** The only one of several persons whom the document has named before a token. */
function soFar(name: string, known: readonly FullName[], at: number): string | null {
  const before = known.filter((one) => one.at < at);
  return before.length > 0 ? longestOf(name, before) : null;
}
