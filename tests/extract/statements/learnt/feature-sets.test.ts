import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBorders, WAY } from '../../../../src/extract/statements/learnt/borders.ts';
import { nearbyChunks } from '../../../../src/extract/statements/learnt/chunks.ts';
import { cueFeatures } from '../../../../src/extract/statements/learnt/cue-features.ts';
import { viewCue } from '../../../../src/extract/statements/learnt/cue-view.ts';
import { createFeatures, type Features } from '../../../../src/extract/statements/learnt/features.ts';
import { pairFeatures } from '../../../../src/extract/statements/learnt/pair-features.ts';
import { proposalFeatures } from '../../../../src/extract/statements/learnt/proposal-features.ts';
import type { Reading } from '../../../../src/extract/statements/learnt/reading.ts';
import { findRivals } from '../../../../src/extract/statements/learnt/rivals.ts';
import { sideFeatures } from '../../../../src/extract/statements/learnt/side-features.ts';
import { endFeatures, startFeatures } from '../../../../src/extract/statements/learnt/span-features.ts';
import { nobodyFeatures, speakerFeatures } from '../../../../src/extract/statements/learnt/speaker-features.ts';
import { tokenFeatures } from '../../../../src/extract/statements/learnt/token-features.ts';
import { read, someText } from './texts.ts';

type Fill = (features: Features, reading: Reading, index: number) => void;

const PIECES = [[0, 1]] as const;

/** All that features are made of, for the token at an index as the cue, the border or the word itself. */
const SETS: readonly (readonly [string, Fill])[] = [
  [
    'a cue and its side',
    (features, reading, index) => {
      cueFeatures(features, reading, viewCue(reading, index));
      sideFeatures(features, reading, viewCue(reading, index));
    },
  ],
  ...Object.entries(WAY).map(([name, way]): readonly [string, Fill] => [
    `a span (${name}): start, end and pair`,
    (features, reading, index) => {
      const view = viewCue(reading, index);
      const { starts, ends } = findBorders(reading, view, way);
      const [start = 0, end = reading.size] = [starts[0], ends[0]];
      startFeatures(features, reading, view, way, start);
      endFeatures(features, reading, view, way, end);
      pairFeatures(features, reading, view, way, Math.min(start, end), Math.max(start, end));
    },
  ]),
  ['nobody', (features, reading, index) => nobodyFeatures(features, reading, viewCue(reading, index), PIECES)],
  [
    'a speaker',
    (features, reading, index) => {
      const view = viewCue(reading, index);
      const [chunk] = nearbyChunks(reading, view);
      if (chunk !== undefined) speakerFeatures(features, reading, view, PIECES, chunk, 0);
    },
  ],
  ['a token', tokenFeatures],
  [
    'a proposal',
    (features, reading, index) => {
      const odds = { cue: 0.5, side: 0.5, span: 0.5, speaker: 0.5, speech: 0.5 };
      const proposal = { cue: index, pieces: PIECES, speaker: null, side: 0, rank: 0, odds };
      const [rivals] = findRivals(reading, [proposal]);
      if (rivals !== undefined) proposalFeatures(features, reading, proposal, rivals);
    },
  ],
];

describe('the features of', () => {
  test.each(SETS)(
    '%s fit into the buffer, each under a template of its own; the same again are the same',
    (_name, fill) => {
      const idsOf = (reading: Reading, index: number): readonly number[] => {
        const features = createFeatures();
        fill(features, reading, index);
        expect(features.count).toBeLessThanOrEqual(features.ids.length);
        return [...features.ids.subarray(0, features.count)];
      };
      fc.assert(
        fc.property(someText, (text) => {
          const reading = read(text);
          for (let index = 0; index < reading.size; index += 7) {
            const ids = idsOf(reading, index);
            expect(new Set(ids).size).toBe(ids.length);
            expect(idsOf(reading, index)).toEqual(ids);
          }
        }),
        { numRuns: 30 },
      );
    },
  );
});
