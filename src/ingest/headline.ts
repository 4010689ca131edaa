import { isFurnitureLine } from '../extract/furniture/match-line.ts';

const MAX_HEADLINE = 150;
const MIN_WORDS = 3;
/** "The Harbour Letter #114", "Issue 12": a series and not an article. */
const ISSUE = /(?:#|\b(?:no|issue|vol)\.?) ?\d{1,5}$/i;
/** A section name or a byline may stand above a headline. */
const LINES_LOOKED_AT = 4;

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
  const lines = text.slice(0, 4_000).split('\n').map(tidy);
  const looked = lines.filter((line) => line !== '' && !isFurnitureLine(line)).slice(0, LINES_LOOKED_AT);
  const prose = looked.findIndex(isProse);
  const headlines = looked.slice(0, prose < 0 ? looked.length : prose).filter(isHeadline);
  return headlines.find((line) => line !== line.toUpperCase()) ?? headlines[0] ?? null;
}

function isHeadline(line: string): boolean {
  return line.split(/\s+/).length >= MIN_WORDS && !/^by /i.test(line) && !ISSUE.test(line);
}

function tidy(line: string): string {
  return line.replace(/^\uFEFF/, '').trim();
}

function isProse(line: string): boolean {
  return line.length > MAX_HEADLINE || /[.,;:…]["'”’»)]{0,2}$/.test(line);
}
