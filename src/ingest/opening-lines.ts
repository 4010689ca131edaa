import { splitParagraphs } from '../extract/furniture.ts';

/** One of the lines that a plain text opens with, before its first prose. */
export interface OpeningLine {
  readonly text: string;
  /** Page furniture by what it says or where it stands. */
  readonly furniture: boolean;
  /** It stands among many lines without a blank one between, as what was a menu does. */
  readonly crowded: boolean;
}

const LONGEST_HEADLINE = 150;
const LOOKED_AT = 4_000;
/** The name of the paper, menus and a byline may stand above a headline. */
const MOST_LINES = 30;
const CROWD = 3;

/** The lines of a plain text before its first prose. */
export function openingLines(text: string): readonly OpeningLine[] {
  const top = text.slice(0, LOOKED_AT);
  const furniture = new Set(
    splitParagraphs(top).flatMap(({ role, span }) => (role === 'furniture' ? [tidy(top.slice(...span))] : [])),
  );
  const blocks = top.split(/\n[^\S\n]*\n/u).map((block) => block.split('\n').map(tidy).filter(Boolean));
  const lines = blocks.flatMap((block) => {
    const crowded = block.length >= CROWD;
    return block.map((line) => ({ text: line, furniture: furniture.has(line), crowded }));
  });
  const prose = lines.findIndex((line) => !line.furniture && isProse(line.text));
  return lines.slice(0, Math.min(MOST_LINES, prose < 0 ? lines.length : prose));
}

function tidy(line: string): string {
  return line.replace(/^\uFEFF/, '').trim();
}

function isProse(line: string): boolean {
  return line.length > LONGEST_HEADLINE || /[.,;:…]["'”’»)]{0,2}$/.test(line);
}
