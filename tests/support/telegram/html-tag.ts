import { byteOffset, characterReference } from './html-characters.ts';

/** Why the real server would refuse the text, in its words (without "can't parse entities: "). */
export class HtmlError extends Error {}

export interface StartTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Index behind the closing `>`. */
  readonly end: number;
}

const TAGS: ReadonlySet<string> = new Set(
  'a b strong i em s strike del u ins tg-spoiler tg-emoji tg-time span pre code blockquote'.split(' '),
);
/** Bytes that the real parser counts as blank, its terminating zero included. */
const SPACE = /[\s\0]/;

/** Reads the start tag whose `<` stands at `begin`. */
export function readStartTag(text: string, begin: number): StartTag {
  let at = skip(text, begin + 1, /[^\s>]/);
  if (at >= text.length) throw new HtmlError(`Unclosed start tag at byte offset ${byteOffset(text, begin)}`);
  const name = text.slice(begin + 1, at).toLowerCase();
  if (!TAGS.has(name)) {
    throw new HtmlError(`Unsupported start tag "${name}" at byte offset ${byteOffset(text, begin)}`);
  }
  const attributes = new Map<string, string>();
  while (text[at] !== '>') {
    at = skip(text, at, SPACE);
    if (text[at] === '>') break;
    at = readAttribute(text, begin, at, name, attributes);
  }
  return { name, attributes, end: at + 1 };
}

function readAttribute(text: string, begin: number, from: number, tag: string, into: Map<string, string>): number {
  const nameEnd = skip(text, from, /[^\s=>/"']/);
  const name = text.slice(from, nameEnd);
  if (name === '') {
    throw new HtmlError(`Empty attribute name in the tag "${tag}" at byte offset ${byteOffset(text, begin)}`);
  }
  const unclosed = () => new HtmlError(`Unclosed start tag "${tag}" at byte offset ${byteOffset(text, begin)}`);
  let at = skip(text, nameEnd, SPACE);
  if (at >= text.length) throw unclosed();
  if (text[at] !== '=') {
    into.set(name, '');
    return at;
  }
  at = skip(text, at + 1, SPACE);
  if (at >= text.length) throw unclosed();
  const { value, end } = /["']/.test(text.charAt(at)) ? readString(text, at) : readToken(text, at);
  if (end >= text.length) throw new HtmlError(`Unclosed start tag at byte offset ${byteOffset(text, begin)}`);
  into.set(name, value);
  return end;
}

function readToken(text: string, from: number): { readonly value: string; readonly end: number } {
  const end = skip(text, from, /[a-zA-Z0-9.-]/);
  if (end < text.length && !/[\s>]/.test(text.charAt(end))) {
    throw new HtmlError(`Unexpected end of name token at byte offset ${byteOffset(text, from)}`);
  }
  return { value: text.slice(from, end).toLowerCase(), end };
}

function readString(text: string, from: number): { readonly value: string; readonly end: number } {
  const quote = text[from];
  let value = '';
  let at = from + 1;
  while (at < text.length && text[at] !== quote) {
    const reference = text[at] === '&' ? characterReference(text, at) : undefined;
    value += reference ? String.fromCodePoint(reference.code) : text.charAt(at);
    at = reference?.end ?? at + 1;
  }
  return { value, end: Math.min(at + 1, text.length) };
}

/** Reads the end tag whose `<` stands at `begin`; it must close `open` (an empty name closes anything). */
export function readEndTag(text: string, begin: number, open: string | undefined): number {
  const offset = byteOffset(text, begin);
  if (open === undefined) throw new HtmlError(`Unexpected end tag at byte offset ${offset}`);
  const nameEnd = skip(text, begin + 2, /[^\s>]/);
  const name = text.slice(begin + 2, nameEnd).toLowerCase();
  const at = skip(text, nameEnd, SPACE);
  if (text[at] !== '>') throw new HtmlError(`Unclosed end tag at byte offset ${offset}`);
  if (name !== '' && name !== open) {
    throw new HtmlError(`Unmatched end tag at byte offset ${offset}, expected "</${open}>", found "</${name}>"`);
  }
  return at + 1;
}

function skip(text: string, from: number, what: RegExp): number {
  let at = from;
  while (at < text.length && what.test(text.charAt(at))) at += 1;
  return at;
}
