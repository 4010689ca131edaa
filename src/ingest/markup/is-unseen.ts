import { UNREAD } from './html-rules.ts';
import { childrenNamed, type MarkupElement } from './markup.ts';

const HIDDEN_STYLE = /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i;
/** A style is looked at so far: some hold whole pictures. */
const LONGEST_STYLE = 500;

/** Whether an element is there for no reader at all: scripts, hidden parts, and the numbers of notes. */
export function isUnseen(element: MarkupElement): boolean {
  const { name, attributes } = element;
  if (UNREAD.has(name) || attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return true;
  if (HIDDEN_STYLE.test(attributes.get('style')?.slice(0, LONGEST_STYLE) ?? '')) return true;
  return name === 'sup' && childrenNamed(element, 'a').some((link) => link.attributes.get('href')?.startsWith('#'));
}
