import type { MessageEntity } from 'grammy/types';
import { byteOffset, characterReference } from './html-characters.ts';
import { closeTag, type Found, type OpenTag } from './html-entities.ts';
import { HtmlError, readEndTag, readStartTag } from './html-tag.ts';

export interface ParsedHtml {
  readonly text: string;
  /** Sorted by offset, the longer first. */
  readonly entities: readonly MessageEntity[];
  /** Links that the real server leaves out silently, because their address is no good. */
  readonly droppedLinks: readonly string[];
}

/** What has been read so far. */
interface Reading {
  text: string;
  readonly open: OpenTag[];
  readonly found: Found[];
  readonly droppedLinks: string[];
}

/**
 * Telegram's HTML parse mode, after `parse_html` of tdlib's MessageEntity.cpp: its tags, its tolerance (a stray `&` stands
 * for itself) and its error texts. Stricter in one thing: a block quotation inside another, which the real server drops.
 */
export function parseHtml(html: string): ParsedHtml {
  if (html.includes('\0')) throw new HtmlError('Text must not contain null bytes');
  const reading: Reading = { text: '', open: [], found: [], droppedLinks: [] };
  let at = 0;
  while (at < html.length) at = readOn(html, at, reading);
  const last = reading.open.at(-1);
  if (last) throw new HtmlError(`Can't find end tag corresponding to start tag "${last.tag}"`);
  if (!reading.text.isWellFormed()) {
    throw new HtmlError(
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    );
  }
  const { text, found, droppedLinks } = reading;
  return { text, entities: found.map(({ entity }) => entity).sort(byPlace), droppedLinks };
}

/** Reads one character or tag and tells where the next one begins. */
function readOn(html: string, at: number, reading: Reading): number {
  if (html[at] === '<') return html[at + 1] === '/' ? endTag(html, at, reading) : startTag(html, at, reading);
  const reference = html[at] === '&' ? characterReference(html, at) : undefined;
  reading.text += reference ? String.fromCodePoint(reference.code) : html.charAt(at);
  return reference?.end ?? at + 1;
}

function startTag(html: string, at: number, { text, open }: Reading): number {
  const { name, attributes, end } = readStartTag(html, at);
  if (name === 'span' && attributes.get('class') !== 'tg-spoiler') {
    throw new HtmlError(`Tag "span" must have class "tg-spoiler" at byte offset ${byteOffset(html, at)}`);
  }
  if (name === 'blockquote' && open.some(({ tag }) => tag === 'blockquote')) {
    throw new HtmlError('nested blockquote (loopback: the real server drops it)');
  }
  open.push({ tag: name, attributes, offset: text.length });
  return end;
}

function endTag(html: string, at: number, { text, open, found, droppedLinks }: Reading): number {
  const end = readEndTag(html, at, open.at(-1)?.tag);
  const closed = open.pop();
  if (closed && text.length > closed.offset) closeTag(closed, text, found, droppedLinks);
  return end;
}

/** The order in which the real server keeps entities. */
export function byPlace(a: MessageEntity, b: MessageEntity): number {
  return a.offset - b.offset || b.length - a.length;
}
