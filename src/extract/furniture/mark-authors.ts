import { furnitureLanguage } from './language.ts';
import { isHeadline } from './mark-blocks.ts';
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
const NAME = /\p{Lu}[\p{L}.’'-]{1,30}(?: \p{Lu}[\p{L}.’'-]{0,30}){1,2}/gu;
const QUOTED = /[“”„«»"]/u;

const writers = new Set(furnitureLanguage.writers);

/**
 * Marks, in place, what the foot of an article says of who wrote it: "Jane Doe is a columnist. She writes about …", or
 * any paragraph about somebody whom the byline names. `begin` is where the article's first paragraph stands, or -1.
 */
export function markAuthors(lines: readonly Line[], furniture: boolean[], begin: number): void {
  const named = namesIn(lines.slice(0, Math.max(0, begin)).filter((_, index) => furniture[index]));
  const last = lines.map((_, index) => index).filter((index) => index > begin && !furniture[index]);
  for (const index of last.slice(-LINES_LOOKED_AT)) {
    if (isAbout(lines[index]?.text ?? '', named)) furniture[index] = true;
  }
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
