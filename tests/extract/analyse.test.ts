import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/extract/analysis/analyse.ts';
import { createExtractor } from '../../src/extract/create-extractor.ts';
import type { Statement } from '../../src/model/findings.ts';
import { covers, sliceSpan } from '../../src/model/span.ts';
import { harbourBeat } from '../support/harbour-beat.ts';
import { documentOf } from './support-find.ts';

const SENTENCES: readonly (readonly string[])[] = [
  ['Mr. Holm met Lt. Gen. Lind.', 'They left.'],
  ['The U.S. fleet came at 3 p.m. on Monday.', 'It left.'],
  ['J. R. Holm sails to the U.S.', 'He is late.'],
  ['“Stop. Go. Stop,” she said.', 'Nobody moved.'],
  ['“Is it late?” she asked.', '“No.”'],
  ['“Is it late?” Pia Holm asked.', 'It was.'],
  ['It cost $1.50 a day.', 'Cheap!', 'Was it?'],
];

const QUOTATIONS: readonly (readonly [text: string, inner: readonly string[]])[] = [
  ['“One,” she said. «Two» and "three".', ['One,', 'Two', 'three']],
  ["''One,'' and ``two''.", ['One,', 'two']],
  ['‘It’s the sailors’ day,’ he said.', ['It’s the sailors’ day,']],
  ["It's the sailors' day, isn't it?", []],
  ['“He said ‘no’ twice,” she said.', ['He said ‘no’ twice,', 'no']],
  ['In the ’90s it was dear.', []],
  ['„Eins“ she said.', ['Eins']],
];

describe('taking a text apart', () => {
  test.each(SENTENCES.map((sentences) => ({ sentences })))('$sentences', ({ sentences }) => {
    const text = sentences.join(' ');
    expect(analyse(text).sentences.map(({ span }) => sliceSpan(text, span))).toEqual(sentences);
  });

  test.each(QUOTATIONS.map(([text, inner]) => ({ text, inner })))('$text', ({ text, inner }) => {
    expect(analyse(text).quotations.map((quotation) => sliceSpan(text, quotation.inner))).toEqual(inner);
  });

  test('a quotation left open ends with its paragraph and counts as not closed', () => {
    const { quotations } = analyse('She said: “One came here.\n\n“Two stayed there.”');
    expect(quotations.map(({ closed }) => closed)).toEqual([false, true]);
  });

  test('marks never stick to words', () => {
    expect(analyse('“Holm’s ship”').tokens.map(({ text }) => text)).toEqual(['“', 'Holm', '’s', 'ship', '”']);
  });
});

const pieces = fc.constantFrom(
  ...['“', '”', '"', "'", '‘', '’', '«', '»', "''", '\n', '\n\n', ' ', '. ', '? ', ', ', ': ', '—', '(', ')', '-'],
  ...[
    'said ',
    'Ada Marlow ',
    'she ',
    'that ',
    'according to ',
    'the ferry ',
    'has ',
    'and ',
    'adding ',
    'as ',
    'quoted ',
  ],
  ...['Oakham ', 'U.S. ', 'Mr. ', 'by ', 'Monday ', '10 ', '😀', 'é', 'Покровськ ', '\u0000', '\u202e', 'LIND: ', 'x'],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
  fc.string({ maxLength: 200 }),
);

function expectSound({ speaker, cue, content, quoted }: Statement, length: number): void {
  expect(content.length).toBeGreaterThan(0);
  for (const span of [speaker, cue, ...content, ...quoted]) {
    if (span !== null) expect(0 <= span[0] && span[0] < span[1] && span[1] <= length).toBe(true);
  }
  content.forEach((span, index) => {
    expect(content[index - 1]?.[1] ?? 0).toBeLessThanOrEqual(span[0]);
  });
  for (const part of quoted) expect(content.some((span) => covers(span, part))).toBe(true);
}

describe('every text', () => {
  test('is tiled: tokens lie in sentences, sentences in paragraphs, in order and apart', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { tokens, sentences, paragraphs, quotations } = analyse(text);
        tokens.forEach((token, index) => {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(tokens[index - 1]?.end ?? 0).toBeLessThanOrEqual(token.start);
          const [from, to] = sentences[token.sentence]?.tokens ?? [0, 0];
          expect(from <= index && index < to).toBe(true);
        });
        expect(sentences.reduce((end, { tokens: [from, to] }) => (from === end ? to : -1), 0)).toBe(tokens.length);
        expect(paragraphs.reduce((end, { sentences: [from, to] }) => (from === end ? to : -1), 0)).toBe(
          sentences.length,
        );
        for (const { span, inner } of quotations) {
          expect(span[0] <= inner[0] && inner[0] <= inner[1] && inner[1] <= span[1] && span[1] <= text.length).toBe(
            true,
          );
        }
      }),
    );
  });

  test('gives spans inside it, content sorted and apart, quoted parts inside the content', () => {
    const extractor = createExtractor(harbourBeat);
    fc.assert(
      fc.property(texts, (text) => {
        for (const statement of extractor.extract(documentOf(text)).statements) expectSound(statement, text.length);
      }),
    );
  });

  test('costs time in proportion to its length, hostile ones as well', { timeout: 60_000 }, () => {
    const extractor = createExtractor(harbourBeat);
    const seeds = [
      '"',
      '“',
      'he said ',
      'Marlow said that Quay added, ',
      'x',
      "a'",
      'quoted as saying ',
      '(',
      'and said ',
    ];
    for (const seed of seeds) {
      const started = performance.now();
      extractor.extract(documentOf(seed.repeat(100_000 / seed.length)));
      expect(performance.now() - started, seed).toBeLessThan(5000);
    }
  });
});
