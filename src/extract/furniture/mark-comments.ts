import { furnitureLanguage } from './language.ts';
import { isStampLine } from './match-line.ts';
import type { Line } from './split-lines.ts';

const LONGEST_NAME = 60;
const LONGEST_BUTTONS = 60;
/** Below the heading stand how to sort the comments, and who wrote the first. */
const LINES_TO_DATE = 4;
/** A single "Reply" may be anything. */
const FEWEST_REPLIES = 2;
const answers = new Set(furnitureLanguage.answers);
const replies = new Set([...furnitureLanguage.answers, ...furnitureLanguage.replies]);
const threads = new Set(furnitureLanguage.threads);

/**
 * Marks, in place, a thread of comments below an article and all that follows. It is known by "Jane says:" with a line of
 * nothing but a date or "3 days ago" below it, or by the buttons below each comment. `begin` is where the article's first
 * paragraph stands, or -1.
 */
export function markComments(lines: readonly Line[], furniture: boolean[], begin: number): void {
  if (begin < 0) return;
  const said = lines.findIndex((line, index) => {
    const next = lines[index + 1]?.text;
    return index > begin && isCommenter(line.text) && next !== undefined && isStampLine(next);
  });
  const first = [said, datedThread(lines, begin), threadOf(lines, begin)].find((index) => index >= 0) ?? -1;
  if (first >= 0) furniture.fill(true, first);
}

/** Where a heading of comments stands that a day or "3 days ago" follows closely, else -1. */
function datedThread(lines: readonly Line[], begin: number): number {
  return lines.findIndex(({ text }, index) => {
    if (index <= begin || !isHeading(text)) return false;
    return lines
      .slice(index + 1, index + 1 + LINES_TO_DATE)
      .some(({ text: near }) => isStampLine(near) && /\p{L}{3}|\d{4}/u.test(near));
  });
}

/** Where a thread with buttons begins: at its heading, else at the line that names who wrote the first comment, else -1. */
function threadOf(lines: readonly Line[], begin: number): number {
  const buttons = lines.flatMap(({ text }, index) => (index > begin && isReplies(text) ? [index] : []));
  const [first] = buttons;
  if (first === undefined || buttons.length < FEWEST_REPLIES) return -1;
  const heading = lines.findIndex(({ text }, index) => index > begin && index < first && isHeading(text));
  if (heading >= 0) return heading;
  const stamp = lines.findLastIndex(({ text }, index) => index > begin && index < first && isStampLine(text));
  return stamp < 0 ? first : Math.max(begin + 1, stamp - 1);
}

function isReplies(text: string): boolean {
  if (text.length > LONGEST_BUTTONS) return false;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some((word) => answers.has(word)) && words.every((word) => replies.has(word));
}

/** "62 comments", "Responses (3)", "7 thoughts on …". */
function isHeading(text: string): boolean {
  if (text.length > LONGEST_NAME) return false;
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, 2).some((word) => threads.has(word)) && (words.length === 1 || /\d/u.test(text));
}

function isCommenter(text: string): boolean {
  if (text.length > LONGEST_NAME) return false;
  const plain = text.toLowerCase();
  return furnitureLanguage.commenters.some((end) => plain.endsWith(end));
}
