import fc from 'fast-check';
import { analyse } from '../../../../src/extract/analysis/analyse.ts';
import { type Reading, readTokens } from '../../../../src/extract/statements/learnt/reading.ts';

/** What articles are made of, and what breaks them: in any order. */
const PIECES: readonly string[] = [
  ...['Ada Marlow', 'the mayor of Oakham', 'Mara Lind’s plan', 'she', 'some', 'her harbour-master', 'Monday'],
  ...['said', 'has not said', 'would deny', 'according to', 'believes', 'was told', 'saying', 'added', 'sails'],
  ...['that', 'to sail', 'if', 'and', 'who', 'quickly', 'the old ferry', 'of', '“', '”', '‘', '’', '"', '(', ')'],
  ...[',', '.', '?', ':', ' – ', ';', '\n\n', '\n', 'A ferry sails.', '“The ferry is late,” she said.', '🙂', 'U.S.'],
];

/** Texts of such pieces. */
export const someText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map((pieces) => pieces.join(' '));

export function read(text: string): Reading {
  return readTokens(analyse(text));
}

/** Index of the first token with these letters. */
export function indexOf({ analysis }: Reading, text: string): number {
  return analysis.tokens.findIndex((token) => token.text === text);
}

/** The tokens [from, to) as the text has them. */
export function wordsIn({ analysis: { text, tokens } }: Reading, from: number, to: number): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}
