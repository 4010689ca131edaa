import { furnitureLanguage } from './language.ts';
import { isStampLine } from './match-line.ts';
import type { Line } from './split-lines.ts';

const LONGEST_NAME = 60;

/**
 * Marks, in place, a thread of comments below an article and all that follows: a line such as "Jane says:" with a line
 * of nothing but a date or "3 days ago" below it. `begin` is where the article's first paragraph stands, or -1.
 */
export function markComments(lines: readonly Line[], furniture: boolean[], begin: number): void {
  if (begin < 0) return;
  const first = lines.findIndex((line, index) => {
    const next = lines[index + 1]?.text;
    return index > begin && isCommenter(line.text) && next !== undefined && isStampLine(next);
  });
  if (first >= 0) furniture.fill(true, first);
}

function isCommenter(text: string): boolean {
  if (text.length > LONGEST_NAME) return false;
  const plain = text.toLowerCase();
  return furnitureLanguage.commenters.some((end) => plain.endsWith(end));
}
