import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPhraseIndex } from '../../src/beat/phrase-index.ts';
import { sliceSpan } from '../../src/model/span.ts';

const phrases = [
  'Nova',
  'Nova Reka',
  'Nova Reka bridge',
  "Kam'ova",
  'Kam',
  'Arvel',
  'Ober-Furt',
  'U.S.',
  'Сандау',
  '№',
];
const index = createPhraseIndex(phrases.map((phrase) => ({ phrase, value: phrase })));
const words = (text: string) => index.findAll(text).map(({ span }) => sliceSpan(text, span));

describe('phrases in a text', () => {
  it.each([
    ['Nova Reka bridges fell', ['Nova Reka']],
    ['The Nova Reka bridge fell', ['Nova Reka bridge']],
    ['Nova\nReka and Nova\u00a0 Reka', ['Nova\nReka', 'Nova\u00a0 Reka']],
    ['Nova\n\nReka', ['Nova']],
    ['nova reka, Novara, ANova', []],
    ['Nova, Nova; (Nova)', ['Nova', 'Nova', 'Nova']],
    ["Nova’s mayor; Arvel's gates", ['Nova', 'Arvel']],
    ['“Nova” and ‘Arvel’', ['Nova', 'Arvel']],
    ["in Kam’ova and Kam'ova", ['Kam’ova', "Kam'ova"]],
    ['Kam’yan, O’Arvel', []],
    ['Ober-Furt-based, pro-Arvel', ['Ober-Furt', 'Arvel']],
    ['the U.S. and Сандау.', ['U.S.', 'Сандау']],
    ['Nova Nova Reka', ['Nova', 'Nova Reka']],
    ['', []],
  ])('%j', (text, expected) => expect(words(text)).toEqual(expected));

  it('of two equal phrases the first counts', () => {
    const twice = createPhraseIndex([
      { phrase: 'Arvel', value: 1 },
      { phrase: 'Arvel', value: 2 },
    ]);
    expect(twice.findAll('Arvel')).toEqual([{ span: [0, 5], value: 1 }]);
  });

  it('hits are in order, apart, and hold the words of their phrase', () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...phrases, ' ', '’', '\n'), fc.string())), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const { span, value } of index.findAll(text)) {
          expect(span[0]).toBeGreaterThanOrEqual(end);
          end = span[1];
          expect(
            sliceSpan(text, span)
              .replace(/\s+/g, ' ')
              .replace(/[’‘ʼ`´]/g, "'"),
          ).toBe(value);
        }
      }),
    ));

  it('reads a megabyte of near misses in linear time', () => {
    const time = (text: string) => {
      const start = performance.now();
      index.findAll(text);
      return performance.now() - start;
    };
    const hostile = 'Nova Reka bridg '.repeat(64_000);
    expect(time(hostile)).toBeLessThan(2_000);
    expect(time(`Nova${' '.repeat(1_000_000)}Reka`)).toBeLessThan(2_000);
    expect(time("Kam'".repeat(250_000))).toBeLessThan(2_000);
  });
});
