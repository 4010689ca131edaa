import type { MessageEntity } from 'grammy/types';
import { TOP_LEVEL_DOMAINS } from './top-level-domains.ts';

/** What Telegram makes of a text by itself. */
type DetectedType = 'mention' | 'hashtag' | 'cashtag' | 'bot_command' | 'url' | 'email' | 'phone_number';

export interface Detected {
  readonly type: DetectedType;
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

interface Rule {
  readonly type: DetectedType;
  readonly pattern: RegExp;
  /** Whether what the pattern finds is one; all is unless given. */
  readonly holds?: (found: string) => boolean;
}

/** Letters as tdlib's finder counts them in hashtags: marks and the zero-width non-joiner as well. */
const WORD = String.raw`[\p{L}\p{M}\p{N}_\u200c\u00b7]`;
const HOST = String.raw`(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,62})\.)+(?:[\p{L}]{2,}|xn--[a-z0-9-]+)`;
const ADDRESS = String.raw`(?:\d{1,3}(?:\.\d{1,3}){3})`;
const TAIL = String.raw`(?::\d{1,5})?(?:[/?#][^\s<>"«»“”]*)?`;
/** Digits of a telephone number in international form. */
const PHONE_DIGITS = { least: 8, most: 15 };

/** First come, first served: what an earlier rule took, a later one leaves. After find_* of tdlib's MessageEntity.cpp. */
const RULES: readonly Rule[] = [
  {
    type: 'url',
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}_])(?:https?|ftp)://(?:[^\\s/@]+@)?(?:${HOST}|${ADDRESS}|[\\p{L}\\p{N}-]+(?=[/:]))${TAIL}`,
      'giu',
    ),
  },
  { type: 'url', pattern: /(?<![\p{L}\p{N}_])(?:tg|ton|tonsite):\/\/[\p{L}\p{N}_-][^\s<>"«»“”]*/giu },
  {
    type: 'email',
    pattern: new RegExp(`(?<![\\p{L}\\p{N}_.+-])[a-z0-9_+-][a-z0-9_.+-]{0,63}@${HOST}(?![\\p{L}\\p{N}_])`, 'giu'),
    holds: (found) => knownDomain(found.slice(found.indexOf('@') + 1)),
  },
  {
    type: 'url',
    pattern: new RegExp(`(?<![\\p{L}\\p{N}_@.$#/-])(?:${HOST}|${ADDRESS})(?![\\p{L}\\p{N}_@-])${TAIL}`, 'giu'),
    holds: knownDomain,
  },
  { type: 'mention', pattern: /(?<![\p{L}\p{N}_/])@[a-z0-9_]{4,32}(?![a-z0-9_])/giu },
  {
    type: 'bot_command',
    pattern: /(?<![\p{L}\p{N}_/<>])\/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\p{L}\p{N}_/<>])/giu,
  },
  {
    type: 'hashtag',
    pattern: new RegExp(`(?<!${WORD})#${WORD}{1,256}(?:@[a-zA-Z0-9_]{3,32})?(?!${WORD}*#)`, 'gu'),
    holds: (found) => /\p{L}/u.test(found),
  },
  { type: 'cashtag', pattern: /(?<![$\p{L}\p{N}_])\$(?:1INCH|[A-Z]{1,8})(?![$\p{L}\p{N}_])/gu },
  {
    type: 'phone_number',
    pattern: /(?<![\p{L}\p{N}_+])\+\d(?:[\d ().-]*\d)?(?![\p{L}\p{N}_])/gu,
    holds: isPhoneNumber,
  },
];

/** Inside these Telegram detects nothing. */
const CLOSED: ReadonlySet<string> = new Set(['code', 'pre', 'text_link', 'text_mention', 'custom_emoji']);

/**
 * What Telegram would detect by itself in a text as users see it, outside code and explicit links: each makes something
 * clickable that the sender did not mark. In order of the text.
 */
export function autoEntities(visibleText: string, explicit: readonly MessageEntity[] = []): readonly Detected[] {
  const taken: { readonly offset: number; readonly length: number }[] = explicit.filter(({ type }) => CLOSED.has(type));
  const found: Detected[] = [];
  for (const { type, pattern, holds } of RULES) {
    for (const match of visibleText.matchAll(pattern)) {
      const text = withoutTail(type, match[0]);
      const place = { offset: match.index, length: text.length };
      if (text === '' || (holds && !holds(text)) || taken.some((other) => overlap(other, place))) continue;
      taken.push(place);
      found.push({ type, ...place, text });
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}

function overlap(a: { offset: number; length: number }, b: { offset: number; length: number }): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

/** An address ends before the sentence's own punctuation, and before a bracket that it did not open. */
function withoutTail(type: DetectedType, found: string): string {
  if (type !== 'url') return found;
  let text = found;
  while (/[.,:;!?'’…]$/.test(text) || (text.endsWith(')') && !text.includes('('))) text = text.slice(0, -1);
  return text;
}

/** "Said.In" is the end of a sentence: a domain is written in lower case or all in capitals. */
function knownDomain(found: string): boolean {
  const host = found.split(/[/?#:]/, 1)[0] ?? '';
  if (/^\d+(?:\.\d+){3}$/.test(host)) return host.split('.').every((part) => Number(part) <= 255);
  const domain = host.split('.').at(-1) ?? '';
  const lower = domain.toLowerCase();
  if (domain !== lower && domain.slice(1) === lower.slice(1)) return false;
  return TOP_LEVEL_DOMAINS.has(lower) || lower.startsWith('xn--');
}

function isPhoneNumber(found: string): boolean {
  const digits = found.replace(/\D/g, '').length;
  return digits >= PHONE_DIGITS.least && digits <= PHONE_DIGITS.most;
}
