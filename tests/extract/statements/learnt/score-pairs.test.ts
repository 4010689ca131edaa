import { expect, test } from 'vitest';
import { findBorders, isSpan, WAY } from '../../../../src/extract/statements/learnt/borders.ts';
import { findCandidates } from '../../../../src/extract/statements/learnt/candidates.ts';
import { viewCue } from '../../../../src/extract/statements/learnt/cue-view.ts';
import { createFeatures } from '../../../../src/extract/statements/learnt/features.ts';
import { loadModel } from '../../../../src/extract/statements/learnt/load-model.ts';
import { pairFeatures } from '../../../../src/extract/statements/learnt/pair-features.ts';
import { createPairScorer } from '../../../../src/extract/statements/learnt/score-pairs.ts';
import { scoreOf } from '../../../../src/extract/statements/learnt/table.ts';
import { read } from './texts.ts';

const TEXT = `“The gates are shut,” Mara Lind, the harbour master, told the Gazette on Monday, “and they stay shut.”

Per Holm said the pilots, who had asked for a rise, would wait, according to a spokesman for the guild.`;

test('a pair scores what all its features together score', () => {
  const { heads, span } = loadModel();
  const reading = read(TEXT);
  const features = createFeatures();
  let asked = 0;
  for (const view of findCandidates(reading, heads).map((cue) => viewCue(reading, cue))) {
    for (const way of Object.values(WAY)) {
      const scorePair = createPairScorer(reading, span, view, way, createFeatures());
      const { starts, ends } = findBorders(reading, view, way);
      for (const [start, end] of starts.flatMap((from) => ends.map((to) => [from, to] as const))) {
        if (!isSpan(start, end)) continue;
        features.count = 0;
        pairFeatures(features, reading, view, way, start, end);
        expect(scorePair(start, end)).toBe(scoreOf(span, features));
        asked += 1;
      }
    }
  }
  expect(asked).toBeGreaterThan(100);
});
