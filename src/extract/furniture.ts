import type { Span } from '../model/span.ts';
import type { Paragraph } from './analysis/analysis.ts';
import { findHeadings } from './furniture/find-headings.ts';
import { markApart } from './furniture/mark-apart.ts';
import { markAuthors } from './furniture/mark-authors.ts';
import { beginOf, markBlocks } from './furniture/mark-blocks.ts';
import { markComments } from './furniture/mark-comments.ts';
import { markEdges } from './furniture/mark-edges.ts';
import { markRepeats } from './furniture/mark-repeats.ts';
import { isFurnitureItem, isFurnitureLine } from './furniture/match-line.ts';
import { splitLines } from './furniture/split-lines.ts';

export interface RoledSpan {
  readonly span: Span;
  readonly role: Paragraph['role'];
}

/**
 * A text's paragraphs in order, without the white space and bullets around them, and what each is: the article's own
 * `body`, a `heading`, or page `furniture` (buttons, bylines, credits, teasers of other articles, the comment form).
 */
export function splitParagraphs(text: string): readonly RoledSpan[] {
  const lines = splitLines(text);
  const furniture = lines.map((line) => (line.listed ? isFurnitureItem(line.text) : isFurnitureLine(line.text)));
  markEdges(lines, furniture);
  markApart(lines, furniture);
  const begin = beginOf(lines, furniture);
  markComments(lines, furniture, begin);
  markRepeats(lines, furniture, begin);
  markBlocks(lines, furniture);
  markAuthors(lines, furniture, begin);
  const headings = findHeadings(lines, furniture);
  return lines.map((line, index) => ({ span: line.span, role: roleOf(furniture[index], headings[index]) }));
}

function roleOf(furniture = false, heading = false): Paragraph['role'] {
  if (furniture) return 'furniture';
  return heading ? 'heading' : 'body';
}
