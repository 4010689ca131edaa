import { beforeAll, describe, expect, test } from 'vitest';
import type { GoldDocument } from '../../src/evaluation/gold.ts';
import { createScorer } from '../../src/evaluation/score.ts';
import { jointF1 } from '../../src/evaluation/tally.ts';
import { analyse } from '../../src/extract/analysis/analyse.ts';
import type { Model } from '../../src/extract/statements/learnt/model.ts';
import { readTokens } from '../../src/extract/statements/learnt/reading.ts';
import { sliceSpan } from '../../src/model/span.ts';
import { type Learnt, learnModel } from '../../training/learn-model.ts';
import { readLessons } from '../../training/lesson.ts';
import { predict } from '../../training/predict.ts';
import { writeWeights } from '../../training/write-weights.ts';
import { ferryLessons } from './ferry-lessons.ts';
import { marked } from './marked.ts';

const documents = ferryLessons(12);
const about = {
  ...{ corpus: 'ferries', learnt: '2024-05-20', documents: 12, statements: 72, data: '0'.repeat(64) },
  scores: { speech: 0, everything: 0 },
};

/** In milliseconds: learning takes a second or two, several times that on a machine that is busy. */
const PATIENCE = 60_000;
/** Tables of so many bits are ample for a dozen small texts. */
const BITS = 14;

function learn(): Learnt {
  return learnModel(
    readLessons(documents),
    () => 1,
    () => undefined,
    BITS,
  );
}

function f1Of(golds: readonly GoldDocument[], modelFor: (gold: GoldDocument) => Model): number {
  const scorer = createScorer({ speechOnly: false, kind: null });
  for (const gold of golds) scorer.add(gold, predict(readTokens(analyse(gold.text)), modelFor(gold)));
  return jointF1(scorer.tally);
}

describe('a model learnt from a dozen small texts', () => {
  let learnt: Learnt;
  beforeAll(() => {
    learnt = learn();
  }, PATIENCE);

  test(
    'is the same, byte by byte, when it is learnt again',
    () => {
      expect(Buffer.compare(writeWeights(learnt.model, about), writeWeights(learn().model, about))).toBe(0);
    },
    PATIENCE,
  );

  test('finds in a new text who said what', () => {
    const text = 'A crane stood there.\n\nMara Lind said that the bridge is closed.\n\nThe old harbour lies north.';
    const found = predict(readTokens(analyse(text)), learnt.model).map(({ speaker, cue, content, kind }) => ({
      speaker: speaker && sliceSpan(text, speaker),
      cue: cue && sliceSpan(text, cue),
      content: content.map((piece) => sliceSpan(text, piece)),
      kind,
    }));
    expect(found).toEqual([
      { speaker: 'Mara Lind', cue: 'said', content: ['that the bridge is closed'], kind: 'indirect' },
    ]);
  });

  test('finds nothing where nobody says anything', () => {
    expect(predict(readTokens(analyse('The old harbour lies north. A crane stood there.')), learnt.model)).toEqual([]);
  });

  test('has learnt what it was taught', () => {
    expect(f1Of(documents, () => learnt.model)).toBeGreaterThan(0.9);
  });

  test('each document is judged by a model that has not seen it, and that is not the one of all', () => {
    const lessons = readLessons(documents);
    const models = new Set(lessons.map((lesson) => learnt.unseen(lesson)));
    expect(models.size).toBeGreaterThan(1);
    expect(models.has(learnt.model)).toBe(false);
    const [first] = lessons;
    const same = readLessons([marked(first?.gold.id ?? '', ['[She] {said} <no>.'])]);
    expect(same.map((lesson) => learnt.unseen(lesson))).toEqual(lessons.slice(0, 1).map(learnt.unseen));
  });
});
