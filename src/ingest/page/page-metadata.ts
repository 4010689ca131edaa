import type { IsoDate } from '../../model/dates.ts';
import { elementsIn, type MarkupElement, rawText } from '../markup/markup.ts';
import { parseMarkup } from '../markup/parse-markup.ts';
import { renderLine } from '../markup/render-text.ts';
import { statedDay } from '../published-line.ts';
import { isArticleAddress, webAddress } from '../web-address.ts';
import { type LinkedData, readLinkedData } from './json-ld.ts';
import { partTitle } from './part-title.ts';

/** What a page says of its article outside the article's text. Null where it says nothing. */
export interface PageMetadata {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: IsoDate | null;
  readonly language: string | null;
  /** The article's text as a script holds it, for pages that show it only then. */
  readonly body: string | null;
}

const TITLES = ['og:title', 'twitter:title', 'dc.title', 'headline'];
const OUTLETS = ['og:site_name', 'application-name', 'dc.publisher', 'publisher', 'copyright-holder'];
const DATES = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'date.issued',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publish-date',
  'publishdate',
  'date',
];
const LANGUAGE = /^[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{1,8}){0,4}$/;

/** Reads metadata: JSON-LD first, then Open Graph and other `meta`, then `title`. `headline` is the page's `h1`. */
export function readMetadata(page: MarkupElement, headline: string | null): PageMetadata {
  const elements = [...elementsIn(page, ({ name }) => name === 'svg' || name === 'template')];
  const metas = metasIn(elements);
  const linked = readLinkedData(elements.filter(isLinkedData).map(rawText));
  const said = (names: readonly string[]) => names.map((name) => metas.get(name)).find((value) => value) ?? null;
  const titleTag = elements.find(({ name }) => name === 'title');
  const titles = {
    stated: decoded(linked?.title) ?? said(TITLES),
    window: titleTag ? decoded(rawText(titleTag)) : null,
    headline,
  };
  const language = elements.find(({ name }) => name === 'html')?.attributes.get('lang') ?? '';
  return {
    ...partTitle(titles, decoded(linked?.outlet) ?? said(OUTLETS)),
    url: urlOf(elements, metas, linked),
    published: statedDay(linked?.published ?? '') ?? firstDay(metas),
    language: LANGUAGE.test(language) ? language.replaceAll('_', '-') : null,
    body: linked?.body ?? null,
  };
}

/** `meta` by name, property or itemprop in lower case; the first of a name counts. */
function metasIn(elements: readonly MarkupElement[]): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const { name, attributes } of elements) {
    const key = attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop');
    const content = attributes.get('content')?.replace(/\s+/g, ' ').trim();
    if (name === 'meta' && key && content && !metas.has(key.toLowerCase())) metas.set(key.toLowerCase(), content);
  }
  return metas;
}

function isLinkedData({ name, attributes }: MarkupElement): boolean {
  return name === 'script' && attributes.get('type')?.trim().toLowerCase() === 'application/ld+json';
}

function firstDay(metas: ReadonlyMap<string, string>): IsoDate | null {
  for (const name of DATES) {
    const day = statedDay(metas.get(name) ?? '');
    if (day !== null) return day;
  }
  return null;
}

function urlOf(
  elements: readonly MarkupElement[],
  metas: ReadonlyMap<string, string>,
  linked: LinkedData | null,
): string | null {
  const canonical = elements.find(({ name, attributes }) => name === 'link' && attributes.get('rel') === 'canonical');
  const base = elements.find(({ name }) => name === 'base')?.attributes.get('href') ?? metas.get('og:url') ?? null;
  const stated = [canonical?.attributes.get('href'), metas.get('og:url'), linked?.url];
  const addresses = stated.map((address) => webAddress(address ?? null, webAddress(base, null)));
  return addresses.find(isArticleAddress) ?? null;
}

/** Text of a script or a title, in which some sites leave entities and tags. */
function decoded(text: string | null | undefined): string | null {
  if (!text) return null;
  return (/[<&]/.test(text) ? renderLine(parseMarkup(text)) : text.replace(/\s+/g, ' ').trim()) || null;
}
