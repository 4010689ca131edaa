import { furnitureLanguage } from './language.ts';
import type { Line } from './split-lines.ts';

const MOST_AUTHORS = 3;
const LONGEST = 400;
/** Who somebody is stands near the beginning. */
const OPENING = 140;
const NAME_IS = /^(?:\p{Lu}[\p{L}.’'-]{0,30}\s{1,3}){1,4}(?:is|was)\s(?:an?|the|our)\s/u;

const writers = new Set(furnitureLanguage.writers);

/** Marks, in place, what the foot of an article says of who wrote it: "Jane Doe is a columnist. She writes about …". */
export function markAuthors(lines: readonly Line[], furniture: boolean[]): void {
  let authors = 0;
  for (let index = lines.length - 1; index > 0 && authors < MOST_AUTHORS; index--) {
    if (furniture[index]) continue;
    if (!isAuthor(lines[index]?.text ?? '')) return;
    furniture[index] = true;
    authors++;
  }
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
