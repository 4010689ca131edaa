import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/extract/analysis/analyse.ts';
import { continueQuotations } from '../../../src/extract/statements/continue-quotations.ts';
import type { FoundStatement } from '../../../src/extract/statements/found-statement.ts';
import { sliceSpan } from '../../../src/model/span.ts';

/** A text in which content stands in braces and its cue in brackets, one statement after the other. */
function continued(marked: string): readonly string[] {
  const text = marked.replace(/[[\]{}]/gu, '');
  const analysis = analyse(text);
  const found = Array.from(marked.matchAll(/\{([^}]*)\}[^[]*\[(\w+)\]/gu), ([, content = '', cue = '']) => {
    const [start, said] = [text.indexOf(content), text.indexOf(cue, text.indexOf(content) + content.length)];
    const sentence = analysis.tokens.find((token) => token.start === said)?.sentence ?? -1;
    return statement([start, start + content.length], [said, said + cue.length], sentence);
  });
  expect(found.length).toBeGreaterThan(0);
  return continueQuotations(analysis, found).map(({ content }) =>
    content.map((piece) => sliceSpan(text, piece)).join(' … '),
  );
}

function statement(
  content: readonly [number, number],
  cue: readonly [number, number],
  sentence: number,
): FoundStatement {
  return { speaker: null, cue, content: [content], speech: true, sentence };
}

const LATE = '{“The ferry is late again today,”} Ada Marlow [said] at noon.';

/** Text; then the contents. */
const ROWS: readonly (readonly [string, string, ...string[]])[] = [
  ['in the same paragraph', `${LATE} “It will sail.”`, '“The ferry is late again today,” … “It will sail.”'],
  ['in the next paragraph', `${LATE}\n\n“It will sail.”`, '“The ferry is late again today,” … “It will sail.”'],
  [
    'over several paragraphs',
    `${LATE}\n\n“It will sail at noon.”\n\n“It will land.”`,
    '“The ferry is late again today,” … “It will sail at noon.” … “It will land.”',
  ],
  [
    'a quotation left open at the end of a paragraph',
    `${LATE}\n\n“It will sail at noon.\n\n“It will land.”`,
    '“The ferry is late again today,” … “It will sail at noon. … “It will land.”',
  ],
  ['not after another sentence', `${LATE} The fog is thick. “It will sail.”`, '“The ferry is late again today,”'],
  [
    'not after another paragraph',
    `${LATE}\n\nThe fog is thick over town.\n\n“It will sail.”`,
    '“The ferry is late again today,”',
  ],
  ['not with words outside quotation marks', `${LATE} “It will sail” soon.`, '“The ferry is late again today,”'],
  [
    'the last statement before it, not an earlier one',
    `${LATE} {“The fog is thick,”} she [added]. “It will sail.”`,
    '“The ferry is late again today,”',
    '“The fog is thick,” … “It will sail.”',
  ],
  [
    'not what is a statement itself',
    `${LATE} {“It will sail,”} Ines Quay [answered].`,
    '“The ferry is late again today,”',
    '“It will sail,”',
  ],
];

describe('words go on in a sentence that is nothing but quotation', () => {
  test.each(ROWS)('%s', (_name, text, ...contents) => {
    expect(continued(text)).toEqual(contents);
  });
});
