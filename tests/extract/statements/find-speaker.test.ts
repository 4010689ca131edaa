import { expect, test } from 'vitest';
import { analyse } from '../../../src/extract/analysis/analyse.ts';
import { findCandidates } from '../../../src/extract/statements/learnt/candidates.ts';
import { viewCue } from '../../../src/extract/statements/learnt/cue-view.ts';
import { createFeatures } from '../../../src/extract/statements/learnt/features.ts';
import { createSpeakerFinder, eachSpeaker } from '../../../src/extract/statements/learnt/find-speaker.ts';
import { loadModel } from '../../../src/extract/statements/learnt/load-model.ts';
import type { Pieces } from '../../../src/extract/statements/learnt/pieces.ts';
import { readTokens } from '../../../src/extract/statements/learnt/reading.ts';
import { scoreOf, softmax } from '../../../src/extract/statements/learnt/table.ts';

const TEXT = `“The gates are shut,” Mara Lind, the harbour master, told the Gazette on Monday, “and they stay shut.”

Per Holm said the pilots, who had asked for a rise, would wait, according to a spokesman for the guild.`;

const { heads, speaker: table } = loadModel();
const reading = readTokens(analyse(TEXT));
const candidates = findCandidates(reading, heads);

/** The odds of each choice, all worked out anew. */
function oddsOf(cue: number, pieces: Pieces): readonly number[] {
  const features = createFeatures();
  const scores: number[] = [];
  eachSpeaker(reading, viewCue(reading, cue), pieces, features, () => scores.push(scoreOf(table, features)));
  return [...softmax(scores)];
}

test('what serves several contents of a cue is what each alone would give', () => {
  let asked = 0;
  for (const cue of candidates) {
    const find = createSpeakerFinder(reading, table, viewCue(reading, cue), createFeatures());
    for (let start = 0; start <= reading.size; start += 1) {
      for (const pieces of [
        [[start, start + 4]],
        [
          [0, start],
          [start + 2, reading.size],
        ],
      ] satisfies Pieces[]) {
        expect(find(pieces).odds).toBe(Math.max(...oddsOf(cue, pieces)));
        asked += 1;
      }
    }
  }
  expect(asked).toBeGreaterThan(100);
});
