import type { Inline, Rich } from '../../reply/blocks.ts';
import type { Wording } from '../../wording/wording.ts';
import { deepLink } from './deep-link.ts';
import { JOINER, joinersIn } from './joiners.ts';
import { element, type Markup, together } from './markup.ts';
import { escapeHtml, visible } from './visible.ts';

/** What rendering depends on. */
export interface Look {
  /** The bot's user name, for links to it. */
  readonly bot: string;
  readonly wording: Pick<Wording, 'telegram'>;
}

const TAGS: Readonly<Record<NonNullable<Inline['style']>, string | null>> = {
  strong: 'b',
  quoted: 'i',
  mark: 'b',
  code: 'code',
  dim: null,
};

/** A line of rich text. What articles and users wrote is inert in it: no markup, no mention, no link of its own. */
export function renderRich(rich: Rich, look: Look): Markup {
  const pieces = withLinks(rich, look).map((inline) => ({ ...inline, text: visible(inline.text) }));
  const joiners = joinersIn(pieces.map(({ text }) => text).join(''));
  let start = 0;
  return together(
    pieces.map((piece) => {
      const end = start + piece.text.length;
      const own = joiners.filter((at) => at > start && at <= end).map((at) => at - start);
      start = end;
      return renderInline(piece, own);
    }),
  );
}

function renderInline({ text, href, style }: Inline, joiners: readonly number[]): Markup {
  const address = href === undefined ? null : linkable(href);
  const tag = style === undefined ? null : TAGS[style];
  // Inside links and code Telegram detects nothing.
  const whole = address !== null || tag === 'code';
  const content: Markup = { html: joined(text, whole ? [] : joiners), units: text.length, entities: 0 };
  const counted = whole ? content : { ...content, units: text.length + joiners.length };
  const styled = tag === null || (tag === 'code' && address !== null) ? counted : element(tag, counted);
  return address === null ? styled : element('a', styled, ` href="${escapeHtml(address)}"`);
}

function joined(text: string, joiners: readonly number[]): string {
  const parts = [0, ...joiners].map((from, at) => escapeHtml(text.slice(from, joiners[at])));
  return parts.join(JOINER);
}

/** An address that Telegram makes a link of; it leaves out others without a word. */
function linkable(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const { protocol, hostname, href: address } = new URL(href);
  return /^https?:$/.test(protocol) && /\.[^.]/.test(hostname) ? address : null;
}

/**
 * What is to be typed becomes a link that asks it: the name in bold at the head of a list's item, else a word in its
 * place. What no link can hold stays, to be copied by a tap.
 */
function withLinks(rich: Rich, look: Look): Rich {
  return namedLink(rich, look) ?? rich.map((inline) => wordLink(inline, look));
}

function wordLink(inline: Inline, { bot, wording: { telegram } }: Look): Inline {
  const href = inline.style === 'code' ? deepLink(bot, inline.text) : null;
  if (href === null) return inline;
  return { text: inline.text.startsWith('/source ') ? telegram.context : telegram.open, href };
}

/** For a line that ends with what to type, after a separator, and has the name it is about in bold; null for others. */
function namedLink(rich: Rich, { bot }: Look): Rich | null {
  const last = rich.at(-1);
  const href = last?.style === 'code' ? deepLink(bot, last.text) : null;
  const name = rich.find(({ text, style }) => style === 'strong' && last?.text.endsWith(` ${text}`));
  if (href === null || name === undefined) return null;
  return rich.slice(0, -2).map((inline) => (inline === name ? { ...inline, href } : inline));
}
