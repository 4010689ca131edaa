/** A word of a typed line, or several in quotation marks. */
export interface Word {
  /** As typed, quotation marks included. */
  readonly raw: string;
  /** What stands before a colon, in lower case, when it looks like an option's name; else null. */
  readonly key: string | null;
  /** Without the key and without quotation marks around it. */
  readonly value: string;
  readonly quoted: boolean;
}

const KEY = /^([a-z][a-z-]{0,29}):/i;
const BLANK = /\s/;
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
]);

/** Splits a line at blanks, those inside quotation marks aside. A mark that is never closed is a character like others. */
export function splitWords(line: string): readonly Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < line.length) {
    if (BLANK.test(line.charAt(at))) {
      at++;
      continue;
    }
    const word = wordAt(line, at);
    words.push(word);
    at += word.raw.length;
  }
  return words;
}

function wordAt(line: string, start: number): Word {
  const key = KEY.exec(line.slice(start, start + 31))?.[1] ?? null;
  const from = key === null ? start : start + key.length + 1;
  const mark = CLOSING.get(line.charAt(from));
  const close = mark === undefined ? -1 : line.indexOf(mark, from + 1);
  const name = key === null ? null : key.toLowerCase();
  if (close > 0) {
    const value = line.slice(from + 1, close).trim();
    return { raw: line.slice(start, close + 1), key: name, value, quoted: true };
  }
  let end = from;
  while (end < line.length && !BLANK.test(line.charAt(end))) end++;
  return { raw: line.slice(start, end), key: name, value: line.slice(from, end), quoted: false };
}
