import { ComponentType, MessageFlags } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render } from '../../../src/platforms/discord/render.ts';
import { DISCORD_ROOM } from '../../../src/platforms/discord/room.ts';
import type { Block, Inline, Rich } from '../../../src/reply/blocks.ts';
import { screensOf } from '../../../src/reply/screens.ts';
import { english } from '../../../src/wording/wording.ts';
import { flat } from '../../support/discord/form/components.ts';
import { readMessage } from '../../support/discord/form/message.ts';

const noTap = () => null;
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('*'.repeat(3_000), 'word '.repeat(900), '🙂'.repeat(2_500), '@everyone <@1> https://a.example'),
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({ text: words, style: fc.constantFrom('strong', 'quoted', 'mark', 'code', 'dim' as const) }),
  fc.record({ text: words, href: fc.webUrl() }),
  fc.record({
    text: fc.constantFrom('/source a1', '/who Ada'),
    style: fc.constant('code' as const),
    asks: fc.constant(true as const),
  }),
);
const rich: fc.Arbitrary<Rich> = fc.array(inline, { maxLength: 4 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text: words, detail: words }),
  fc.record({ kind: fc.constant('quote' as const), text: rich, attribution: fc.array(rich, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('text' as const), text: rich }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(rich, { maxLength: 12 }), ordered: fc.boolean() }),
  fc.record({
    kind: fc.constant('fields' as const),
    fields: fc.array(fc.record({ name: words, value: words }), { maxLength: 5 }),
  }),
  fc.record({ kind: fc.constant('image' as const), url: fc.oneof(fc.webUrl(), words), alt: words }),
  fc.record({ kind: fc.constant('notice' as const), tone: fc.constantFrom('info', 'warning' as const), text: words }),
);
const button = fc.record({ label: words, payload: fc.constant('x'.repeat(19)), replaces: fc.boolean() });

describe('Cards', () => {
  it('are such as Discord takes, whatever is in them', () => {
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 12 }),
        fc.array(button, { maxLength: 30 }),
        fc.boolean(),
        (reply, buttons, kept) => {
          const payloads = new Map(
            kept
              ? [
                  ['/source a1', 'a'],
                  ['/who Ada', 'b'],
                ]
              : [],
          );
          for (const blocks of screensOf(reply, DISCORD_ROOM)) {
            const components = render({ blocks, buttons, payloads, wording: english, personal: false }, noTap);
            if (components.length === 0) continue;
            const message = { components, flags: MessageFlags.IsComponentsV2 };
            expect(() => readMessage('channel', JSON.parse(JSON.stringify(message)))).not.toThrow();
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('leave out buttons rather than what was asked for', () => {
    const items = Array.from(
      { length: 10 },
      (_, at): Rich => [{ text: `entry ${at} · ` }, { text: `/who ${at}`, style: 'code', asks: true }],
    );
    const buttons = Array.from({ length: 25 }, (_, at) => ({ label: `${at}`, payload: `${at}`, replaces: false }));
    const payloads = new Map(items.map((_, at) => [`/who ${at}`, `p${at}`]));
    const blocks: Block[] = [
      { kind: 'heading', text: 'All' },
      { kind: 'list', items, ordered: false },
    ];
    const nodes = flat(render({ blocks, buttons, payloads, wording: english, personal: false }, noTap), []);
    expect(nodes.length).toBeLessThanOrEqual(40);
    const labels = nodes.filter(({ node }) => node.type === ComponentType.Button).map(({ node }) => node.label);
    expect(labels).toEqual([...Array(10).fill('Open'), '0', '1', '2', '3', '4']);
  });

  it('put what is quiet at the end of an entry into small print', () => {
    const item: Rich = [
      { text: '1 May', style: 'strong' },
      { text: ' · ' },
      { text: 'said ', style: 'dim' },
      { text: 'no' },
      { text: ' · ' },
      { text: 'The Tide', style: 'dim', href: 'https://tide.example/' },
      { text: ' · ' },
      { text: '/source a1', style: 'code', asks: true },
    ];
    const blocks: Block[] = [{ kind: 'list', items: [item], ordered: false }];
    const shown = { blocks, buttons: [], payloads: new Map([['/source a1', 'a']]), wording: english, personal: false };
    const texts = flat(render(shown, noTap), []).flatMap(({ node: { content } }) =>
      content === undefined ? [] : [content],
    );
    expect(texts).toEqual(['**1 May** · said no\n-# [The Tide](https://tide.example/)']);
  });

  it('give each of several questions in a quotation a button with its own words', () => {
    const blocks: Block[] = [
      {
        kind: 'quote',
        text: [{ text: 'words' }],
        attribution: [
          [{ text: '1 May' }],
          [
            { text: 'Ada, quoted ' },
            { text: '/source a1', style: 'code', asks: true },
            { text: ' · ' },
            { text: 'Ben, reported ' },
            { text: '/source b2', style: 'code', asks: true },
          ],
        ],
      },
    ];
    const payloads = new Map([
      ['/source a1', 'a'],
      ['/source b2', 'b'],
    ]);
    const nodes = flat(render({ blocks, buttons: [], payloads, wording: english, personal: false }, noTap), []).map(
      ({ node }) => node,
    );
    expect(nodes.filter(({ label }) => label !== undefined).map(({ label }) => label)).toEqual([
      'Ada, quoted',
      'Ben, reported',
    ]);
    expect(nodes.find(({ type }) => type === ComponentType.TextDisplay)?.content).toBe('> words\n1 May');
  });
});
