import { UserError } from '../../model/user-error.ts';
import { childrenNamed, elementsIn, type MarkupElement } from '../markup/markup.ts';
import { parseMarkup } from '../markup/parse-markup.ts';
import type { Draft, Part } from '../reader.ts';
import { sourceOfPath } from '../to-document.ts';
import { webAddress } from '../web-address.ts';
import { type FeedHead, firstOf, lineOf, readItem } from './feed-item.ts';

const LANGUAGE = /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{1,8}){0,4}$/;

/**
 * The items of a saved feed, RSS 0.9 to 2.0 or Atom, in order. An item without text, and one that stands in the feed
 * twice, is a part with a problem; a feed that breaks off or is no well-formed XML gives the items that it has.
 */
export function readFeed(path: string, file: string): readonly Part[] {
  const feed = rootOf(path, parseMarkup(file, 'xml'));
  const items = [...elementsIn(feed)].filter(({ name }) => name === 'item' || name === 'entry');
  if (items.length === 0) throw new UserError('bad-input', `${path}: is a feed without items`);
  const head = headOf(feed);
  const taken = new Map<string, Taken>();
  return items.map((item, index): Part => {
    const name = `${path} item ${index + 1}`;
    const draft = readItem(item, head);
    if (draft.text === '') return problem(name, 'has no text; expected content, description or summary');
    return settleSource(draft, { name, path, number: index + 1 }, taken);
  });
}

/** The item that is known by an address or an identifier. */
interface Taken {
  readonly number: number;
  readonly text: string;
}

interface Place {
  readonly name: string;
  readonly path: string;
  readonly number: number;
}

/**
 * No two items may be known by the same, or one would replace the other in the archive: an item is known by its address,
 * where another has that by its identifier, and with neither by the file and its number. The same text under the same name
 * is the same item.
 */
function settleSource(draft: Draft, { name, path, number }: Place, taken: Map<string, Taken>): Part {
  const own = [draft.url, draft.source].filter((known) => known !== null);
  const others = own.flatMap((known) => taken.get(known) ?? []);
  const same = others.find(({ text }) => text === draft.text);
  if (same !== undefined) return problem(name, `is the same as item ${same.number}`, false);
  const free = own.length === 0 ? `${sourceOfPath(path)}#${number}` : own.find((known) => !taken.has(known));
  if (free === undefined) {
    return problem(name, `has the id of item ${others[0]?.number}, but another text; expected an id of its own`);
  }
  for (const known of own) if (!taken.has(known)) taken.set(known, { number, text: draft.text });
  const url = free === draft.url ? free : null;
  return { kind: 'draft', name, draft: { ...draft, url, source: draft.source ?? free } };
}

function rootOf(path: string, document: MarkupElement): MarkupElement {
  const root = document.children.find((child): child is MarkupElement => child.kind === 'element');
  if (root === undefined) throw new UserError('bad-input', `${path}: is no XML; expected a feed, RSS or Atom`);
  if (['rss', 'rdf:rdf', 'feed'].includes(root.name)) return root;
  const found = root.name.slice(0, 40);
  throw new UserError('bad-input', `${path}: begins with <${found}>; expected a feed, RSS or Atom`);
}

function headOf(feed: MarkupElement): FeedHead {
  const channel = childrenNamed(feed, 'channel')[0] ?? feed;
  const stated = webAddress(feed.attributes.get('xml:base') ?? channel.attributes.get('xml:base') ?? null, null);
  const links = [...childrenNamed(channel, 'link'), ...childrenNamed(channel, 'atom:link')];
  const addresses = links.map((link) => webAddress(link.attributes.get('href') ?? lineOf(link), null));
  const language = firstOf(channel, ['language', 'dc:language'], lineOf) ?? feed.attributes.get('xml:lang') ?? '';
  return {
    outlet: firstOf(channel, ['title'], lineOf),
    language: LANGUAGE.test(language) ? language : null,
    base: stated ?? addresses.find((address) => address !== null) ?? null,
  };
}

function problem(name: string, reason: string, failed = true): Part {
  return { kind: 'problem', name, problem: new UserError('bad-input', `${name}: ${reason}`), failed };
}
