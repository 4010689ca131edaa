import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../src/model/span.ts';
import { excerpt, joined, styled } from '../../src/reply/rich.ts';

const textAndRanges = fc.string({ unit: 'grapheme', maxLength: 300 }).chain((text) =>
  fc.tuple(
    fc.constant(text),
    fc
      .array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { maxLength: 5 })
      .map((pairs) => pairs.map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]).sort((a, b) => a[0] - b[0])),
  ),
);

describe('styled', () => {
  test('gives each range its look', () => {
    expect(
      styled(
        'say the word now',
        [
          [4, 7],
          [8, 12],
        ],
        'mark',
      ),
    ).toEqual([
      { text: 'say ' },
      { text: 'the', style: 'mark' },
      { text: ' ' },
      { text: 'word', style: 'mark' },
      { text: ' now' },
    ]);
  });

  test('never loses or adds a character', () => {
    fc.assert(
      fc.property(textAndRanges, ([text, ranges]) => {
        expect(
          styled(text, ranges, 'mark')
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('excerpt', () => {
  test.each([
    [0, 'one two …'],
    [8, '… three four …'],
    [24, '… five six'],
  ])('of a long text around %i', (around, expected) => {
    expect(excerpt('one two three four five six', [], 10, around).text).toBe(expected);
  });

  test('keeps what the ranges cover, and the length in bounds', () => {
    fc.assert(
      fc.property(textAndRanges, fc.integer({ min: 80, max: 150 }), fc.nat(300), ([text, ranges], limit, around) => {
        const shown = excerpt(text, ranges, limit, around);
        expect(shown.text.length).toBeLessThanOrEqual(Math.max(text.length, limit + 4));
        expect(shown.text.isWellFormed()).toBe(text.isWellFormed());
        for (const [start, end] of shown.ranges) expect(text).toContain(shown.text.slice(start, end));
      }),
    );
  });
});

test('joined leaves out what is empty', () => {
  expect(joined([null, [{ text: 'a' }], [], [{ text: 'b' }, { text: 'c' }]], ' · ')).toEqual([
    { text: 'a' },
    { text: ' · ' },
    { text: 'b' },
    { text: 'c' },
  ]);
});
