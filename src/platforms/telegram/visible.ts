import { cutRich } from '../../reply/cut-rich.ts';
import { inert } from '../../reply/inert.ts';

const RING = '\u030a';
/** Combining marks that Telegram's server removes (clean_input_string of tdlib). */
const REMOVED = /[\u0333\u033f\u030a]/g;

/** Text from articles and users as Telegram will show it: nothing in it acts, and nothing of it is left out silently. */
export function visible(text: string): string {
  const shown = inert(text).replaceAll('\t', ' ');
  if (shown.search(REMOVED) < 0) return shown;
  const composed = shown.includes(RING) ? shown.normalize('NFC') : shown;
  return composed.replace(REMOVED, (mark) => `\\u{${mark.charCodeAt(0).toString(16)}}`);
}

/** Such text as one line of so many UTF-16 units at most, cut with an ellipsis between characters. */
export function visibleLine(text: string, most: number): string {
  const line = visible(text).replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const [head] = cutRich([{ text: line }], ([part]) => (part?.text.length ?? 0) < most);
  return `${head
    .map((part) => part.text)
    .join('')
    .trimEnd()}…`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for Telegram's HTML, in an element or an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
