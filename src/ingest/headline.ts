import { isMasthead, isMenu } from '../extract/furniture/is-masthead.ts';
import { openingLines } from './opening-lines.ts';

const MIN_WORDS = 3;
/** "The Harbour Letter #114", "Issue 12": a series and not an article. */
const ISSUE = /(?:#|\b(?:no|issue|vol)\.?) ?\d{1,5}$/i;
/** "Home > World > Harbour", "World / Harbour". */
const TRAIL = /\p{L} ?[>»›] ?\p{L}|\p{L} \/ \p{L}/u;
/** Figures such as tickers and the weather have: "8° / 3°", "-0.31%". */
const TICKER = /\d ?[°%]/u;

/** The first `# heading` of a Markdown text, or null. */
export function headingOf(text: string): string | null {
  const match = /^#[ \t]+(\S.*)$/m.exec(text);
  return match?.[1] === undefined ? null : match[1].replace(/[ \t]#+$/, '').trim();
}

/**
 * The headline that a plain text opens with: short, several words, no full stop, neither a menu nor the name of the paper.
 * One that stands alone goes before one in a crowd of lines, and before either of these all in capitals, as the name of a
 * section is, goes one that is not. Null when prose comes first. `lines` are those that the text opens with.
 */
export function headlineOf(text: string, lines = openingLines(text)): string | null {
  const headlines = lines.filter((line) => !line.furniture && isHeadline(line.text));
  const own = headlines.filter((line) => !line.text.split(' | ').some(isMasthead));
  const small = own.filter((line) => line.text !== line.text.toUpperCase());
  const best = small.find((line) => !line.crowded) ?? small[0] ?? own[0] ?? headlines[0];
  return best?.text ?? null;
}

function isHeadline(line: string): boolean {
  const words = line.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length < MIN_WORDS || /^by /i.test(line)) return false;
  return !ISSUE.test(line) && !TRAIL.test(line) && !TICKER.test(line) && !isMenu(line);
}
