import type { MessageEntity } from 'grammy/types';
import { HtmlError } from './html-tag.ts';
import { checkedLink, userOfLink } from './links.ts';

/** A tag not closed yet; `offset` is where its text begins, in UTF-16 units. */
export interface OpenTag {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly offset: number;
}

/** An entity, with the language that a `<code>` named: it counts only if a `<pre>` has the same extent. */
export interface Found {
  readonly entity: MessageEntity;
  readonly language?: string | undefined;
}

interface Place {
  readonly offset: number;
  readonly length: number;
}

type DateFormat = MessageEntity.DateTimeMessageEntity['date_time_format'];

const STYLES: ReadonlyMap<string, 'bold' | 'italic' | 'underline' | 'strikethrough' | 'spoiler'> = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strikethrough'],
  ['strike', 'strikethrough'],
  ['del', 'strikethrough'],
  ['span', 'spoiler'],
  ['tg-spoiler', 'spoiler'],
]);

/** Adds what a closed tag means; a link whose address is no good goes to `droppedLinks` instead. */
export function closeTag(open: OpenTag, text: string, found: Found[], droppedLinks: string[]): void {
  const { tag, attributes, offset } = open;
  const place = { offset, length: text.length - offset };
  const style = STYLES.get(tag);
  if (style) found.push({ entity: { type: style, ...place } });
  else if (tag === 'blockquote') found.push({ entity: quotation(attributes, place) });
  else if (tag === 'pre') addBlock(place, found);
  else if (tag === 'code') addCode(attributes, place, found);
  else if (tag === 'tg-emoji') found.push({ entity: customEmoji(attributes, place) });
  else if (tag === 'tg-time') addTime(attributes, place, found);
  else addLink(attributes.get('href') || text.slice(offset), place, found, droppedLinks);
}

function quotation(attributes: OpenTag['attributes'], place: Place): MessageEntity {
  return { type: attributes.has('expandable') ? 'expandable_blockquote' : 'blockquote', ...place };
}

function addBlock(place: Place, found: Found[]): void {
  const last = found.at(-1);
  const inner = last?.entity.type === 'code' && sameExtent(last.entity, place) ? last.language : undefined;
  if (inner === undefined) found.push({ entity: { type: 'pre', ...place } });
  else found.splice(-1, 1, { entity: { type: 'pre', language: inner, ...place } });
}

function addCode(attributes: OpenTag['attributes'], place: Place, found: Found[]): void {
  const language = /^language-(.+)$/s.exec(attributes.get('class') ?? '')?.[1];
  const last = found.at(-1)?.entity;
  if (language !== undefined && last?.type === 'pre' && sameExtent(last, place)) {
    found.splice(-1, 1, { entity: { type: 'pre', language, ...place } });
  } else {
    found.push({ entity: { type: 'code', ...place }, language });
  }
}

function customEmoji(attributes: OpenTag['attributes'], place: Place): MessageEntity {
  const id = attributes.get('emoji-id') ?? '';
  if (!/^[1-9]\d*$/.test(id)) throw new HtmlError('Invalid custom emoji identifier specified');
  return { type: 'custom_emoji', custom_emoji_id: id, ...place };
}

function addTime(attributes: OpenTag['attributes'], place: Place, found: Found[]): void {
  const format = attributes.get('format') ?? '';
  if (!isDateFormat(format)) throw new HtmlError('Invalid date-time format specified');
  const time = Number.parseInt(attributes.get('unix') ?? '', 10);
  if (time > 0) found.push({ entity: { type: 'date_time', unix_time: time, date_time_format: format, ...place } });
}

function isDateFormat(format: string): format is DateFormat {
  return /^(?:r|w?[dD]?[tT]?)$/.test(format);
}

function addLink(address: string, place: Place, found: Found[], dropped: string[]): void {
  const user = userOfLink(address);
  const url = checkedLink(address);
  if (user !== undefined) {
    found.push({ entity: { type: 'text_mention', user: { id: user, is_bot: false, first_name: '' }, ...place } });
  } else if (url !== undefined) {
    found.push({ entity: { type: 'text_link', url, ...place } });
  } else {
    dropped.push(address);
  }
}

function sameExtent(entity: MessageEntity, place: Place): boolean {
  return entity.offset === place.offset && entity.length === place.length;
}
