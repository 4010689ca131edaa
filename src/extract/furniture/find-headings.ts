import { isHeadline, isTitleCase } from './mark-blocks.ts';
import type { Line } from './split-lines.ts';

const MOST_WORDS = 16;
const MOST_TITLE_WORDS = 25;
const SENTENCE_END = /[.!?…][)\]"'”’»]{0,3}$/u;

/** Which lines are the article's title or subheads. Nothing is a heading where there is no sentence at all. */
export function findHeadings(lines: readonly Line[], furniture: readonly boolean[]): readonly boolean[] {
  const last = furniture.lastIndexOf(false);
  const prose = lines.some((line, index) => !furniture[index] && index < last && SENTENCE_END.test(line.text));
  let first = true;
  return lines.map((line, index) => {
    if (furniture[index]) return false;
    const title = first;
    first = false;
    if (line.listed || (index === last && !prose)) return false;
    return title ? isTitle(line.text) : isSubhead(line.text);
  });
}

function isTitle(text: string): boolean {
  const words = text.split(/\s+/u);
  if (words.length > MOST_TITLE_WORDS) return false;
  return isHeadline(text) || isTitleCase(words);
}

/** Short, no sentence, and neither a quotation, an attribution under one ("— Name") nor a turn of a transcript. */
function isSubhead(text: string): boolean {
  if (!isHeadline(text) || /^[—–“"«]|\?["'”’»]+$/u.test(text)) return false;
  return (
    text.split(/\s+/u).length <= MOST_WORDS &&
    !/^(?:\p{Lu}[\p{L}.’'-]{0,30} ){0,3}\p{Lu}[\p{L}.’'-]{0,30}:\s.*\?$/u.test(text)
  );
}
