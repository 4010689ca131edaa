import { isHeadline } from './mark-blocks.ts';
import { normalised } from './match-line.ts';
import type { Line } from './split-lines.ts';

/** A pull quote is a sentence or two. */
const LONGEST_PULL_QUOTE = 400;
const FEWEST_WORDS = 3;
const PIECE_END = /["“”«»„]|[.!?…](?=\s|$|["”»])/u;
const EDGES = /^[\s,;:'’)(—–-]{1,8}|[\s,;:'’)(—–-]{1,8}$/gu;
/** "— Jane Doe" under a quotation. */
const ATTRIBUTION = /\s[—–-]\s?[^.!?"“”«»]{1,60}$/u;

/** Marks, in place, what the page shows twice: links to other articles by their headline, and pull quotes. */
export function markRepeats(lines: readonly Line[], furniture: boolean[], begin: number): void {
  markHeadlines(lines, furniture, begin);
  markPullQuotes(lines, furniture, begin);
}

/**
 * A headline that stands twice is a link to another article, except the article's own at its top. `begin` is where the
 * article's first paragraph stands, or -1.
 */
function markHeadlines(lines: readonly Line[], furniture: boolean[], begin: number): void {
  const seen = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    if (line.listed || !isHeadline(line.text) || !/\s/u.test(line.text)) continue;
    const key = normalised(line.text);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, index);
      continue;
    }
    furniture[index] = true;
    if (begin >= 0 && first > begin) furniture[first] = true;
  }
}

/** A short paragraph of which every word stands, sentence by sentence, in longer ones; a title may be such words. */
function markPullQuotes(lines: readonly Line[], furniture: boolean[], begin: number): void {
  const homes = new Map<string, number>();
  const longer = (index: number, other: number) => (lines[index]?.text.length ?? 0) > (lines[other]?.text.length ?? 0);
  const own = lines.map(({ text }, index) => (furniture[index] ? [] : piecesOf(text)));
  for (const [index, pieces] of own.entries()) {
    for (const piece of pieces) {
      const home = homes.get(piece);
      if (home === undefined || longer(index, home)) homes.set(piece, index);
    }
  }
  for (const [index, line] of lines.entries()) {
    if (index < begin || furniture[index] || line.listed || line.text.length > LONGEST_PULL_QUOTE) continue;
    const pieces = piecesOf(line.text.replace(ATTRIBUTION, ''));
    const repeated = pieces.every((piece) => (homes.get(piece) ?? index) !== index);
    if (repeated && pieces.some((piece) => piece.split(' ').length >= FEWEST_WORDS)) furniture[index] = true;
  }
}

/** The sentences and quotations of a paragraph in lower case, without the commas and spaces around them. */
function piecesOf(text: string): readonly string[] {
  const pieces = text.toLowerCase().split(PIECE_END);
  return pieces.map((piece) => piece.replace(EDGES, '')).filter((piece) => piece !== '');
}
