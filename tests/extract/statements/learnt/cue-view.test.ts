import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FAR, viewCue } from '../../../../src/extract/statements/learnt/cue-view.ts';
import { at } from '../../../../src/extract/statements/learnt/reading.ts';
import { CLASS } from '../../../../src/extract/statements/learnt/word-class.ts';
import { indexOf, read, someText, wordsIn } from './texts.ts';

const BE = 1;
const HAVE = 2;
const MODAL = 4;
const TO = 8;
const NOT = 16;
const ADVERB = 32;

/** Text and cue; then subject, verb group and form. */
const GROUPS: readonly (readonly [string, string, string | null, string, number])[] = [
  ['Ada Marlow said no.', 'said', 'Marlow', 'said', 0],
  ['Ada Marlow has not yet said no.', 'said', 'Marlow', 'has not yet said', HAVE | NOT | ADVERB],
  ['Ada Marlow was told so.', 'told', 'Marlow', 'was told', BE],
  ['Ada Marlow would say no.', 'say', 'Marlow', 'would say', MODAL],
  ['The mayor wants to say no.', 'say', 'wants', 'to say', TO],
  ['“No,” said Ada Marlow.', 'said', '”', 'said', 0],
  ['Asked again, she left.', 'Asked', null, 'Asked', 0],
];

describe('what stands before a cue', () => {
  test.each(GROUPS)('%s', (text, cue, subject, group, form) => {
    const reading = read(text);
    const index = indexOf(reading, cue);
    const view = viewCue(reading, index);
    expect(view.subject < 0 ? null : reading.analysis.tokens[view.subject]?.text).toBe(subject);
    expect(wordsIn(reading, view.group, index + 1)).toBe(group);
    expect(view.form).toBe(form);
  });
});

describe('how far quotations and "that" are from a cue', () => {
  test.each([
    ['“No,” she said.', 'said', 2, FAR, FAR],
    ['She said: “No.”', 'said', FAR, 2, FAR],
    ['She said on Monday that the ferry sails.', 'said', FAR, FAR, 3],
    ['She said the ferry is late and that it is old.', 'said', FAR, FAR, FAR],
    ['“No.” The mayor left. She said so.', 'said', FAR, FAR, FAR],
  ])('%s', (text, cue, closeBefore, openAfter, that) => {
    const reading = read(text);
    expect(viewCue(reading, indexOf(reading, cue))).toMatchObject({ closeBefore, openAfter, that });
  });
});

test('the view of any token stays within its sentence', () => {
  fc.assert(
    fc.property(someText, (text) => {
      const reading = read(text);
      for (let cue = 0; cue < reading.size; cue += 1) {
        const { subject, group, closeBefore, openAfter, that } = viewCue(reading, cue);
        expect(group).toBeGreaterThanOrEqual(at(reading.from, cue));
        expect(group).toBeLessThanOrEqual(cue);
        expect(subject === -1 ? group : subject + 1).toBe(group);
        if (closeBefore < FAR) expect(at(reading.kind, cue - closeBefore)).toBe(CLASS.close);
        if (openAfter < FAR) expect(at(reading.kind, cue + openAfter)).toBe(CLASS.open);
        if (that < FAR) expect(at(reading.kind, cue + that)).toBe(CLASS.that);
        const ahead = [openAfter, that].filter((distance) => distance < FAR);
        expect(ahead.every((distance) => cue + distance < at(reading.to, cue))).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});
