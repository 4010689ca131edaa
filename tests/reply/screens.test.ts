import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Rich } from '../../src/reply/blocks.ts';
import { cutRich, lengthOf } from '../../src/reply/cut-rich.ts';
import { screensOf } from '../../src/reply/screens.ts';
import { plain } from '../support/plain.ts';

/** Room for some characters, as a platform without markup would count them. */
const roomFor = (limit: number) => ({
  limits: [limit],
  weigh: (block: Block) => [plain([block]).length + 2],
});

const words = fc.string({ unit: 'grapheme', maxLength: 80 });
const rich: fc.Arbitrary<Rich> = fc.array(
  fc.record({ text: words, style: fc.constantFrom('strong', 'quoted', 'dim') }, { requiredKeys: ['text'] }),
  { maxLength: 4 },
);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('quote'), text: rich, attribution: fc.array(rich, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('text'), text: rich }),
  fc.record({
    kind: fc.constant('list'),
    items: fc.array(rich, { minLength: 1, maxLength: 6 }),
    ordered: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('fields'),
    fields: fc.array(fc.record({ name: words, value: words }), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('notice'), tone: fc.constantFrom('info', 'warning'), text: words }),
);
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
const told = (blocks: readonly Block[]) => letters(plain(blocks));

describe('screens', () => {
  it('fit, and together show all of the reply in order', () =>
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), fc.integer({ min: 120, max: 600 }), (reply, limit) => {
        const room = roomFor(limit);
        const screens = screensOf(reply, room);
        for (const screen of screens) {
          expect(screen.reduce((sum, one) => sum + (room.weigh(one)[0] ?? 0), 0)).toBeLessThanOrEqual(limit);
        }
        // Numbers of list items are not of the reply; a list that is cut in its middle loses them.
        const numbers = /\d/g;
        expect(screens.map(told).join('').replace(numbers, '')).toBe(told(reply).replace(numbers, ''));
      }),
    ));

  it('each begin with the heading', () => {
    const heading: Block = { kind: 'heading', text: 'Ada Byron', detail: '9 statements' };
    const quotes = Array.from(
      { length: 9 },
      (_, at): Block => ({
        kind: 'quote',
        text: [{ text: `Word ${at} `.repeat(9) }],
        attribution: [[{ text: 'said' }]],
      }),
    );
    const screens = screensOf([heading, ...quotes], roomFor(200));
    expect(screens.length).toBeGreaterThan(3);
    for (const [first] of screens) expect(first).toEqual(heading);
    expect(screens.flatMap((screen) => screen.slice(1))).toEqual(quotes);
  });

  it('do not end with the notice that what follows is contested', () => {
    const claim = (text: string): Block => ({ kind: 'text', text: [{ text: text.repeat(90) }] });
    const notice: Block = { kind: 'notice', tone: 'warning', text: 'Contested' };
    expect(screensOf([claim('a'), notice, claim('b')], roomFor(120))).toEqual([[claim('a')], [notice, claim('b')]]);
  });

  it('go on counting where a list is cut', () => {
    const items = ['one', 'two', 'three', 'four'].map((text): Rich => [{ text: text.padEnd(30, '.') }]);
    const screens = screensOf([{ kind: 'list', items, ordered: true }], roomFor(80));
    expect(screens.map((screen) => plain(screen).match(/^\d/gm))).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });
});

describe('a cut', () => {
  it('is never inside a character, and loses nothing', () =>
    fc.assert(
      fc.property(fc.array(fc.record({ text: fc.string({ unit: 'grapheme' }) })), fc.nat(60), (text, limit) => {
        const [head, rest] = cutRich(text, (part) => lengthOf(part) <= limit);
        const whole = [...head, ...rest].map((part) => part.text).join('');
        expect(whole).toBe(text.map((part) => part.text).join(''));
        for (const part of [head, rest])
          expect(
            part
              .map((one) => one.text)
              .join('')
              .isWellFormed(),
          ).toBe(true);
        if (whole !== '') expect(lengthOf(head)).toBeGreaterThan(0);
      }),
    ));

  it('is made at a blank where one is near', () => {
    const [head] = cutRich([{ text: 'The harbour will open again' }], (part) => lengthOf(part) <= 14);
    expect(head).toEqual([{ text: 'The harbour ' }]);
  });
});
