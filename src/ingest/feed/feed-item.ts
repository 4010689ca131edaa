import { childrenNamed, type MarkupElement, rawText } from '../markup/markup.ts';
import { parseMarkup } from '../markup/parse-markup.ts';
import { renderText } from '../markup/render-text.ts';
import { statedDay } from '../published-line.ts';
import { bareDraft, type Draft } from '../reader.ts';
import { isArticleAddress, webAddress } from '../web-address.ts';

/** What all items of a feed share. */
export interface FeedHead {
  readonly outlet: string | null;
  readonly language: string | null;
  /** What relative addresses start from. */
  readonly base: string | null;
}

/** From the fullest to the shortest: an outlet that gives the whole article gives its summary beside it. */
const TEXTS = ['content:encoded', 'content', 'xhtml:body', 'description', 'summary', 'dc:description'];
const DATES = ['pubdate', 'published', 'issued', 'dc:date', 'dcterms:issued', 'updated', 'modified'];
const IDS = ['guid', 'id'];
const OUTLETS = ['dc:publisher', 'dc:source'];

/** The document in an `item` of RSS or an `entry` of Atom. Its text is empty when the item has none. */
export function readItem(item: MarkupElement, head: FeedHead): Draft {
  const base = webAddress(item.attributes.get('xml:base') ?? null, head.base) ?? head.base;
  return {
    ...bareDraft(firstOf(item, TEXTS, textOf) ?? ''),
    title: firstOf(item, ['title'], lineOf),
    outlet: sourceTitle(item) ?? firstOf(item, OUTLETS, lineOf) ?? head.outlet,
    url: addressOf(item, base),
    source: firstOf(item, IDS, lineOf),
    published: firstOf(item, DATES, (element) => statedDay(rawText(element).trim())),
    language: head.language,
  };
}

/** What the first element by one of these names gives that gives anything. */
export function firstOf<T>(
  parent: MarkupElement,
  names: readonly string[],
  read: (element: MarkupElement) => T | null,
): T | null {
  for (const name of names) {
    for (const element of childrenNamed(parent, name)) {
      const value = read(element);
      if (value !== null) return value;
    }
  }
  return null;
}

/** The text of an element in one line: a title, a name. */
export function lineOf(element: MarkupElement): string | null {
  return textOf(element)?.replace(/\s+/g, ' ') ?? null;
}

/** Text, HTML that is escaped or in CDATA, or XHTML that stands in the feed itself. */
function textOf(element: MarkupElement): string | null {
  const inline = element.children.some((child) => child.kind === 'element');
  if (inline) return renderText(element) || null;
  const raw = rawText(element);
  const plain = element.attributes.get('type') === 'text' || !/[<&]/.test(raw);
  return (plain ? raw.trim() : renderText(parseMarkup(raw))) || null;
}

/** `link`, in Atom the one that leads to the article; else an identifier that says it is an address. */
function addressOf(item: MarkupElement, base: string | null): string | null {
  const links = [...childrenNamed(item, 'link'), ...childrenNamed(item, 'atom:link')];
  const leads = ({ attributes }: MarkupElement) => (attributes.get('rel') ?? 'alternate') === 'alternate';
  for (const link of links.filter(leads)) {
    const address = webAddress(link.attributes.get('href') ?? rawText(link), base);
    if (isArticleAddress(address)) return address;
  }
  const permanent = ({ attributes }: MarkupElement) => attributes.get('ispermalink')?.toLowerCase() !== 'false';
  return firstOf(item, IDS, (id) => (permanent(id) ? webAddress(rawText(id), null) : null));
}

/** An item that another feed was the first to carry names it. */
function sourceTitle(item: MarkupElement): string | null {
  return firstOf(item, ['source'], (source) => firstOf(source, ['title'], lineOf) ?? lineOf(source));
}
