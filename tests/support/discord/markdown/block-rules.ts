import type { Page, Style } from './page.ts';

/** Reads text into the page with all rules again. */
type Read = (source: string, where: Where) => void;

export interface Where {
  /** Nothing but spaces is before this on its line. */
  readonly lineStart: boolean;
  readonly inQuote: boolean;
  readonly inLink: boolean;
}

/** A rule carries out what stands at the beginning of `source` and tells how much of it that was; 0 when it does not fit. */
export type Rule = (source: string, where: Where, page: Page, read: Read) => number;

const HEADING = /^ *(#{1,3})[^\S\n]+(?!#)([^\n]+)(\n|$)/;
const SUBTEXT = /^-#[^\S\n]+(?!-#)([^\n]+)(\n|$)/;
const ITEM = /^( *)([-*]|\d{1,10}\.)[^\S\n]+([^\n]+)(\n|$)/;
const LONG_QUOTE = /^ *>>> +([\s\S]*)/;
const QUOTE = /^ *> +[^\n]*(?:\n *> +[^\n]*)*\n?/;
const CODE_BLOCK = /^```(?:([a-z0-9_+\-.#]+?)\n)?\n*([^\n][\s\S]*?)\n*```/i;
const STYLES: readonly Style[] = ['heading 1', 'heading 2', 'heading 3'];

const heading: Rule = (source, where, page, read) => {
  const match = where.lineStart ? HEADING.exec(source) : null;
  const style = STYLES[(match?.[1] ?? '').length - 1];
  if (match === null || style === undefined) return 0;
  page.styled(style, () => read(match[2] ?? '', { ...where, lineStart: false }));
  page.write(match[3] ?? '');
  return match[0].length;
};

const subtext: Rule = (source, where, page, read) => {
  const match = where.lineStart ? SUBTEXT.exec(source) : null;
  if (match === null) return 0;
  page.styled('subtext', () => read(match[1] ?? '', { ...where, lineStart: false }));
  page.write(match[2] ?? '');
  return match[0].length;
};

/** A bullet is drawn for `-` and `*`; numbers stand. */
const listItem: Rule = (source, where, page, read) => {
  const match = where.lineStart ? ITEM.exec(source) : null;
  if (match === null) return 0;
  const [whole, indent = '', mark = '', text = '', end = ''] = match;
  page.styled('list', () => {
    page.write(`${indent}${mark.endsWith('.') ? mark : '•'} `);
    read(text, { ...where, lineStart: false });
  });
  page.write(end);
  return whole.length;
};

const quote: Rule = (source, where, page, read) => {
  if (!where.lineStart || where.inQuote) return 0;
  const long = LONG_QUOTE.exec(source);
  const match = long ?? QUOTE.exec(source);
  if (match === null) return 0;
  const inside = long?.[1] ?? match[0].replace(/^ *> ?/gm, '');
  const closing = inside.endsWith('\n') ? '\n' : '';
  page.styled('quote', () => read(inside.slice(0, inside.length - closing.length), { ...where, inQuote: true }));
  page.write(closing);
  return match[0].length;
};

/** Backslashes and marks stand inside as they are. */
const codeBlock: Rule = (source, _where, page) => {
  const match = CODE_BLOCK.exec(source);
  if (match === null) return 0;
  page.styled('code block', () => page.write(match[2] ?? ''));
  return match[0].length;
};

export const BLOCK_RULES: readonly Rule[] = [heading, subtext, codeBlock, quote, listItem];
