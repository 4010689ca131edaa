import { BLOCK_RULES, type Where } from './block-rules.ts';
import { INLINE_RULES } from './inline-rules.ts';
import { createPage, type Page, type ShownText } from './page.ts';

export type { ShownText } from './page.ts';

/** Where no mark can begin: letters and digits but the `h` or `s` of an address, and spaces. */
const PLAIN = /^[a-gi-rt-zA-GI-RT-Z0-9\u00c0-\u2fff]$/;

/**
 * Reads Discord's markdown as its clients do: rules tried in order at each position, the first that fits is carried
 * out (as simple-markdown, which the clients are built on, does it). Where clients differ it takes the side of the mark:
 * what is plain text here is plain text everywhere.
 */
export function shownText(markdown: string): ShownText {
  const page = createPage();
  read(page, markdown, { lineStart: true, inQuote: false, inLink: false });
  return page.shown();
}

function read(page: Page, source: string, where: Where): void {
  let at = 0;
  let lineStart = where.lineStart;
  while (at < source.length) {
    const here = source[at] ?? '';
    const taken = !lineStart && PLAIN.test(here) ? 0 : apply(page, source.slice(at), { ...where, lineStart });
    if (taken === 0) page.write(here);
    const end = at + Math.max(1, taken);
    lineStart = /\n *$/.test(source.slice(at, end)) || (lineStart && taken === 0 && here === ' ');
    at = end;
  }
}

function apply(page: Page, source: string, where: Where): number {
  for (const rule of [...BLOCK_RULES, ...INLINE_RULES]) {
    const taken = rule(source, where, page, (inside, there) => read(page, inside, there));
    if (taken > 0) return taken;
  }
  return 0;
}
