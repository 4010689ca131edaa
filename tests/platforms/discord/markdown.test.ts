import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../src/platforms/discord/escape.ts';
import { linkTarget } from '../../../src/platforms/discord/link-target.ts';
import { markdown } from '../../../src/platforms/discord/markdown.ts';
import type { Inline } from '../../../src/reply/blocks.ts';
import { inert } from '../../../src/reply/inert.ts';
import { shownText } from '../../support/discord/markdown/shown-text.ts';

const noTap = () => null;
const plain = (text: string) => ({ text, mentions: [], links: [], styles: [], emojis: [] });
/** Pieces of markup, so that chance puts whole marks together. */
const fragment = fc.constantFrom(
  ...['*', '**', '_', '__', '~~', '||', '`', '```', '> ', '>>> ', '# ', '## ', '-# ', '- ', '1. ', '12) ', '+ ', '\\'],
  ...['@everyone', '@here', '<@1>', '<@!22>', '<@&3>', '<#4>', '<t:1700000000:R>', ':smile:', '<:a:1>', '</who:5>'],
  ...['https://a.example/x_y_z', 'http://b.example', '<https://c.example>', '[d](https://d.example)', 'discord.gg/e'],
  ...['[', ']', '(', ')', '<', '>', ':', '/', '//', '¯\\_(ツ)_/¯', '\u202e', '\u200f', '\u2066', '\n', ' ', '\n\n'],
  ...['a', 'B', '7', 'й', '🙂', '\ud83d', 'e\u0301', 'www.f.example', 'g@h.example', '<g@h.example>', '<+1 234>'],
);
const hostile = fc.oneof(
  fc.array(fragment, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

describe('text of articles and users', () => {
  it.each([
    ['*stars* and __lines__', '\\*stars\\* and \\_\\_lines\\_\\_'],
    ['see https://a.example/b', 'see https\\://a.example/b'],
    ['at 10:30 he said: no', 'at 10:30 he said: no'],
    ['@everyone', '\\@everyone'],
    ['1. first', '1\\. first'],
    ['- first', '\\- first'],
    ['a well-known 3.5 # of (things)', 'a well-known 3.5 # of (things)'],
    ['turn \u202eround', 'turn \\\\u{202e}round'],
  ])('%s', (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped));

  it('is shown as it is, whatever it holds', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(shownText(escapeMarkdown(text))).toEqual(plain(inert(text)));
      }),
      { numRuns: 3_000 },
    );
  });

  it('is shown as it is behind a quotation bar, in a heading, a list and small print', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('> ', '## ', '- ', '-# '), (text, mark) => {
        const words = markdown([{ text }], noTap, true);
        fc.pre(words !== '');
        const shown = shownText(`${mark}${words}`);
        expect(shown).toMatchObject({ mentions: [], links: [], emojis: [] });
        expect(shown.styles).toHaveLength(1);
        expect(shown.text.replace(/^• /, '')).toBe(even(text));
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('rich text', () => {
  const inline: fc.Arbitrary<Inline> = fc.record(
    {
      text: hostile.map((text) => text.toWellFormed()),
      style: fc.constantFrom('strong', 'quoted', 'mark', 'code', 'dim' as const),
      href: fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), hostile),
    },
    { requiredKeys: ['text'] },
  );

  it('shows its words and no link that it was not given', () => {
    fc.assert(
      fc.property(fc.array(inline, { maxLength: 5 }), (rich) => {
        const shown = shownText(markdown(rich, noTap));
        expect(withoutBlanks(shown.text)).toBe(rich.map(({ text }) => inert(withoutBlanks(text))).join(''));
        expect(shown).toMatchObject({ mentions: [], emojis: [] });
        const given = rich.flatMap(({ href }) => (href === undefined ? [] : [linkTarget(href)]));
        for (const { url } of shown.links) expect(given).toContain(url);
        for (const { style } of shown.styles) expect(['bold', 'code']).toContain(style);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['a title', 'https://a.example/b', '[a title](https://a.example/b)'],
    ['[Update] a title', 'https://a.example/', '\\[Update\\][ a title](https://a.example/)'],
    ['a title', 'https://a.example/b_(c)', '[a title](https://a.example/b_%28c%29)'],
    ['a title', 'javascript:alert(1)', 'a title'],
    ['a title', 'https://me:secret@a.example/', 'a title'],
    ['a title', `https://a.example/?${'x'.repeat(2_000)}`, 'a title'],
  ])('links %s to %.40s', (text, href, expected) => expect(markdown([{ text, href }], noTap)).toBe(expected));

  it('makes of the way a command is typed one to tap, and of a question what it is', () => {
    const tap = (usage: string) => (usage.startsWith('/who ') ? '</who:1>' : null);
    expect(markdown([{ text: '/who [NAME]', style: 'code' }], tap)).toBe('</who:1>');
    expect(markdown([{ text: '/who Ada', style: 'code', asks: true }], tap)).toBe('`/who Ada`');
    expect(markdown([{ text: '/other', style: 'code' }], tap)).toBe('`/other`');
    expect(markdown([{ text: 'a ` tick', style: 'code' }], tap)).toBe('a \\` tick');
  });
});

function even(text: string): string {
  return inert(text.replace(/\s+/g, ' ')).trim();
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}
