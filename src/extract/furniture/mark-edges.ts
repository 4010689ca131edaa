import { isMasthead, isMenu } from './is-masthead.ts';
import { isHeadline } from './mark-blocks.ts';
import { isBylineOrStamp, isCopyright } from './match-line.ts';
import type { Line } from './split-lines.ts';

/** A byline or date stands among so many first lines. */
const LINES_LOOKED_AT = 20;
/** Fewer words are a section's name. */
const FEWEST_WORDS = 4;
/** Between the headline and the byline stands a lead at most. */
const MOST_LEADS = 2;
/** What a page says above a headline, in characters. */
const LONGEST_HEAD = 400;
/** What a page says below its copyright, as a share of the text above. */
const MOST_BELOW = 0.2;

/** Marks, in place, what stands above the headline and below the copyright: sentences of the page and not of the article. */
export function markEdges(lines: readonly Line[], furniture: boolean[]): void {
  markHead(lines, furniture);
  markFoot(lines, furniture);
}

/** Known by the headline that a byline or date follows, with furniture or the paper's name above it. */
function markHead(lines: readonly Line[], furniture: boolean[]): void {
  const byline = lines.findIndex(
    ({ text }, index) => index < LINES_LOOKED_AT && furniture[index] && isBylineOrStamp(text),
  );
  const top = lines.slice(0, Math.max(0, byline));
  const headline = top.findIndex(({ text }, index) => !furniture[index] && isTitle(text));
  if (headline < 1 || byline - headline > MOST_LEADS + 1) return;
  const above = top.slice(0, headline);
  const length = above.reduce((sum, { text }) => sum + text.length, 0);
  if (length > LONGEST_HEAD || !above.some(({ text }, index) => furniture[index] || isMasthead(text) || isMenu(text)))
    return;
  for (const [index, { text }] of above.entries()) if (!isHeadline(text)) furniture[index] = true;
}

function isTitle(text: string): boolean {
  return isHeadline(text) && text.split(/\s+/u).length >= FEWEST_WORDS && !isMasthead(text) && !isMenu(text);
}

/** Known by the last line of copyright, where little comes after it. */
function markFoot(lines: readonly Line[], furniture: boolean[]): void {
  const copyright = lines.findLastIndex(({ text }, index) => furniture[index] && isCopyright(text));
  if (copyright < 0) return;
  const lengthOf = (part: readonly Line[]) => part.reduce((sum, { text }) => sum + text.length, 0);
  if (lengthOf(lines.slice(copyright + 1)) <= lengthOf(lines.slice(0, copyright)) * MOST_BELOW) {
    furniture.fill(true, copyright);
  }
}
