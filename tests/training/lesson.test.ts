import { describe, expect, test } from 'vitest';
import type { Span } from '../../src/model/span.ts';
import { type Lesson, readLessons } from '../../training/lesson.ts';
import { marked } from './marked.ts';

/** What teaches elsewhere that "said" and "according" are cues, and "to", "has" and "as" are none. */
const USUAL = marked('usual', [
  '[Ada Marlow] {said} <the ferry is late>.',
  '[Ines Quay] {said} <the fog is thick>.',
  'She has to go to Oakham as soon as she has time to go there.',
]);

function taughtBy(...lines: readonly string[]): Lesson {
  const [lesson] = readLessons([marked('taught', lines), USUAL]);
  if (lesson === undefined) throw new Error('no lesson');
  return lesson;
}

function words({ gold, reading }: Lesson, span: Span | null): string | null {
  if (span === null) return null;
  const [from, to] = span;
  const { tokens } = reading.analysis;
  return gold.text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}

/** Marked text; then the cue's head, speaker, and the content left and right of the cue. */
const ROWS: readonly (readonly [string, string, string | null, string | null, string | null])[] = [
  ['[Ada Marlow] {said} <that it sails>.', 'said', 'Ada Marlow', null, 'that it sails'],
  ['[Ada Marlow] {has said} <that it sails>.', 'said', 'Ada Marlow', null, 'that it sails'],
  ['{According to} [Ada Marlow], <it sails>.', 'According', 'Ada Marlow', null, 'it sails'],
  ['<“It sails,”> [the mayor] {was quoted as saying}.', 'saying', 'the mayor', '“It sails,”', null],
  ['<“It sails,”> [she] {said}, <“at noon.”>', 'said', 'she', '“It sails,”', '“at noon.”'],
  ['{A claim made} by [Ada Marlow]: <it sails>.', 'made', 'Ada Marlow', null, 'it sails'],
  ['{It was said} <that it sails>.', 'said', null, null, 'that it sails'],
  // Two pieces with little between them are one, two far apart are the longer.
  [
    '[She] {said} <it sails at noon>, she hoped, <on the next day>.',
    'said',
    'She',
    null,
    'it sails at noon, she hoped, on the next day',
  ],
  [
    '[She] {said} <yes>, and after a long walk along the harbour with all of her old friends <she left for Oakham>.',
    ...(['said', 'She', null, 'she left for Oakham'] as const),
  ],
];

describe('a lesson', () => {
  test.each(ROWS)('%s', (line, cue, speaker, left, right) => {
    const lesson = taughtBy(line);
    const [taught] = lesson.taught;
    expect(lesson.taught.length).toBe(1);
    expect(taught && words(lesson, [taught.cue, taught.cue + 1])).toBe(cue);
    expect(words(lesson, taught?.speaker ?? null)).toBe(speaker);
    expect(words(lesson, taught?.left ?? null)).toBe(left);
    expect(words(lesson, taught?.right ?? null)).toBe(right);
  });

  test('keeps the pieces of content as they were marked', () => {
    const lesson = taughtBy('<“It sails,”> [she] {said}, <“at noon.”>');
    expect(lesson.taught[0]?.pieces.map((piece) => words(lesson, piece))).toEqual(['“It sails,”', '“at noon.”']);
  });

  test('takes a token that is marked in part as a whole', () => {
    const lesson = taughtBy('[Ada Marlow] {said} the <ferr>y sails.');
    expect(words(lesson, lesson.taught[0]?.right ?? null)).toBe('ferry');
  });

  test('leaves out a statement without a cue', () => {
    expect(taughtBy('[Ada Marlow]: <“It sails.”>').taught).toEqual([]);
  });
});
