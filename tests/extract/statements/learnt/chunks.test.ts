import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearbyChunks } from '../../../../src/extract/statements/learnt/chunks.ts';
import { viewCue } from '../../../../src/extract/statements/learnt/cue-view.ts';
import { at } from '../../../../src/extract/statements/learnt/reading.ts';
import { indexOf, read, someText, wordsIn } from './texts.ts';

/** Text and cue; then the chunks, nearest first, each with its head in brackets. */
const CHUNKS: readonly (readonly [string, string, ...string[]])[] = [
  ['Ada Marlow said.', 'said', 'Ada Marlow (Marlow)'],
  ['The old harbour master said.', 'said', 'The old harbour master (master)'],
  ['She said.', 'said', 'She (She)'],
  ['Some said.', 'said', 'Some (Some)'],
  ['Mara Lind’s plan said.', 'said', 'Mara Lind’s plan (plan)', 'Mara Lind (Lind)'],
  ['Her plan said.', 'said', 'Her plan (plan)', 'Her (Her)'],
  ['The harbour master, Pia Holm, said.', 'said', 'Pia Holm (Holm)', 'The harbour master (master)'],
  ['“No ferry is,” said Pia Holm, the pilot.', 'said', 'Pia Holm (Holm)', 'No ferry (ferry)', 'the pilot (pilot)'],
  ['Anne-Marie Lind said.', 'said', 'Anne-Marie Lind (Lind)'],
  ['The mayor of Oakham said.', 'said', 'Oakham (Oakham)', 'The mayor (mayor)'],
  ['Lind, who said.', 'said', 'who (who)', 'Lind (Lind)'],
  ['Lind left. Holm said.', 'said', 'Holm (Holm)'],
  ['Said.', 'Said'],
];

describe('who may be the speaker', () => {
  test.each(CHUNKS)('%s', (text, cue, ...expected) => {
    const reading = read(text);
    const chunks = nearbyChunks(reading, viewCue(reading, indexOf(reading, cue)));
    const shown = chunks.map(({ start, end, head }) => {
      return `${wordsIn(reading, start, end)} (${wordsIn(reading, head, head + 1)})`;
    });
    expect(shown).toEqual(expected);
  });

  test('never the cue itself, nor words of another sentence; the head is always inside', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const reading = read(text);
        for (let cue = 0; cue < reading.size; cue += 1) {
          for (const { start, end, head } of nearbyChunks(reading, viewCue(reading, cue))) {
            expect(start <= head && head < end).toBe(true);
            expect(end <= cue || start > cue).toBe(true);
            expect(start >= at(reading.from, cue) && end <= at(reading.to, cue)).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('of many no more than the nearest two dozen', () => {
    const reading = read(`${'the pilot of '.repeat(60)}Oakham said.`);
    const chunks = nearbyChunks(reading, viewCue(reading, indexOf(reading, 'said')));
    expect(chunks.length).toBe(24);
    expect(wordsIn(reading, chunks[0]?.start ?? 0, chunks[0]?.end ?? 0)).toBe('Oakham');
  });
});
