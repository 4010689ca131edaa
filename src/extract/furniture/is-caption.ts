import { furnitureLanguage } from './language.ts';

const LONGEST_CREDIT = 50;
const FEWEST_WORDS = 3;
const MOST_WORDS = 6;
/** Where a credit begins: behind a sentence, a bracket or ©. */
const BEFORE = /[.!?)”"]\s|[([]|©\s?/gu;
/** "Jane Doe/Gazette", every word with a capital. */
const SHARED = /^\p{Lu}[^/]*\/ ?\p{Lu}/u;

/** "[1/3] The quay", "Item 1 of 3 The quay": one of a gallery. */
const NUMBERED =
  /^(?:\[\d{1,3} ?\/ ?\d{1,3}\]|\d{1,3}\/\d{1,3} \p{Lu}|(?:item|image|photo|picture|slide) \d{1,3} ?(?:of|\/) ?\d{1,3}\b)/iu;

/** "The mill in May. Below: the stone." */
const POINTING =
  /(?:^|[.?!] )(?:(?:above|below|left|right|top|bottom|centre|center|main picture|inset|from left|clockwise from [^:]{3,20})(?:,? (?:left|right))?: )/iu;

const creditWords = new Set(furnitureLanguage.creditWords);

/** A picture's caption: what it shows in a sentence or two, then whose picture it is. `plain` is the line normalised. */
export function isCaption(line: string, plain: string): boolean {
  return NUMBERED.test(line) || POINTING.test(line) || isCredited(plain) || endsInCredit(line);
}

/** "Courtesy photo": nothing but that it is a picture, and not whose. */
export function isCreditLine(line: string): boolean {
  const words = line.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length < FEWEST_WORDS && /^[\p{L} ]+$/u.test(line) && words.some((word) => creditWords.has(word));
}

function isCredited(plain: string): boolean {
  return furnitureLanguage.credits.some((phrase) => {
    const at = plain.lastIndexOf(phrase);
    const name = plain.slice(at + phrase.length);
    return (
      at > 0 && name.length <= LONGEST_CREDIT && !/[.!?] /u.test(name) && /[.!?)("“”] ?$/u.test(plain.slice(0, at))
    );
  });
}

/** "The quay at dawn. © Jane Doe", "A soldier with a goat [Jane Doe/Gazette]". */
function endsInCredit(line: string): boolean {
  const start = Math.max(0, line.length - LONGEST_CREDIT);
  const end = line.slice(start);
  const last = [...end.matchAll(BEFORE)].at(-1);
  if (last === undefined) return start === 0 && isShared(end);
  const credit = end.slice(last.index + last[0].length);
  if (last[0].startsWith('©')) return credit !== '' && isNames(credit);
  return isShared(credit.replace(/[)\]]$/u, ''));
}

function isShared(credit: string): boolean {
  return SHARED.test(credit) && credit.split(/[\s/]+/u).length >= FEWEST_WORDS && isNames(credit);
}

function isNames(credit: string): boolean {
  const words = credit.split(/[\s/]+/u).filter(Boolean);
  return (
    words.length <= MOST_WORDS && !/[,:;]|[.!?]$/u.test(credit) && words.every((word) => /^[\p{Lu}\d&]/u.test(word))
  );
}
