import { inert } from '../../reply/inert.ts';

/** Marks that mean something wherever they stand. */
const MARKS = /[\\*_~|`[\]<>@]/g;
/** What makes a link of brackets, even of those of a link before. */
const LINK_MARK = /\]\(/g;
/** A colon that could begin the rest of an address or an emoji's name; others are left alone. */
const COLON = /:(?=\/|[\w+-]+:)/g;
/** What makes a heading, a list or small print of a line that begins with it. */
const LINE_MARK = /^(\s*)([-+#])/gm;
const LINE_NUMBER = /^(\s*\d+)([.)])/gm;

/**
 * Text as Discord's markdown that shows just this text: no look, no link, no mention, no emoji. Holds wherever it is put
 * but inside code.
 */
export function escapeMarkdown(text: string): string {
  return inert(text)
    .replace(MARKS, '\\$&')
    .replace(LINK_MARK, ']\\(')
    .replace(COLON, '\\:')
    .replace(LINE_MARK, '$1\\$2')
    .replace(LINE_NUMBER, '$1\\$2');
}
