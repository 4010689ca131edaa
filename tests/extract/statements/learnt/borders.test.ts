import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBorders, isRight, isSpan, WAY } from '../../../../src/extract/statements/learnt/borders.ts';
import { viewCue } from '../../../../src/extract/statements/learnt/cue-view.ts';
import { indexOf, read, someText, wordsIn } from './texts.ts';

const WAYS = Object.values(WAY);

/** Text with content in braces, its cue, and where the content lies. */
const CONTENTS: readonly (readonly [string, string, keyof typeof WAY])[] = [
  ['Marlow said {that the ferry would sail}.', 'said', 'right'],
  ['Marlow said {the ferry would sail}.', 'said', 'right'],
  ['Marlow said: {“The ferry is late. It will sail.”}', 'said', 'right'],
  ['Marlow said on Monday at the gate {that the ferry would sail} and left.', 'said', 'right'],
  ['Marlow spoke at noon on that cold day to all: {the ferry is a wreck}.', 'spoke', 'right'],
  ['{“The ferry is late.”} With these words on that cold day the old mayor left.', 'left', 'left'],
  ['Marlow denied {the claim}, saying it was false.', 'denied', 'right'],
  ['According to Marlow, {the ferry is a wreck}.', 'According', 'right'],
  ['Marlow promised {to sail} when the fog lifts.', 'promised', 'right'],
  ['{“The ferry is late,”} Marlow said.', 'said', 'left'],
  ['{“The ferry is late. It will sail,”} said Ada Marlow.', 'said', 'left'],
  ['The fog is thick, but {the ferry will sail}, Marlow said.', 'said', 'left'],
  ['{The ferry is a wreck}, according to the guild.', 'according', 'left'],
  ['{“And,”} she added, “nobody told us.”', 'added', 'leftOfBoth'],
  ['“And,” she added, {“nobody told us.”}', 'added', 'rightOfBoth'],
  ['Marlow spoke at noon.\n\n{“The ferry is late.”}', 'spoke', 'right'],
];

describe('the borders of content', () => {
  test.each(CONTENTS)('%s', (marked, cue, way) => {
    const wanted = marked.slice(marked.indexOf('{') + 1, marked.indexOf('}'));
    const reading = read(marked.replace(/[{}]/gu, ''));
    const { starts, ends } = findBorders(reading, viewCue(reading, indexOf(reading, cue)), WAY[way]);
    const spans = starts.flatMap((start) => ends.map((end) => [start, end] as const));
    const contents = spans.filter((span) => isSpan(...span)).map((span) => wordsIn(reading, ...span));
    expect(contents).toContain(wanted);
  });

  test('make spans of the document on their side of the cue, none twice', () => {
    fc.assert(
      fc.property(someText, fc.constantFrom(...WAYS), (text, way) => {
        const reading = read(text);
        for (let cue = 0; cue < reading.size; cue += 1) {
          const { starts, ends } = findBorders(reading, viewCue(reading, cue), way);
          const isIn = (start: number, end: number) => start >= 0 && start < reading.size && end <= reading.size;
          const isOnSide = (start: number, end: number) => (isRight(way) ? start > cue : end <= cue);
          const spans = starts
            .flatMap((start) => ends.map((end) => [start, end] as const))
            .filter((span) => isSpan(...span));
          expect(spans.filter((span) => !isIn(...span) || !isOnSide(...span))).toEqual([]);
          expect([new Set(starts).size, new Set(ends).size]).toEqual([starts.length, ends.length]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('are few, however long the sentence', () => {
    const reading = read(`She said ${'that she said, and '.repeat(2000)}`);
    const view = viewCue(reading, 1);
    for (const way of WAYS) {
      const { starts, ends } = findBorders(reading, view, way);
      expect(starts.length).toBeLessThan(60);
      expect(ends.length).toBeLessThan(60);
    }
  });
});

describe('a span', () => {
  test.each([
    [3, 4, true],
    [3, 3, false],
    [4, 3, false],
    [0, 200, true],
    [0, 201, false],
  ])('from %i to %i: %s', (start, end, is) => {
    expect(isSpan(start, end)).toBe(is);
  });
});
