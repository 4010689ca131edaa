import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shapeAfter, shapeBefore, shapeBetween } from '../../../../src/extract/statements/learnt/phrases.ts';
import { at, type Reading } from '../../../../src/extract/statements/learnt/reading.ts';
import { CLASS } from '../../../../src/extract/statements/learnt/word-class.ts';
import { indexOf, read, someText, wordsIn } from './texts.ts';

const NAMES = new Map<number | undefined, string>(Object.entries(CLASS).map(([name, kind]) => [kind, name]));

/** The phrases of a text, each with its class. */
function phrasesOf(reading: Reading): readonly string[] {
  const { of, kind } = reading.phrases;
  return kind.map((own, phrase) => {
    const from = of.indexOf(phrase);
    return `${wordsIn(reading, from, of.lastIndexOf(phrase, reading.size - 1) + 1)} ${NAMES.get(own)}`;
  });
}

describe('the phrases of a sentence', () => {
  test.each([
    ['The old harbour master left.', ['The old harbour master human', 'left verb', '. stop']],
    ['She has not said that.', ['She subject', 'has not said say', 'that that', '. stop']],
    [
      'Marlow told the pilot on Monday that he left.',
      [
        'Marlow name',
        'told say',
        'the pilot human',
        'on Monday preposition',
        'that that',
        'he subject',
        'left verb',
        '. stop',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(phrasesOf(read(text))).toEqual(expected);
  });

  test('never reach into another sentence, and are in text order', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const { phrases, from, size } = read(text);
        for (let index = 1; index < size; index += 1) {
          const step = at(phrases.of, index) - at(phrases.of, index - 1);
          expect(step === 1 || (step === 0 && at(from, index) < index)).toBe(true);
        }
        expect(phrases.kind.length).toBe(phrases.of[size]);
      }),
      { numRuns: 40 },
    );
  });

  test('count the subjects and the openers of clauses before each', () => {
    const { phrases, ...reading } = read('Marlow says that the ferry left if it was late.');
    const phrase = at(phrases.of, reading.size - 1);
    expect([phrases.subjects[phrase], phrases.openers[phrase]]).toEqual([3, 2]);
    expect([phrases.subjects[0], phrases.openers[0]]).toEqual([0, 0]);
  });
});

describe('the shape of what stands around a word', () => {
  const shapes = (text: string, word: string): readonly number[] => {
    const reading = read(text);
    const index = indexOf(reading, word);
    return [shapeBefore(reading, index, 3), shapeAfter(reading, index, 3), shapeBetween(reading, 0, index, 4)];
  };

  test('is the same however long the phrases are', () => {
    const short = shapes('The pilot said that it left.', 'said');
    expect(shapes('The very old harbour pilot said that it quickly left.', 'said')).toEqual(short);
    expect(shapes('The pilot said on it that left.', 'said')).not.toEqual(short);
    expect(shapes('If the pilot said that it left.', 'said')[0]).not.toBe(short[0]);
  });

  test('ends with the sentence', () => {
    const reading = read('The ferry is late. It sailed. It left.');
    const index = indexOf(reading, 'sailed');
    expect(shapeAfter(reading, index, 4)).toBe(shapeAfter(reading, index, 1));
    expect(shapeBefore(reading, index, 4)).toBe(shapeBefore(reading, index, 1));
  });

  test('between is 1 for nothing and 0 for too much', () => {
    const reading = read('She said that it left.');
    expect(shapeBetween(reading, 2, 2, 3)).toBe(1);
    expect(shapeBetween(reading, 0, 5, 3)).toBe(0);
  });
});
