import { styleText } from 'node:util';
import type { Inline, Rich } from '../../reply/blocks.ts';
import { inert } from '../../reply/inert.ts';

export type Style = Parameters<typeof styleText>[0];

/** How replies are printed. */
export interface Look {
  /** Columns. */
  readonly width: number;
  readonly colour: boolean;
}

const STYLES: Readonly<Record<NonNullable<Inline['style']>, Style>> = {
  strong: 'bold',
  quoted: 'green',
  mark: ['yellow', 'underline'],
  code: 'cyan',
  dim: 'dim',
};

/** Paints text when colours are wanted. The text is inert already. */
export function paint(style: Style, text: string, { colour }: Look): string {
  return colour && text !== '' ? styleText(style, text, { validateStream: false }) : text;
}

/** Columns up to which a command is not broken. */
const LONGEST_WHOLE = 40;

interface Piece {
  readonly text: string;
  readonly style: Inline['style'] | undefined;
}

/** A word, perhaps in several styles, and how many columns it takes. */
interface Word {
  readonly pieces: Piece[];
  width: number;
}

/** Rich text as lines of at most the look's width, each after its indent; blanks and line breaks are one blank. */
export function wrap(rich: Rich, look: Look, first: string, others: string = first): string[] {
  const lines: string[] = [];
  let line: { text: string; width: number } | null = null;
  for (const word of wordsOf(rich)) {
    if (line && line.width + 1 + word.width <= look.width) {
      line = { text: `${line.text} ${painted(word, look)}`, width: line.width + 1 + word.width };
      continue;
    }
    if (line) lines.push(line.text);
    const indent = lines.length === 0 ? first : others;
    line = { text: `${indent}${painted(word, look)}`, width: columns(indent) + word.width };
  }
  return line ? [...lines, line.text] : lines;
}

function painted(word: Word, look: Look): string {
  return word.pieces.map(({ text, style }) => (style ? paint(STYLES[style], text, look) : text)).join('');
}

function wordsOf(rich: Rich): readonly Word[] {
  const words: Word[] = [];
  let open: Word | null = null;
  for (const inline of rich.map(withVisibleMark)) {
    for (const part of partsOf(inline)) {
      if (part === '') continue;
      if (part.trim() === '') {
        open = null;
        continue;
      }
      if (open === null) {
        open = { pieces: [], width: 0 };
        words.push(open);
      }
      open.pieces.push({ text: part, style: inline.style });
      open.width += columns(part);
    }
  }
  return words;
}

/** Words that matched stand between asterisks: colours do not survive a pipe or a paste. */
function withVisibleMark(inline: Inline): Inline {
  return inline.style === 'mark' && inline.text.trim() !== '' ? { ...inline, text: `**${inline.text}**` } : inline;
}

/** Words and the blanks between them; what is to be typed stays in one piece where it is short. */
function partsOf(inline: Inline): readonly string[] {
  const text = withAddress(inline);
  const whole = inline.style === 'code' && columns(text) <= LONGEST_WHOLE && text === text.trim();
  return whole ? [text.replace(/\s+/g, ' ')] : text.split(/(\s+)/);
}

function withAddress({ text, href }: Inline): string {
  return inert(href === undefined || text.includes(href) ? text : `${text} <${href}>`);
}

/** Columns that text takes; characters of two columns count as one. */
export function columns(text: string): number {
  return [...text].length;
}
