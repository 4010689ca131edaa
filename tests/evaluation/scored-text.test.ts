import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScoredText } from '../../src/evaluation/scored-text.ts';

function wordsOf(text: string): string[] {
  const scored = createScoredText(text);
  return [...scored.words([[0, text.length]])].map((index) => scored.word(index));
}

describe('words', () => {
  it.each<[string, string[]]>([
    ['It’s late.', ['it', 's', 'late']],
    ['a_b c-d 28-point', ['a_b', 'c', 'd', '28', 'point']],
    ['3² is ½ of Ⅻ', ['3²', 'is', '½', 'of', 'ⅻ']],
    ['Jo\u0301n', ['jo', 'n']],
    ['Київ 北京', ['київ', '北京']],
    ['… — “”', []],
  ])('of %j are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each<[string, [number, number], number]>([
    ['touched by its end only', [3, 4], 0],
    ['touched inside', [3, 5], 1],
    ['from within', [5, 9], 2],
    ['of an empty span inside a word', [5, 5], 1],
    ['of an empty span between words', [3, 3], 0],
  ])('overlap a span: %s', (_, span, count) => {
    expect(createScoredText('one two three').words([span]).size).toBe(count);
  });

  it('are never empty and never overlap, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(wordsOf(text).every((word) => word.length > 0)).toBe(true);
        expect(wordsOf(text).length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('fragments', () => {
  it.each<[string, readonly [number, number][], string[]]>([
    ['“Yes.” she', [[0, 6]], ['0-3']],
    ['one\n\ntwo three', [[0, 14]], ['0-0', '1-2']],
    ['one\n \u001f \ntwo', [[0, 11]], ['0-0', '1-1']],
    ['one two', [], []],
  ])('of %j', (text, spans, keys) => {
    expect(createScoredText(text).fragments(spans)).toEqual(keys);
  });
});
