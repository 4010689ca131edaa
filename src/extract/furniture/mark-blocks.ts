import { furnitureLanguage } from './language.ts';
import { openerOf } from './match-line.ts';
import type { Line } from './split-lines.ts';

const LONGEST_HEADLINE = 160;
const LONGEST_TEASER = 350;
/** A word's beginning is enough to tell that a teaser retells its headline ("votes", "voted"). */
const STEM = 5;
/** How many lines back the article's own text is looked for. */
const FURTHEST = 12;

const backward = new Set(furnitureLanguage.backward);

/** Marks, in place, what is furniture by where it stands: link lists, teasers, the page's foot. */
export function markBlocks(lines: readonly Line[], furniture: boolean[]): void {
  const begin = beginOf(lines, furniture);
  let index = 0;
  while (index < lines.length) index = markBlockAt(lines, furniture, index, begin);
}

/** Where the article's first paragraph stands, or -1. */
export function beginOf(lines: readonly Line[], furniture: readonly boolean[]): number {
  return lines.findIndex((line, index) => !furniture[index] && !isHeadline(line.text));
}

/** Returns the index to go on at. `begin` is where the article's first paragraph stands, or -1. */
function markBlockAt(lines: readonly Line[], furniture: boolean[], index: number, begin: number): number {
  const line = lines[index];
  const opener = furniture[index] && line ? openerOf(line.text) : null;
  if (opener === null) return index + 1;
  if (opener === 'tail') {
    // A comment form ends the article, but only where there has been one.
    if (begin < 0 || begin > index) return index + 1;
    furniture.fill(true, index);
    return lines.length;
  }
  let next = index + 1;
  if (opener === 'sponsors') {
    if (isPaidFor(lines[next]?.text ?? '')) furniture.fill(true, next, next + 1);
    return next + 1;
  }
  for (let end = skipHeadlines(lines, furniture, next); end > next; end = skipHeadlines(lines, furniture, next)) {
    furniture.fill(true, next, end);
    next = end;
    if (opener !== 'teasers' || !isTeaser(lines, furniture, next)) break;
    furniture[next] = true;
    next += 1;
  }
  return next;
}

/** Short, and it takes up nothing that was said before: where nobody paid, the article goes on. */
function isPaidFor(text: string): boolean {
  if (text.length > LONGEST_HEADLINE || /[“”«»"]/u.test(text)) return false;
  return !text
    .toLowerCase()
    .match(/\p{L}+/gu)
    ?.some((word) => backward.has(word));
}

function skipHeadlines(lines: readonly Line[], furniture: readonly boolean[], from: number): number {
  let end = from;
  for (let line = lines[end]; line && isLink(line, furniture[end]); line = lines[end]) end += 1;
  return end;
}

function isLink(line: Line, furniture = false): boolean {
  if (furniture) return openerOf(line.text) === null;
  return isHeadline(line.text) || (line.text.length <= LONGEST_HEADLINE && isTitleCase(line.text.split(/\s+/u)));
}

/** A short line that is no sentence: it ends without a full stop. */
export function isHeadline(text: string): boolean {
  return text.length <= LONGEST_HEADLINE && !/[.!…:;,][)\]"'”’»]{0,3}$/u.test(text);
}

/** More than two long words, all with a capital. */
export function isTitleCase(words: readonly string[]): boolean {
  const long = words.filter((word) => /^[^\p{L}]*\p{L}{4}/u.test(word));
  return long.length > 2 && long.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
}

/** A short paragraph after a foreign headline that retells it and does not take up the article around it. */
function isTeaser(lines: readonly Line[], furniture: readonly boolean[], index: number): boolean {
  const line = lines[index];
  const headline = lines[index - 1];
  if (!line || !headline || furniture[index] || line.text.length > LONGEST_TEASER) return false;
  const first = /^\p{L}+/u.exec(line.text)?.[0].toLowerCase();
  if (first === undefined || backward.has(first) || /[“”«»]/u.test(line.text)) return false;
  const words = stems(line.text);
  const own = neighbours(lines, furniture, index);
  const retold = common(words, stems(headline.text), () => true);
  const taken = common(words, own, (word) => /^\p{Lu}/u.test(word));
  return retold > 0 ? retold >= taken || taken < 2 : taken === 0;
}

/** The words of the body paragraphs around an index: two before and one after. */
function neighbours(lines: readonly Line[], furniture: readonly boolean[], index: number): ReadonlyMap<string, string> {
  const before: Line[] = [];
  for (let at = index - 1; at >= index - FURTHEST && before.length < 2; at -= 1) {
    const line = lines[at];
    if (line && !furniture[at] && !isHeadline(line.text)) before.push(line);
  }
  const after = lines[index + 1];
  const around = after && !furniture[index + 1] ? [...before, after] : before;
  return stems(around.map((line) => line.text.slice(0, 2000)).join(' '));
}

/** Content words by their stem. */
function stems(text: string): ReadonlyMap<string, string> {
  const words = text.match(/\p{L}{4,30}/gu) ?? [];
  return new Map(words.map((word) => [word.toLowerCase().slice(0, STEM), word]));
}

function common(
  words: ReadonlyMap<string, string>,
  others: ReadonlyMap<string, string>,
  counts: (word: string) => boolean,
): number {
  let count = 0;
  for (const [stem, word] of words) if (others.has(stem) && counts(word)) count += 1;
  return count;
}
