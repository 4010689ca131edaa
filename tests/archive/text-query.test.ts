import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asBeginnings, findMarks, parseTerms } from '../../src/archive/text-query.ts';
import { foldText, wordsOf } from '../../src/archive/words.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

test.each([
  ['peace talks', [['peace'], ['talks']]],
  ['"peace talks" Ostia', [['peace', 'talks'], ['ostia']]],
  ['“peace talks', [['peace'], ['talks']]],
  ['«мирні» переговори', [['мирні'.normalize('NFD').replace(/\p{M}/gu, '')], ['переговори']]],
  ["don't", [['don'], ['t']]],
  ['Éa \u0000 \ud83d *', [['ea']]],
  ['"" ""', []],
])('terms of %j', (typed, expected) => {
  expect(parseTerms(typed).map(({ words }) => words)).toEqual(expected);
});

test.each([
  ['peace', 'Peace, said the PEACE party; peaceful.', ['Peace', 'PEACE']],
  ['"peace party"', 'Peace party? A peace — party.', ['Peace party', 'peace — party']],
  ['peace "the peace"', 'the peace', ['the peace']],
  ['uber', 'Über Uber', ['Über', 'Uber']],
])('marks of %j', (typed, text, expected) => {
  expect(findMarks(text, parseTerms(typed)).map(([start, end]) => text.slice(start, end))).toEqual(expected);
});

test('beginnings are single words of three letters or more', () => {
  expect(asBeginnings(parseTerms('"a b c" eu talk')).map(({ prefix }) => prefix)).toEqual([false, false, true]);
});

describe('for any text', () => {
  test('words slice to themselves and hold letters and digits only', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { folded, span } of wordsOf(text)) {
          expect(foldText(text.slice(...span))).toBe(folded);
          expect(folded).toMatch(/^[\p{L}\p{N}]+$/u);
        }
      }),
    );
  });

  test('marks are in order, apart, and each stands for a word that was asked for', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, typed) => {
        const terms = parseTerms(typed);
        const wanted = terms.flatMap(({ words }) => words);
        let last = 0;
        for (const [start, end] of findMarks(text, terms)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(wanted).toContain(foldText(text.slice(start, end)).split(' ')[0]);
          last = end;
        }
      }),
    );
  });
});
