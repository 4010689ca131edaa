import { furnitureLanguage } from './language.ts';
import { isHeadline } from './mark-blocks.ts';
import { isFurnitureLine, isStampLine } from './match-line.ts';
import type { Line } from './split-lines.ts';

const LONGEST_NAME = 60;
const LONGEST_BUTTONS = 60;
/** Below the heading stand how to sort the comments, and who wrote the first. */
const LINES_TO_DATE = 4;
/** A single "Reply" may be anything. */
const FEWEST_REPLIES = 2;
/** A counter of comments may stand above the article or under its lead. */
const FEWEST_PARAGRAPHS = 2;
/** Between who wrote a comment and its buttons stands the comment. */
const LINES_TO_BUTTONS = 6;

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
  let paragraphs = 0;
  return lines.findIndex(({ text }, index) => {
    if (index >= begin && !isHeadline(text)) paragraphs++;
    if (paragraphs < FEWEST_PARAGRAPHS || !isHeading(text)) return false;
    return lines.slice(index + 1, index + 1 + LINES_TO_DATE).some((near) => isDay(near.text));
  });
}

/** Where a thread with buttons begins: at its heading, else at the line that names who wrote the first comment, else -1. */
function threadOf(lines: readonly Line[], begin: number): number {
  const buttons = lines.flatMap(({ text }, index) => (index > begin && isReplies(text) ? [index] : []));
  const [first] = buttons;
  if (first === undefined || buttons.length < FEWEST_REPLIES) return -1;
  const heading = lines.findLastIndex(({ text }, index) => index > begin && index < first && isHeading(text));
  const nearest = Math.max(begin + 1, first - LINES_TO_BUTTONS);
  if (heading >= nearest) return heading;
  const stamp = lines.findIndex(({ text }, index) => index > nearest && index < first && isDay(text));
  return stamp < 0 ? first : stamp - 1;
}

/** A line of buttons; a word alone is one only where no speaker is called so ("Answer:"). */
function isReplies(text: string): boolean {
  if (text.length > LONGEST_BUTTONS || text.endsWith(':')) return false;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (!words.some((word) => answers.has(word)) || !words.every((word) => replies.has(word))) return false;
  return words.length > 1 || isFurnitureLine(text);
}

/** A date or "3 days ago"; a time alone may be that of a live report. */
function isDay(text: string): boolean {
  return isStampLine(text) && /\p{L}{3}|\d{4}/u.test(text);
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
