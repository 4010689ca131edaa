import { describe, expect, test, vi } from 'vitest';
import { loadBeat } from '../../src/beat/load-beat.ts';
import { bareDocument } from '../../src/evaluation/bare-document.ts';
import { createExtractor } from '../../src/extract/create-extractor.ts';
import type { Span } from '../../src/model/span.ts';
import { SECOND_BEAT } from '../support/second-beat/second-beat.ts';

// On a busy machine; what grows with the square of the length takes many times as long.
vi.setConfig({ testTimeout: 90_000 });

const extractor = createExtractor(loadBeat(SECOND_BEAT.config));
/** Where time or memory grew with the square of the length, the runner's time limit would end a text of this length. */
const LONG = 150_000;
const MEGABYTE = 1_000_000;

function repeated(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length));
}

/** Extracts, and checks that every span lies within the text. */
function extractAll(text: string): number {
  const { statements, places, plans, events, body } = extractor.extract(bareDocument('hostile', text));
  const spans: readonly Span[] = [
    ...statements.flatMap(({ speaker, cue, content, quoted }) => [speaker, cue, ...content, ...quoted]),
    ...places.flatMap(({ span, passage }) => [span, passage]),
    ...plans.flatMap(({ points }) => points),
    ...events.map(({ span }) => span),
    ...body,
  ].filter((span) => span !== null);
  const astray = spans.filter(([start, end]) => start < 0 || end < start || end > text.length);
  expect(astray).toEqual([]);
  return statements.length;
}

describe('a text made to take long is read like any other', () => {
  test.each([
    ['one sentence', 'the gates were shut and ', MEGABYTE],
    ['one word', 'a', MEGABYTE],
    ['one paragraph', 'Brandt said that the gates at Sandau were shut. ', MEGABYTE],
    ['line breaks', '\n', MEGABYTE],
    ['spaces', ' ', MEGABYTE],
    ['quotation marks', '"', 100_000],
    ['opening quotation marks', '“', 100_000],
    ['closing quotation marks', '”', 100_000],
    ['guillemets', '«', 100_000],
    ['single quotation marks', '‘', 100_000],
    ['apostrophes', "'", 100_000],
    ['quotations in quotations', '“Brandt said ‘', LONG],
    ['marks of all kinds', '"a (b «c “d ', LONG],
    ['brackets', '(a [b ', LONG],
    ['full stops', '. ', LONG],
    ['full stops in a row', `${'.'.repeat(100_000)}a`, LONG],
    ['marks in a row', `${'?!…'.repeat(30_000)}a`, LONG],
    ['dashes', '—', LONG],
    ['commas', 'a, ', LONG],
    ['initials', 'J. ', LONG],
    ['capitals', 'ABC: d ', LONG],
    ['sentences in sentences', 'Brandt said that ', LONG],
    ['conditions', 'if she said ', LONG],
    ['relative clauses', 'who said who said ', LONG],
    ['denials', 'It is not true that ', LONG],
    ['retorts', '"No," Brandt said. "Yes," Keller answered. ', LONG],
    ['short statements', '"Yes," she said, ', LONG],
    ['spokesmen', 'a spokesman for ', LONG],
    ['towns', 'Sandau, ', LONG],
    ['regions', 'Sandau, Oberfurt and Sandau regions, ', LONG],
    ['plans', 'Brandt rejects the three-point gate plan. ', LONG],
    ['lists', '1. Withdrawal of the barges\n', LONG],
    ['days', 'on 3 May 2024 and ', LONG],
    ['weekdays', 'on Monday, ', LONG],
    ['figures', '1,000.5 ', LONG],
    ['headlines', 'Related\nA Short Headline\nIn Sandau she said so.\n', LONG],
    ['broken lines', `${'word '.repeat(12)}\nhh\n`, LONG],
    ['characters of two units', '🙂', LONG],
    ['marks on letters', 'e\u0301\u0301', LONG],
    ['characters without width', '\u200B', LONG],
  ])('%s', (_name, unit, length) => {
    extractAll(repeated(unit, length));
  });

  test('paragraphs of which no two are the same', () => {
    const letters = (n: number) => Array.from(String(n), (digit) => 'abcdefghij'[Number(digit)]).join('');
    const said = Array.from({ length: 4_000 }, (_, n) => `"We have ${n} boats," said Xa${letters(n)} Yo${letters(n)}.`);
    expect(extractAll(said.join('\n\n'))).toBeGreaterThan(3_900);
  });
});
