import { createHash } from 'node:crypto';
import { foldText } from './words.ts';

/** No letter that is easily taken for another (no `i`, `l`, `o`, `u`): ids are read aloud and typed. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const KEY_BYTES = 16;
const SHORTEST_ID = 7;

/** "said that he …" and "said he …" report the same words. */
const INSIGNIFICANT = new Set(['that']);

/**
 * Words by which two texts are told to be the same: case, accents, punctuation, quotation marks and "that" aside. `folded` is
 * the text folded, for those who have it.
 */
export function comparable(text: string, folded: string = foldText(text)): string {
  const words = folded
    .split(' ')
    .filter((word) => !INSIGNIFICANT.has(word))
    .join(' ');
  return words === '' ? text : words;
}

/** A fixed, short and deterministic name for a list of parts: 26 characters, five bits each. */
export function keyOf(...parts: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
  let key = '';
  let bits = 0;
  let held = 0;
  for (const byte of digest.subarray(0, KEY_BYTES)) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    for (; bits >= 5; bits -= 5) key += ALPHABET[(held >> (bits - 5)) & 31];
  }
  return key + ALPHABET[(held << (5 - bits)) & 31];
}

/** The ids that a key may have, the shortest first; the next one is for when another key took it. */
export function* idsOf(key: string): Generator<string, void> {
  for (let length = SHORTEST_ID; length <= key.length; length++) yield key.slice(0, length);
}

/** Whether a text a user typed may be an id at all. */
export function looksLikeId(id: string): boolean {
  return id.length >= SHORTEST_ID && [...id].every((letter) => ALPHABET.includes(letter));
}
