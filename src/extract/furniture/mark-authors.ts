import { furnitureLanguage } from './language.ts';
import { isHeadline } from './mark-blocks.ts';
import { isBylineOrStamp } from './match-line.ts';
import type { Line } from './split-lines.ts';

const MOST_AUTHORS = 3;
/** What the foot says of whom the byline names stands among so many last lines. */
const LINES_LOOKED_AT = 12;
/** Headings between the notes on authors, such as their names. */
const MOST_HEADINGS = 4;
const LONGEST = 400;
const LONGEST_BYLINE = 120;
/** Who somebody is stands near the beginning. */
const OPENING = 140;
const NAME_IS = /^(?:\p{Lu}[\p{L}.’'-]{0,30}\s{1,3}){1,4}(?:is|was)\s(?:an?|the|our)\s/u;
const NAME = new RegExp(
  `\\p{Lu}[\\p{L}.’'-]{1,30}(?: (?:${furnitureLanguage.nameParticles.join('|')})){0,2}(?: \\p{Lu}[\\p{L}.’'-]{0,30}){1,2}`,
  'gu',
);
/** No byline of names alone has more words. */
const MOST_NAME_WORDS = 9;
const QUOTED = /[“”„«»"]/u;

const doings = new Set(furnitureLanguage.doings);
const fillers = new Set(['and', ...furnitureLanguage.nameParticles]);
const writers = new Set(furnitureLanguage.writers);

/**
 * Marks, in place, what the foot of an article says of who wrote it: "Jane Doe is a columnist. She writes about …", or
 * any paragraph about somebody whom the byline names. `begin` is where the article's first paragraph stands, or -1.
 */
export function markAuthors(lines: readonly Line[], furniture: boolean[], begin: number): void {
  markNamed(lines, furniture, begin);
  markLast(lines, furniture, begin);
}

/** Marks what is said of whom the page names as its author. */
function markNamed(lines: readonly Line[], furniture: boolean[], begin: number): void {
  const named = namesIn(lines.filter((line, index) => isByline(line, index, begin, furniture[index])));
  const last = lines.map((_, index) => index).filter((index) => index > begin && !furniture[index]);
  for (const index of last.slice(-LINES_LOOKED_AT)) {
    const text = lines[index]?.text ?? '';
    const isApart = furniture[index - 1] === true || isNames(lines[index - 1]?.text ?? '');
    if (isAbout(text, named) || (isApart && isOfPart(text, named))) furniture[index] = true;
  }
}

/** Marks the last paragraphs that tell what somebody is who writes. */
function markLast(lines: readonly Line[], furniture: boolean[], begin: number): void {
  let authors = 0;
  let headings = 0;
  for (let index = lines.length - 1; index > 0 && authors < MOST_AUTHORS && headings <= MOST_HEADINGS; index--) {
    const text = lines[index]?.text ?? '';
    if (furniture[index]) continue;
    if (isAuthor(text)) {
      furniture[index] = true;
      authors++;
    } else if (isHeadline(text) && index > begin) headings++;
    else return;
  }
}

/** Whether a line may name who wrote the article: furniture above it, credits below it, names alone under the headline. */
function isByline({ text }: Line, index: number, begin: number, isFurniture = false): boolean {
  if (isFurniture) return index < begin || isBylineOrStamp(text);
  return index > 0 && index < begin && isNames(text);
}

/** "Mara Lind and Jon de Holm", "MARA LIND" */
function isNames(text: string): boolean {
  const words = text.split(/,? /u);
  const isName = (word: string): boolean => /^\p{Lu}[\p{L}.’'-]+$/u.test(word) || fillers.has(word.toLowerCase());
  return words.length > 1 && words.length <= MOST_NAME_WORDS && isHeadline(text) && words.every(isName);
}

/** The names in the lines above an article, in lower case, also without a first word that may be no name ("Author"). */
function namesIn(lines: readonly Line[]): readonly string[] {
  const bylines = lines.filter(({ text }) => text.length <= LONGEST_BYLINE);
  const names = bylines.flatMap(({ text }) => text.match(NAME) ?? []).map((name) => name.toLowerCase().split(' '));
  return names.flatMap((words) => [words.join(' '), words.slice(-2).join(' ')]);
}

/** "Jane Doe covers the coast.": of such a note the byline's name is the first word. */
function isAbout(text: string, names: readonly string[]): boolean {
  if (text.length > LONGEST || isHeadline(text) || QUOTED.test(text)) return false;
  const plain = text.slice(0, OPENING).toLowerCase();
  return names.some((name) => plain.startsWith(`${name} `));
}

/** "Lind covers the coast.", "Mara has written about it since 2011.": a part of a byline's name, and what they do. */
function isOfPart(text: string, names: readonly string[]): boolean {
  const [name = '', verb = ''] = text.slice(0, OPENING).toLowerCase().split(' ');
  if (text.length > LONGEST || isHeadline(text) || QUOTED.test(text) || !doings.has(verb)) return false;
  return names.some((full) => full.split(' ').includes(name));
}

function isAuthor(text: string): boolean {
  const opening = text.slice(0, OPENING);
  const name = NAME_IS.exec(opening)?.[0];
  if (text.length > LONGEST || name === undefined) return false;
  const predicate = opening.slice(name.length).split(/[.!?]\s/u)[0] ?? '';
  return predicate
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => writers.has(word));
}
