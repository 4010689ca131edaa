import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render, roomOf } from '../../../src/platforms/telegram/render.ts';
import type { Block, Inline } from '../../../src/reply/blocks.ts';
import { inert } from '../../../src/reply/inert.ts';
import { screensOf } from '../../../src/reply/screens.ts';
import { wordingIn } from '../../../src/wording/wording.ts';
import { formatText } from '../../support/telegram/formatted-text.ts';

const BOT = 'sitrep_test_bot';
const look = { bot: BOT, wording: wordingIn('en') };
const JOINERS = /\u2060/g;

/** What Telegram would show of a reply. */
function shown(...blocks: readonly Block[]) {
  return formatText({ text: render(blocks, look).html, parse_mode: 'HTML' });
}

const nasty = fc.constantFrom(
  ...[
    '<b>',
    '</b>',
    '</blockquote>',
    '&lt;',
    '&#60;',
    '&amp',
    '<@1>',
    '@everyone',
    '@some_body',
    '#tag',
    '#',
    '$USD',
    '$',
  ],
  ...[
    '/start',
    '/who@bot',
    'https://evil.com/x?y=1',
    'evil.com',
    'www.evil.co.uk',
    'a.b+c@mail.org',
    'mailto:',
    't.me/x',
  ],
  ...[
    'tg://user?id=1',
    'ton://x',
    'http://1.2.3.4:80/',
    '8.8.8.8',
    '+380 44 123-45-67',
    '+1234 5678',
    '4111 1111 1111 1111',
    'xn--p1ai',
  ],
  ...['@', '.', '/', ':', '//', '://', 'com', 'рф', '1INCH', '_', '-', '(', ')', '"', "'", '«', ' ', '\n', '\t'],
  ...['\u202e', '\u200f', '\u200b', '\u2060', '\u2028', '\r', '\0', '\u0301', '🇺🇦', '👩‍💻', '\ud83d', 'слово', 'word'],
);
const text = fc.oneof(
  fc
    .array(fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 12 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const style = fc.constantFrom<Inline['style']>('strong', 'quoted', 'mark', 'dim', undefined);
const inline = fc
  .record({ text, style })
  .map(({ text: words, style: look }): Inline => (look ? { text: words, style: look } : { text: words }));
const rich = fc.array(inline, { minLength: 1, maxLength: 4 });

/** The text as it should be seen: harmless, its blanks evened out as Telegram does at the edges. */
function expected(rich: readonly Inline[]): string {
  return bare(rich.map((part) => inert(part.text)).join(''));
}

function bare(words: string): string {
  return words
    .replace(JOINERS, '')
    .replaceAll('\t', ' ')
    .replace(/^[ \n]+|[ \n]+$/g, '');
}

/** Telegram's server takes these away; they are shown by their number. */
const hasRemoved = (parts: readonly Inline[]) => parts.some(({ text: words }) => /[\u030a\u0333\u033f]/.test(words));
const isSeen = (words: string) => !/^[\s\p{Cf}\u115f\u1160\u3164]*$/u.test(words);

describe('Text from articles and users', () => {
  it('is shown as it is, and nothing of it acts', () => {
    fc.assert(
      fc.property(rich, (parts) => {
        fc.pre(!hasRemoved(parts) && isSeen(expected(parts)));
        const message = shown({ kind: 'text', text: parts });
        expect(bare(message.text)).toBe(expected(parts));
        expect(message.detected).toEqual([]);
        expect(message.entities.filter(({ type }) => type !== 'bold' && type !== 'italic')).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('is so in every kind of block', () => {
    fc.assert(
      fc.property(rich, text, (parts, words) => {
        const blocks: readonly Block[] = [
          { kind: 'heading', text: words, detail: words },
          { kind: 'quote', text: parts, attribution: [parts, [{ text: words }]] },
          { kind: 'list', items: [parts, [{ text: words }]], ordered: true },
          { kind: 'fields', fields: [{ name: words, value: words }] },
          { kind: 'notice', tone: 'warning', text: words },
          { kind: 'text', text: [{ text: 'end' }] },
        ];
        const message = shown(...blocks);
        expect(message.detected).toEqual([]);
        const allowed = new Set(['bold', 'italic', 'expandable_blockquote']);
        expect(message.entities.filter(({ type }) => !allowed.has(type))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('fits into messages, with nothing left out, however much there is', () => {
    const long = fc.array(rich, { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(long, fc.nat(30), (items, times) => {
        const blocks: readonly Block[] = [
          { kind: 'heading', text: 'Heading' },
          { kind: 'list', items, ordered: false },
          ...items.map((item): Block => ({ kind: 'quote', text: Array(times).fill(item).flat(), attribution: [item] })),
        ];
        for (const screen of screensOf(blocks, roomOf(BOT))) {
          const message = formatText({ text: render(screen, look).html, parse_mode: 'HTML' });
          expect(message.droppedEntities).toBe(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps a link of the source, and makes none of an address that is no link', () => {
    const link = (href: string) => shown({ kind: 'text', text: [{ text: 'a.com <i>', href }] });
    const good = link('https://news.example/a?b="c"&d=<e>');
    expect([good.text, good.detected]).toEqual(['a.com <i>', []]);
    expect(good.entities).toMatchObject([{ type: 'text_link', url: 'https://news.example/a?b=%22c%22&d=%3Ce%3E' }]);
    for (const href of [
      'javascript:alert(1)',
      'tg://user?id=1',
      'file:///etc/passwd',
      'http://localhost/x',
      'no address',
    ]) {
      const bad = link(href);
      expect([bad.entities, bad.detected, bad.droppedLinks]).toEqual([[], [], []]);
    }
  });

  it.each([
    ['Mr. Smith said 3.5 of 10, on 21.03.2025', 'Mr. Smith said 3.5 of 10, on 21.03.2025'],
    ['a\u030angstro\u0308m', '\u00e5ngstr\u00f6m'],
    ['x\u0333y', 'x\\u{333}y'],
    ['see example.com', 'see example.\u2060com'],
    ['write to a@b.org', 'write to a@\u2060b.\u2060org'],
    ['and/or 21/03 $5 #1', 'and/or 21/03 $5 #\u20601'],
  ])('shows %j as %j', (words, seen) => {
    expect(shown({ kind: 'text', text: [{ text: words }] }).text).toBe(seen);
  });
});
