import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/extract/analysis/analyse.ts';
import type { Analysis, Paragraph } from '../../../src/extract/analysis/analysis.ts';
import type { FoundStatement } from '../../../src/extract/statements/found-statement.ts';
import { signedLine, transcriptLine } from '../../../src/extract/statements/lines.ts';
import { sliceSpan } from '../../../src/model/span.ts';

type Reader = (analysis: Analysis, paragraph: Paragraph) => FoundStatement | null;

/** Speaker, cue and content that a reader finds in the only paragraph of a text. */
function readAs(reader: Reader, text: string): readonly [string, string, string] | null {
  const analysis = analyse(text);
  const [paragraph] = analysis.paragraphs;
  const found = paragraph === undefined ? null : reader(analysis, paragraph);
  if (found === null) return null;
  expect(found).toMatchObject({ speech: true, sentence: 0 });
  const [from, to] = found.speaker?.tokens ?? [0, 0];
  const speaker = text.slice(analysis.tokens[from]?.start ?? 0, analysis.tokens[to - 1]?.end ?? 0);
  return [speaker, found.cue === null ? '' : sliceSpan(text, found.cue), contentOf(text, found)];
}

function contentOf(text: string, { content }: FoundStatement): string {
  return content.map((piece) => sliceSpan(text, piece)).join(' … ');
}

/** Line; then speaker and content. */
const TRANSCRIPTS: readonly (readonly [string, string, string])[] = [
  ['LIND: The harbour is open again.', 'LIND', 'The harbour is open again'],
  ['MARA LIND: The harbour is open. It was shut.', 'MARA LIND', 'The harbour is open. It was shut'],
  ['LIND: Is the harbour open?', 'LIND', 'Is the harbour open?'],
  ['Mara Lind: “The harbour is open.”', 'Mara Lind', '“The harbour is open.”'],
  ['Mayor Mara Lind: “The harbour is open.”', 'Mayor Mara Lind', '“The harbour is open.”'],
  ['Ines van der Holm: “The harbour is open.”', 'Ines van der Holm', '“The harbour is open.”'],
  ['LIND: Ines Quay said that the fog is thick.', 'LIND', 'Ines Quay said that the fog is thick'],
];

describe('a line of a transcript', () => {
  test.each(TRANSCRIPTS)('%s', (line, speaker, content) => {
    expect(readAs(transcriptLine, line)).toEqual([speaker, ':', content]);
  });

  test.each([
    ['a sentence with a colon', 'The mayor has one wish: a bridge over the water.'],
    ['a name in small letters before words without marks', 'Mara Lind: The harbour is open.'],
    ['no words', 'LIND:'],
    ['no name', ': “The harbour is open.”'],
    ['letters alone', 'Q: Is the harbour open?'],
    [
      'more before the colon than any name',
      'Mara Lind And All Of Her Many Good Friends From The Old Town Said: “Yes.”',
    ],
    ['a title that ends in a small word', 'Mayor of: “The harbour is open.”'],
    ['a quotation before the colon', '“The harbour”: it is open.'],
  ])('is not %s', (_name, line) => {
    expect(readAs(transcriptLine, line)).toBeNull();
  });
});

/** Line; then speaker, mark and content. */
const SIGNED: readonly (readonly [string, string, string, string])[] = [
  ['“The harbour is open.” – Mara Lind', 'Mara Lind', '–', '“The harbour is open.”'],
  ['“The harbour is open.” — Mara Lind, the mayor', 'Mara Lind, the mayor', '—', '“The harbour is open.”'],
  ['“The harbour is open” - Mara Lind', 'Mara Lind', '-', '“The harbour is open”'],
  ['“The harbour is open.” -- Mara Lind.', 'Mara Lind', '--', '“The harbour is open.”'],
  ['“It is open. It was shut.” — Mara Lind', 'Mara Lind', '—', '“It is open. It was shut.”'],
  ['“It is open – at last.” – Mara Lind', 'Mara Lind', '–', '“It is open – at last.”'],
  ['“It is open.” “It was shut.” — Mara Lind', 'Mara Lind', '—', '“It is open.” “It was shut.”'],
];

describe('a signed quotation', () => {
  test.each(SIGNED)('%s', (line, speaker, cue, content) => {
    expect(readAs(signedLine, line)).toEqual([speaker, cue, content]);
  });

  test.each([
    ['quoted only in part', '“The harbour” is open – Mara Lind'],
    ['signed by nobody in particular', '“The harbour is open.” — a friend'],
    ['a sentence that goes on after the dash', '“The harbour is open” – Mara Lind is glad of it.'],
    ['not signed', '“The harbour is open.”'],
    ['not quoted', 'The harbour is open. – Mara Lind'],
    ['signed at too great length', `“Yes.” — Mara Lind${', the head of the old harbour'.repeat(5)}`],
  ])('is not %s', (_name, line) => {
    expect(readAs(signedLine, line)).toBeNull();
  });
});
