import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseFrom } from '../../../../src/extract/statements/learnt/find-learnt.ts';
import { judgeProposals } from '../../../../src/extract/statements/learnt/judge-proposals.ts';
import { loadModel } from '../../../../src/extract/statements/learnt/load-model.ts';
import { propose } from '../../../../src/extract/statements/learnt/propose.ts';
import { read, someText } from './texts.ts';

const model = loadModel();
const RUNS = { numRuns: 60 };

test('proposals are made of tokens of the document and of probabilities', () => {
  fc.assert(
    fc.property(someText, (text) => {
      const reading = read(text);
      const isToken = (index: number) => index >= 0 && index < reading.size;
      for (const { cue, pieces, speaker, odds, side } of propose(reading, model)) {
        expect(isToken(cue)).toBe(true);
        expect(pieces.length).toBe(side === 2 ? 2 : 1);
        for (const [from, to] of pieces) {
          expect(isToken(from) && from < to && to <= reading.size).toBe(true);
          expect(cue >= from && cue < to).toBe(false);
        }
        if (speaker !== null) expect(speaker.head >= speaker.start && speaker.head < speaker.end).toBe(true);
        expect(Object.values(odds).every((value) => value >= 0 && value <= 1)).toBe(true);
      }
    }),
    RUNS,
  );
});

test('every proposal is judged, in the order given, by a finite number', () => {
  fc.assert(
    fc.property(someText, (text) => {
      const reading = read(text);
      const proposals = propose(reading, model);
      const judged = judgeProposals(reading, proposals, model);
      expect(judged.map(({ score: _, ...proposal }) => proposal)).toEqual(proposals);
      expect(judged.every(({ score }) => Number.isFinite(score))).toBe(true);
    }),
    RUNS,
  );
});

test('what is chosen lies in the text; the same text gives the same', () => {
  fc.assert(
    fc.property(someText, (text) => {
      const chosen = chooseFrom(read(text), model);
      const spans = chosen.flatMap(({ statement: { cue, content } }) => [...content, ...(cue === null ? [] : [cue])]);
      expect(spans.every(([start, end]) => start >= 0 && start < end && end <= text.length)).toBe(true);
      expect(chooseFrom(read(text), model)).toEqual(chosen);
    }),
    RUNS,
  );
});
