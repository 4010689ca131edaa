import { furnitureLanguage } from './language.ts';

const MOST_WORDS = 5;

const outlets = new Set(furnitureLanguage.outlets);
const fillers = new Set(furnitureLanguage.outletFillers);
const sections = new Set([...furnitureLanguage.lines, ...furnitureLanguage.buttons]);

/** Whether a line can be the name of a newspaper or station: a few words with capitals, one of which such names have. */
export function isMasthead(line: string): boolean {
  const name = line.replace(/ ?\(\p{L}{2,8}\)$/u, '');
  if (!/^[\p{L}\s.&’'-]+$/u.test(name)) return false;
  const words = name.split(/\s+/u);
  const plain = words.map((word) => word.toLowerCase());
  return (
    words.length > 1 &&
    words.length <= MOST_WORDS &&
    words.every((word) => /^[\p{Lu}&]/u.test(word) || fillers.has(word)) &&
    plain.some((word) => outlets.has(word)) &&
    !plain.every((word) => sections.has(word) || fillers.has(word))
  );
}

/** Whether a line is of a site's sections: two or more words that menus have, and hardly another. */
export function isMenu(line: string): boolean {
  const words = line.toLowerCase().match(/\p{L}+/gu) ?? [];
  const named = words.filter((word) => sections.has(word)).length;
  const capitals = line.split(/\s+/u).every((word) => !/^\p{Ll}/u.test(word));
  return /\S(?: {2,}|\t)\S/u.test(line) || (named > 1 && capitals && named * 3 >= words.length);
}
