import type { Inline, Rich } from './blocks.ts';

/** Characters that a cut moves back at most to stand on a blank. */
const FARTHEST_BLANK = 80;

/** The characters of a rich text, in UTF-16 code units. */
export function lengthOf(rich: Rich): number {
  return rich.reduce((sum, { text }) => sum + text.length, 0);
}

/**
 * Cuts a rich text in two: as much of it as `fits` takes (all that is shorter must fit as well), and the rest; at a blank
 * where there is one near, never inside a surrogate pair or before a combining mark. Takes one character at least.
 */
export function cutRich(rich: Rich, fits: (part: Rich) => boolean): readonly [head: Rich, rest: Rich] {
  const text = rich.map((inline) => inline.text).join('');
  let [taken, tooMuch] = [0, text.length + 1];
  while (tooMuch - taken > 1) {
    const middle = Math.floor((taken + tooMuch) / 2);
    if (fits(upTo(rich, middle))) taken = middle;
    else tooMuch = middle;
  }
  const at = taken >= text.length ? text.length : wholeCharacters(text, nearBlank(text, taken));
  return [upTo(rich, at), from(rich, at)];
}

function upTo(rich: Rich, end: number): Rich {
  return sliced(rich, 0, end);
}

function from(rich: Rich, start: number): Rich {
  return sliced(rich, start, Number.POSITIVE_INFINITY);
}

function sliced(rich: Rich, start: number, end: number): Rich {
  let offset = 0;
  return rich.flatMap((inline): readonly Inline[] => {
    const text = inline.text.slice(Math.max(0, start - offset), Math.max(0, end - offset));
    offset += inline.text.length;
    return text === '' ? [] : [{ ...inline, text }];
  });
}

function nearBlank(text: string, at: number): number {
  for (let end = at; end > Math.max(0, at - FARTHEST_BLANK); end--) if (/\s/.test(text.charAt(end - 1))) return end;
  return at;
}

/** Moves a cut back off the inside of a character; where that leaves nothing, behind the first one. */
function wholeCharacters(text: string, at: number): number {
  let end = at;
  while (end > 0 && isInside(text, end)) end--;
  if (end > 0) return end;
  end = Math.max(1, at);
  while (end < text.length && isInside(text, end)) end++;
  return end;
}

const CONTINUES = /^(?:\p{M}|\u200d)/u;

function isInside(text: string, at: number): boolean {
  const isPair = /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
  return isPair || CONTINUES.test(text.slice(at, at + 2)) || text.charAt(at - 1) === '\u200d';
}
