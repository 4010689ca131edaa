import anyAscii from 'any-ascii';

const ASCII = /^[\x20-\x7e]*$/;
/** Nothing to take out or to replace, as in most names. */
const FOLDED = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
const APOSTROPHES = /['’‘ʼ`´]/g;
const NOT_WORD = /[^a-z0-9]+/g;

/** Names that were folded before: a vocabulary is folded several times over while the program starts. */
const known = new Map<string, string>();
const MOST_KNOWN = 50_000;
const LONGEST_KNOWN = 100;

/**
 * A name made comparable: case, accents, script, apostrophes and punctuation aside, words parted by one space.
 * `Ána O’Neill-Šmit` → `ana oneill smit`; Cyrillic is transliterated. Empty when nothing is left.
 */
export function fold(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  const plain = latin(name.toLowerCase());
  const folded = FOLDED.test(plain) ? plain : plain.replace(APOSTROPHES, '').replace(NOT_WORD, ' ').trim();
  if (known.size >= MOST_KNOWN) known.clear();
  if (name.length <= LONGEST_KNOWN) known.set(name, folded);
  return folded;
}

function latin(lower: string): string {
  return ASCII.test(lower) ? lower : anyAscii(lower.normalize('NFKC')).toLowerCase();
}
