import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GoldDocument, PredictedQuote } from '../../src/evaluation/gold.ts';
import { createScorer } from '../../src/evaluation/score.ts';
import type { Proposal } from '../../src/extract/statements/learnt/proposal.ts';
import type { Span } from '../../src/model/span.ts';
import { labelProposal } from '../../training/label-proposal.ts';
import { type Lesson, readLessons } from '../../training/lesson.ts';

const SIZE = 24;
/** Words of one size without marks: a token is a word, and offsets are easy to work out. */
const WORDS = Array.from({ length: SIZE }, (_, index) => `ferry${String.fromCharCode(97 + index)}`);
const TEXT = WORDS.join(' ');

function characters([from, to]: Span): Span {
  return [from * 7, to * 7 - 1];
}

interface Marked {
  readonly content: readonly Span[];
  readonly speaker: number | null;
}

function lessonOf(marked: readonly Marked[], ignore: readonly Span[] = []): Lesson {
  const quotes = marked.map(({ content, speaker }) => ({
    speaker: speaker === null ? null : characters([speaker, speaker + 1]),
    cue: characters([0, 1]),
    content: content.map(characters),
    speech: true,
    kind: 'indirect' as const,
  }));
  const gold: GoldDocument = { id: 'words', text: TEXT, quotes, ignore: ignore.map(characters) };
  const [lesson] = readLessons([gold]);
  if (lesson === undefined || lesson.reading.size !== SIZE) throw new Error('a token is not a word');
  return lesson;
}

function proposalOf({ content, speaker }: Marked): Proposal {
  return {
    cue: 0,
    pieces: content,
    speaker: speaker === null ? null : { start: speaker, end: speaker + 1, head: speaker },
    side: 0,
    rank: 0,
    odds: { cue: 1, side: 1, span: 1, speaker: 1, speech: 1 },
  };
}

/** What evaluation says of a document in which nothing else is found. */
function isRight({ gold }: Lesson, { content, speaker }: Marked): boolean {
  const scorer = createScorer({ speechOnly: false, kind: null });
  const predicted: PredictedQuote = {
    speaker: speaker === null ? null : characters([speaker, speaker + 1]),
    cue: null,
    content: content.map(characters),
    speech: true,
    kind: 'indirect',
  };
  scorer.add(gold, [predicted]);
  return scorer.tally.joint.tp === 1;
}

/** One or two pieces in text order. */
const content: fc.Arbitrary<readonly Span[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: SIZE }), { minLength: 2, maxLength: 4 })
  .map((borders) => borders.sort((a, b) => a - b))
  .map(([a = 0, b = 1, c, d]): readonly Span[] =>
    c === undefined || d === undefined
      ? [[a, b]]
      : [
          [a, b],
          [c, d],
        ],
  );
const statement = fc.record({ content, speaker: fc.option(fc.integer({ min: 0, max: 3 })) });

describe('a proposal is right', () => {
  test('when evaluation counts it as right', () => {
    fc.assert(
      fc.property(fc.option(statement), statement, (marked, proposed) => {
        const lesson = lessonOf(marked === null ? [] : [marked]);
        expect(labelProposal(lesson, proposalOf(proposed))).toBe(isRight(lesson, proposed) ? 1 : 0);
      }),
    );
  });

  const near: Marked = { content: [[4, 8]], speaker: 1 };
  const far: Marked = { content: [[10, 20]], speaker: 2 };

  test.each<readonly [string, Marked, number]>([
    ['as marked', near, 1],
    ['the speaker of another statement', { ...near, speaker: 2 }, 0],
    ['nobody instead of somebody', { ...near, speaker: null }, 0],
    ['nearer to the second statement', { content: [[6, 18]], speaker: 2 }, 1],
    ['nearer to the second statement, with the speaker of the first', { content: [[6, 18]], speaker: 1 }, 0],
    [
      'just half of it',
      {
        content: [
          [4, 5],
          [20, 22],
        ],
        speaker: 1,
      },
      0,
    ],
    ['elsewhere', { content: [[21, 24]], speaker: 1 }, 0],
  ])('%s: %o is %i', (_name, proposed, label) => {
    const lesson = lessonOf([near, far]);
    expect(labelProposal(lesson, proposalOf(proposed))).toBe(label);
    expect(isRight(lesson, proposed)).toBe(label === 1);
  });

  test('or nobody knows, where the annotators left open what is said', () => {
    const lesson = lessonOf([near], [[9, 24]]);
    expect(labelProposal(lesson, proposalOf({ content: [[12, 16]], speaker: 3 }))).toBeNull();
    expect(
      labelProposal(
        lesson,
        proposalOf({
          content: [
            [0, 2],
            [12, 16],
          ],
          speaker: 3,
        }),
      ),
    ).toBe(0);
    expect(labelProposal(lesson, proposalOf(near))).toBe(1);
  });
});
