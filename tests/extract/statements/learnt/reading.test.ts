import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashText } from '../../../../src/extract/statements/learnt/features.ts';
import type { Reading } from '../../../../src/extract/statements/learnt/reading.ts';
import { CLASS, isVerb } from '../../../../src/extract/statements/learnt/word-class.ts';
import { indexOf, read, someText } from './texts.ts';

function upTo(reading: Reading, index: number, is: (kind: number, token: number) => boolean): number {
  return [...reading.kind.subarray(0, index)].filter(is).length;
}

describe('a document read as numbers', () => {
  test('counts what stands before each token', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const reading = read(text);
        for (let index = 0; index <= reading.size; index += 1) {
          expect(reading.verbs[index]).toBe(upTo(reading, index, isVerb));
          expect(reading.commas[index]).toBe(upTo(reading, index, (kind) => kind === CLASS.comma));
          expect(reading.opens[index]).toBe(upTo(reading, index, (kind) => kind === CLASS.open));
          expect(reading.closes[index]).toBe(upTo(reading, index, (kind) => kind === CLASS.close));
          expect(reading.says[index]).toBe(upTo(reading, index, (kind) => kind === CLASS.say));
          expect(reading.quoted[index]).toBe(upTo(reading, index, (_, at) => (reading.quotation[at] ?? -1) >= 0));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('knows the sentence and the outermost quotation of each token', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const reading = read(text);
        const { tokens, sentences, quotations } = reading.analysis;
        tokens.forEach(({ sentence, quotation, start, end }, index) => {
          const [from, to] = sentences[sentence]?.tokens ?? [-1, -1];
          expect([reading.from[index], reading.to[index], reading.sentence[index]]).toEqual([from, to, sentence]);
          expect(from <= index && index < to).toBe(true);
          const outer = reading.quotation[index] ?? -1;
          expect(outer < 0).toBe(quotation < 0);
          if (outer < 0) return;
          expect(quotations[outer]?.parent).toBe(-1);
          expect(quotations[outer]?.span[0]).toBeLessThanOrEqual(start);
          expect(quotations[outer]?.span[1]).toBeGreaterThanOrEqual(end);
        });
      }),
      { numRuns: 40 },
    );
  });

  test('has a class for every token, and nothing behind the last', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const { kind, size, analysis } = read(text);
        expect(size).toBe(analysis.tokens.length);
        expect([...kind.subarray(0, size)].every((each) => each !== CLASS.outside)).toBe(true);
        expect(kind[size]).toBe(CLASS.outside);
      }),
      { numRuns: 40 },
    );
  });

  test('tells the marks of a quotation from its words', () => {
    const { kind, analysis } = read('“The ferry is ‘late’,” she said.');
    const marks = analysis.tokens.flatMap(({ text }, index) => {
      const mark = kind[index] === CLASS.open ? 'open' : kind[index] === CLASS.close ? 'close' : null;
      return mark === null ? [] : [`${text} ${mark}`];
    });
    expect(marks).toEqual(['“ open', '‘ open', '’ close', '” close']);
  });

  test('takes for a name what the document writes like one', () => {
    const reading = read('They met Will Quick at the gate. Quick said no.');
    expect(reading.kind[indexOf(reading, 'Quick')]).toBe(CLASS.name);
  });
});

describe('who is heard to speak in a document', () => {
  test.each([
    ['Ada Marlow said no.', 'marlow', 1],
    ['“No,” said Ada Marlow.', 'marlow', 1],
    ['Marlow said no. Marlow added that the ferry was late. Quay left.', 'marlow', 2],
    ['Marlow said no. Marlow added that the ferry was late. Quay left.', 'quay', 0],
    ['She said no.', 'she', 0],
    ['Marlow sails.', 'marlow', 0],
  ])('%s', (text, word, times) => {
    expect(read(text).spoke.get(hashText(word)) ?? 0).toBe(times);
  });
});
