import type { Span } from '../../model/span.ts';

/** One paragraph: a line, or several lines of one hard-wrapped paragraph. */
export interface Line {
  readonly span: Span;
  readonly text: string;
  /** It stood behind a bullet or a number. */
  readonly listed: boolean;
}

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/g;
const BULLET = /^[-*•·▪◦‣]\s+/u;
const NUMBER = /^\(?\d{1,2}[.)]\s+\S/u;
const SENTENCE_END = /[.!?…:][)\]"'”’»]{0,3}$/u;
/** No page or mail is wrapped outside these widths. */
const NARROWEST = 50;
const WIDEST = 120;

/** Splits at line breaks, joining the lines of hard-wrapped paragraphs. Spans exclude outer white space and bullets. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const block of splitBlocks(text)) {
    const parts = isHardWrapped(block.map((span) => text.slice(span[0], span[1]))) ? [joined(block)] : block;
    for (const span of parts) {
      const line = toLine(text, span);
      if (line) lines.push(line);
    }
  }
  return lines;
}

function joined(block: readonly Span[]): Span {
  return [block[0]?.[0] ?? 0, block.at(-1)?.[1] ?? 0];
}

/** Blocks of non-blank lines, trimmed. */
function splitBlocks(text: string): readonly (readonly Span[])[] {
  const blocks: Span[][] = [];
  let open = false;
  let start = 0;
  const add = (end: number): void => {
    const span = trimmed(text, start, end);
    if (span && open) blocks.at(-1)?.push(span);
    else if (span) blocks.push([span]);
    open = span !== null;
  };
  for (const match of text.matchAll(LINE_BREAK)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(text.length);
  return blocks;
}

function trimmed(text: string, start: number, end: number): Span | null {
  const line = text.slice(start, end);
  const from = start + line.length - line.trimStart().length;
  const to = start + line.trimEnd().length;
  return from < to ? [from, to] : null;
}

/** Every break is where a line of this width had to break: the next word would not have fitted. */
function isHardWrapped(lines: readonly string[]): boolean {
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  if (lines.length < 2 || width < NARROWEST || width > WIDEST) return false;
  if (lines.slice(0, -1).every((line) => SENTENCE_END.test(line))) return false;
  return lines.every((line, index) => {
    const next = lines[index + 1];
    if (next === undefined) return true;
    if (BULLET.test(next) || NUMBER.test(next)) return false;
    const space = next.search(/\s/u);
    return line.length + 1 + (space < 0 ? next.length : space) > width;
  });
}

function toLine(text: string, [start, end]: Span): Line | null {
  const raw = text.slice(start, end);
  const bullet = BULLET.exec(raw)?.[0].length ?? 0;
  const span: Span = [start + bullet, end];
  if (span[0] >= span[1]) return null;
  return { span, text: raw.slice(bullet), listed: bullet > 0 || NUMBER.test(raw) };
}
