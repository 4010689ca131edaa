import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render } from '../../../src/platforms/terminal/render.ts';
import type { Block, Reply } from '../../../src/reply/blocks.ts';

const narrow = { width: 30, colour: false };

describe('each kind of block', () => {
  it.each<[string, Block, string]>([
    ['heading', { kind: 'heading', text: 'Brandt', detail: '2 statements' }, 'Brandt\n2 statements'],
    [
      'quote',
      {
        kind: 'quote',
        text: [{ text: 'We will talk to ' }, { text: 'anyone', style: 'quoted' }, { text: ', she said to us.' }],
        attribution: [[{ text: 'Courier', href: 'https://courier.example' }], [{ text: 'direct' }]],
      },
      '  │ We will talk to anyone,\n  │ she said to us.\n    Courier\n      <https://courier.example>\n    direct',
    ],
    [
      'text',
      { kind: 'text', text: [{ text: 'one two' }, { text: 'three\n four', style: 'strong' }] },
      'one twothree four',
    ],
    ['list', { kind: 'list', ordered: false, items: [[{ text: 'a' }], [{ text: 'b' }]] }, '  • a\n  • b'],
    [
      'command in a list',
      {
        kind: 'list',
        ordered: false,
        items: [[{ text: 'a statement with ' }, { text: '/source abc', style: 'code' }]],
      },
      '  • a statement with\n    /source abc',
    ],
    [
      'ordered list',
      { kind: 'list', ordered: true, items: [[{ text: 'a point that is longer than a line' }]] },
      '  1. a point that is longer\n     than a line',
    ],
    [
      'fields',
      {
        kind: 'fields',
        fields: [
          { name: 'Documents', value: '5' },
          { name: 'Age', value: '2 days' },
        ],
      },
      '  Documents  5\n  Age        2 days',
    ],
    ['image', { kind: 'image', url: 'https://x.example/a.png', alt: 'A map' }, 'A map\n<https://x.example/a.png>'],
    ['notice', { kind: 'notice', tone: 'warning', text: 'Nobody is called so.' }, '! Nobody is called so.'],
    [
      'actions',
      {
        kind: 'actions',
        actions: [
          { label: 'Next page', command: '/who page:2', role: 'more' },
          { label: 'Timeline', command: '/timeline', role: 'follow-up' },
          { label: '/who', command: '/who', role: 'suggestion' },
        ],
      },
      '  → more – Next page\n  → /timeline – Timeline\n  → /who',
    ],
  ])('%s', (_, block, expected) => expect(render([block], narrow)).toBe(expected));
});

const text = fc.string({ unit: 'binary', maxLength: 60 });
const style = fc.constantFrom('strong', 'quoted', 'mark', 'code', 'dim', undefined);
const rich = fc.array(
  fc.record({ text, style }).map(({ text, style }) => (style ? { text, style } : { text })),
  { maxLength: 4 },
);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text, detail: text }),
  fc.record({ kind: fc.constant('quote' as const), text: rich, attribution: fc.array(rich, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(rich, { maxLength: 3 }), ordered: fc.boolean() }),
  fc.record({
    kind: fc.constant('fields' as const),
    fields: fc.array(fc.record({ name: text, value: text }), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('notice' as const), tone: fc.constantFrom('info' as const, 'warning' as const), text }),
  fc.record({ kind: fc.constant('image' as const), url: text, alt: text }),
);
const reply: fc.Arbitrary<Reply> = fc.array(block, { maxLength: 5 });

describe('any reply', () => {
  it('is inert: without colours no control character but line breaks', () =>
    fc.assert(
      fc.property(reply, (blocks) => {
        expect(render(blocks, narrow)).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
      }),
    ));

  it('says the same with colours as without', () =>
    fc.assert(
      fc.property(reply, (blocks) => {
        expect(stripVTControlCharacters(render(blocks, { width: 30, colour: true }))).toBe(render(blocks, narrow));
      }),
    ));

  it('keeps to the width, words longer than a line aside', () =>
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zа-я]{1,20}$/), { minLength: 1, maxLength: 40 }), (words) => {
        const lines = render([{ kind: 'quote', text: [{ text: words.join(' ') }], attribution: [] }], narrow).split(
          '\n',
        );
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(30);
        expect(lines.map((line) => line.replace('  │ ', '')).join(' ')).toBe(words.join(' '));
      }),
    ));
});
