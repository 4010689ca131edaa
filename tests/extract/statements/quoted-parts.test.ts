import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/extract/analysis/analyse.ts';
import { kindOf, quotedParts } from '../../../src/extract/statements/quoted-parts.ts';
import { type Span, sliceSpan } from '../../../src/model/span.ts';
import { someText } from './learnt/texts.ts';

/** Content in braces; then its kind and what of it is quoted. */
const ROWS: readonly (readonly [string, string, ...string[]])[] = [
  ['{“The ferry is late,”} she said.', 'direct', 'The ferry is late,'],
  ['She said {the ferry is late}.', 'indirect'],
  ['She said {the ferry “is late”}.', 'mixed', 'is late'],
  ['{“The ferry is late,”} she said. {“It will sail.”}', 'direct', 'The ferry is late,', 'It will sail.'],
  ['{“The ferry is ‘late’ again,”} she said.', 'direct', 'The ferry is ‘late’ again,'],
  ['“The ferry {is late},” she said.', 'direct', 'is late'],
  ['She said {that it is “late” and “old”}.', 'mixed', 'late', 'old'],
  ['She said {that it is} “late”.', 'indirect'],
];

describe('what of content is quoted', () => {
  test.each(ROWS)('%s', (marked, kind, ...parts) => {
    const text = marked.replace(/[{}]/gu, '');
    const content = Array.from(marked.matchAll(/\{([^}]*)\}/gu), ([, words = '']): Span => {
      const start = text.indexOf(words);
      return [start, start + words.length];
    });
    const quoted = quotedParts(analyse(text), content);
    expect(quoted.map((part) => sliceSpan(text, part))).toEqual(parts);
    expect(kindOf(text, content, quoted)).toBe(kind);
  });

  test('lies inside the content and inside outermost quotations, in order', () => {
    fc.assert(
      fc.property(someText, fc.nat(), fc.nat(), (text, a, b) => {
        const content: Span = [Math.min(a, b) % (text.length + 1), text.length];
        const analysis = analyse(text);
        const outer = analysis.quotations.filter(({ parent }) => parent === -1);
        const quoted = quotedParts(analysis, [content]);
        const expected = outer
          .map(({ inner }): Span => [Math.max(inner[0], content[0]), Math.min(inner[1], content[1])])
          .filter(([start, end]) => start < end);
        expect(quoted).toEqual(expected);
      }),
    );
  });
});
