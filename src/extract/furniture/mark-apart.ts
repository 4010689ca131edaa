import { isCreditLine } from './is-caption.ts';
import { furnitureLanguage } from './language.ts';
import { isHeadline } from './mark-blocks.ts';
import { normalised } from './match-line.ts';
import { isAddressed } from './page-voice.ts';
import type { Line } from './split-lines.ts';

/** A longer paragraph is no caption. */
const LONGEST_CAPTION = 240;
const COUNTER = /^\d{1,3} ?(?:of|\/) ?\d{1,3}$/u;
const FOOTNOTE = /^\[\d{1,3}\] /u;
/** No list of a page's headings is longer. */
const MOST_CONTENTS = 40;

const footnoteHeads = new Set(furnitureLanguage.footnoteHeads);
const contentsHeads = new Set(furnitureLanguage.contentsHeads);

/** Marks, in place, what a page tells apart from its text: the first picture's caption, a table of contents, footnotes. */
export function markApart(lines: readonly Line[], furniture: boolean[]): void {
  markContents(lines, furniture);
  markFirstCaption(lines, furniture);
  markFootnotes(lines, furniture);
  markAddressed(lines, furniture);
}

/** A short paragraph to the reader between other furniture below the first paragraph: no article stands alone there. */
function markAddressed(lines: readonly Line[], furniture: boolean[]): void {
  const isOwn = (index: number): boolean => furniture[index] === false && !isHeadline(lines[index]?.text ?? '');
  const begin = lines.findIndex((_, index) => isOwn(index));
  for (const [index, { text, listed }] of lines.entries()) {
    if (index <= begin || listed || !isOwn(index) || isOwn(index - 1) || isOwn(index + 1)) continue;
    if (isAddressed(text)) furniture[index] = true;
  }
}

/** The lines below "Table of contents" that come again further down, as headings. */
function markContents(lines: readonly Line[], furniture: boolean[]): void {
  const head = lines.findIndex(({ text }) => contentsHeads.has(normalised(text)));
  if (head < 0) return;
  furniture[head] = true;
  for (let at = head + 1; at < Math.min(lines.length, head + MOST_CONTENTS); at++) {
    const line = lines[at];
    if (line === undefined || !isHeadline(line.text) || !isRepeated(lines, at)) return;
    furniture[at] = true;
  }
}

function isRepeated(lines: readonly Line[], index: number): boolean {
  const own = normalised(lines[index]?.text.replace(/^\(?\d{1,2}[.)]\s+/u, '') ?? '');
  return lines.slice(index + 1).some(({ text }) => normalised(text) === own);
}

/** The first sentences of a page, where a picture's number stands above them or whose it is below. */
function markFirstCaption(lines: readonly Line[], furniture: boolean[]): void {
  const at = lines.findIndex(({ text }, index) => !furniture[index] && !isHeadline(text));
  const [before, line, next] = [lines[at - 1], lines[at], lines[at + 1]];
  if (line === undefined || line.text.length > LONGEST_CAPTION || /[“”"«»]/u.test(line.text)) return;
  const isNumbered = before !== undefined && COUNTER.test(before.text);
  if (isNumbered || (next !== undefined && isCreditLine(next.text))) furniture[at] = true;
}

/** "[2] Interview with the authors": below a heading for notes, or the last lines of all. */
function markFootnotes(lines: readonly Line[], furniture: boolean[]): void {
  const first = lines.findIndex(({ text }, index) => {
    const head = lines[index - 1]?.text ?? '';
    return FOOTNOTE.test(text) && (footnoteHeads.has(normalised(head)) || FOOTNOTE.test(lines[index + 1]?.text ?? ''));
  });
  for (let at = first; at >= 0 && FOOTNOTE.test(lines[at]?.text ?? ''); at++) furniture[at] = true;
}
