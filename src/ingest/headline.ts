import { isMasthead, isMenu } from '../extract/furniture/is-masthead.ts';
import { isFurnitureLine } from '../extract/furniture/match-line.ts';

const MAX_HEADLINE = 150;
const MIN_WORDS = 3;
/** "The Harbour Letter #114", "Issue 12": a series and not an article. */
const ISSUE = /(?:#|\b(?:no|issue|vol)\.?) ?\d{1,5}$/i;
/** "Home > World > Harbour", "World / Harbour" */
const TRAIL = /\p{L} ?[>»›] ?\p{L}|\p{L} \/ \p{L}/u;
/** Figures such as tickers and the weather have: "8° / 3°", "-0.31%". */
const TICKER = /\d ?[°%]/u;
/** The name of the paper, menus and a byline may stand above a headline. */
const LINES_LOOKED_AT = 12;

/** The first `# heading` of a Markdown text, or null. */
export function headingOf(text: string): string | null {
  const match = /^#[ \t]+(\S.*)$/m.exec(text);
  return match?.[1] === undefined ? null : match[1].replace(/[ \t]#+$/, '').trim();
}

/**
 * The headline that a plain text opens with: short, several words, no full stop; one that is not all in capitals, as the
 * name of a section is, goes before one that is. Null when prose comes first.
 */
export function headlineOf(text: string): string | null {
  const headlines = openingLines(text).filter((line) => !isFurnitureLine(line) && isHeadline(line));
  const own = headlines.filter((line) => !line.split(' | ').some(isMasthead));
  return own.find((line) => line !== line.toUpperCase()) ?? own[0] ?? headlines[0] ?? null;
}

/**
 * The outlet whose masthead stands above the headline of a plain text: a line in capitals, or one that a line of copyright
 * repeats. In capitals only if the text has it in no other way. Null where there is none.
 */
export function outletOf(text: string): string | null {
  const lines = openingLines(text);
  const above = lines.slice(0, Math.max(0, lines.indexOf(headlineOf(text) ?? '')));
  const masthead = above.find((line) => isMasthead(line) && (line === line.toUpperCase() || isOwner(text, line)));
  if (masthead === undefined) return null;
  const folded = text.toLowerCase();
  if (folded.length !== text.length) return masthead;
  const name = masthead.toLowerCase();
  for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + name.length)) {
    const written = text.slice(at, at + name.length);
    if (written !== masthead && written !== name) return written;
  }
  return masthead;
}

/** Whether a line of copyright names it. */
function isOwner(text: string, name: string): boolean {
  return text
    .split('\n')
    .some((line) => line.length <= MAX_HEADLINE && /^\s*(?:©|copyright)/i.test(line) && line.includes(name));
}

/** The first lines that are not blank, up to the first prose. */
function openingLines(text: string): readonly string[] {
  const lines = text.slice(0, 4_000).split('\n').map(tidy);
  const looked = lines.filter((line) => line !== '' && !(isProse(line) && isFurnitureLine(line)));
  const prose = looked.findIndex(isProse);
  return looked.slice(0, Math.min(LINES_LOOKED_AT, prose < 0 ? looked.length : prose));
}

function isHeadline(line: string): boolean {
  if (
    line.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length < MIN_WORDS ||
    /^by /i.test(line) ||
    ISSUE.test(line)
  )
    return false;
  return !TRAIL.test(line) && !TICKER.test(line) && !isMenu(line);
}

function tidy(line: string): string {
  return line.replace(/^\uFEFF/, '').trim();
}

function isProse(line: string): boolean {
  return line.length > MAX_HEADLINE || /[.,;:…]["'”’»)]{0,2}$/.test(line);
}
