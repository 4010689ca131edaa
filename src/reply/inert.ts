/** Control characters (C0, DEL, C1), line separators, and marks that turn the direction of text or hide in it. */
const ACTIVE = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu;
const KEPT: ReadonlySet<string> = new Set(['\n', '\t']);
const PICTURES = 0x2400;
const DELETE = 0x7f;
const DELETE_PICTURE = '\u2421';

/**
 * Text from articles and users made safe to print: what a terminal would obey becomes a visible symbol (`␛` for ESC,
 * `\u{202e}` for a direction mark). Line breaks and tabs stay; half a surrogate pair becomes `�`.
 */
export function inert(text: string): string {
  return text.toWellFormed().replace(ACTIVE, (character) => (KEPT.has(character) ? character : visible(character)));
}

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(PICTURES + code);
  return code === DELETE ? DELETE_PICTURE : `\\u{${code.toString(16)}}`;
}
