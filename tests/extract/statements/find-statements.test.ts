import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/extract/analysis/analyse.ts';
import { findStatements } from '../../../src/extract/statements/find-statements.ts';
import { sliceSpan } from '../../../src/model/span.ts';

/** "Speaker: content" of each statement. */
function told(text: string): readonly string[] {
  const analysis = analyse(text);
  return findStatements(analysis).map(({ speaker, content }) => {
    const [from, to] = speaker?.tokens ?? [0, 0];
    const name = text.slice(analysis.tokens[from]?.start ?? 0, analysis.tokens[to - 1]?.end ?? 0);
    return `${name}: ${content.map((piece) => sliceSpan(text, piece)).join(' … ')}`;
  });
}

const OPENING = 'The council of Oakham met at the gate on Monday, and the pilots came as well.';

describe('layout tells who speaks where no cue does', () => {
  test('a transcript', () => {
    const lines = [
      'MARLOW: Is the harbour open again?',
      'QUAY: It was never shut. The fog was thick.',
      'MARLOW: I see.',
    ];
    expect(told([OPENING, ...lines].join('\n\n'))).toEqual([
      'MARLOW: Is the harbour open again?',
      'QUAY: It was never shut. The fog was thick',
      'MARLOW: I see',
    ]);
  });

  test('a signed quotation between statements with cues, in text order', () => {
    const text = [
      OPENING,
      'Ada Marlow said that the ferry would sail at noon.',
      'The fog was thick on that day, and no boat left.',
      '“The fog is too thick for us.” — Ines Quay, head of the pilots',
      '“Nobody will stop the ferry,” Ada Marlow said.',
    ].join('\n\n');
    expect(told(text)).toEqual([
      'Ada Marlow: that the ferry would sail at noon',
      'Ines Quay, head of the pilots: “The fog is too thick for us.”',
      'Ada Marlow: “Nobody will stop the ferry,”',
    ]);
  });

  test('and then nothing else is told of the same words', () => {
    const line = 'MARLOW: Ines Quay said that the fog is too thick for the pilots.';
    expect(told(`${OPENING}\n\n${line}`)).toEqual(['MARLOW: Ines Quay said that the fog is too thick for the pilots']);
  });

  test('a quotation that goes on over paragraphs', () => {
    const text = [
      OPENING,
      '“The ferry is late again today,” Ada Marlow told the council.',
      '“Nobody has told us why.',
      '“We shall find out.”',
      'The fog was thick on that day, and no boat left.',
      '“It was a sad day for us all.”',
    ].join('\n\n');
    expect(told(text)).toEqual([
      'Ada Marlow: “The ferry is late again today,” … “Nobody has told us why. … “We shall find out.”',
    ]);
  });
});

test('words after a cue that are somebody else’s do not take those before it along', () => {
  const text = `${OPENING}\n\n“The harbour is open again,” Ada Marlow said. “It was shut for a year,” Ines Quay said.`;
  expect(told(text)).toEqual(['Ada Marlow: “The harbour is open again,”', 'Ines Quay: “It was shut for a year,”']);
});
