import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEnclosing } from '../../src/archive/enclosing.ts';
import { gatherMentions } from '../../src/archive/gather-mentions.ts';
import { createPassages } from '../../src/archive/passages.ts';
import { covers, type Span } from '../../src/model/span.ts';
import { entry } from '../contracts/entries.ts';

test('pieces are joined, and what is quoted keeps its place in the joined text', () => {
  const { document, findings } = entry({
    source: 'a',
    body: ['He said "one two" and left; three, "four".'],
    says: [{ actor: 'berg', words: ['"one two"', 'three, ', '"four"'] }],
  });
  const [mention] = gatherMentions(document, findings);
  expect(mention?.text).toBe('"one two" … three,  … "four"');
  expect(mention?.quoted.map(([start, end]) => mention.text.slice(start, end))).toEqual(['one two', 'four']);
});

test('the rank in the document is that of the first words', () => {
  const { document, findings } = entry({
    source: 'a',
    body: ['One. Two. Three.'],
    says: [{ actor: 'berg', words: ['Three'] }],
    claims: [{ place: 'norwick', words: 'Two' }],
    events: [{ words: 'One', date: '2031-01-01' }],
  });
  const mentions = gatherMentions(document, findings);
  expect(mentions.map(({ type, order }) => [type, order])).toEqual([
    ['event', 0],
    ['claim', 1],
    ['statement', 2],
  ]);
});

test.each([
  ['Berg denied that it rained.', 'Berg', 'denied', 'that it rained', 'denied'],
  ['It rained, Berg said.', 'Berg', 'said', 'It rained', null],
  ['According to Berg, it rained.', 'Berg', 'According to', 'it rained', null],
])('%s the cue is kept where it leads to the words', (text, speaker, cue, words, expected) => {
  const { document, findings } = entry({
    source: 'a',
    body: [text],
    says: [{ actor: 'berg', speaker, cue, words: [words] }],
  });
  expect(gatherMentions(document, findings)[0]?.cue).toBe(expected);
});

const span = fc
  .tuple(fc.nat({ max: 60 }), fc.nat({ max: 12 }))
  .map(([start, length]): Span => [start, start + length + 1]);

test('a span is enclosed exactly when a piece of speech covers it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(span, fc.boolean()), { maxLength: 12 }), span, (pieces, inner) => {
      const { findings } = entry({ source: 'a', body: ['x'], says: [{ actor: 'berg', words: ['x'] }] });
      const statements = findings.statements.flatMap((statement) =>
        pieces.map(([content, speech]) => ({ ...statement, content: [content], speech })),
      );
      const found = createEnclosing(statements)(inner);
      const expected = statements.some(
        ({ speech, content }) => speech && content.some((piece) => covers(piece, inner)),
      );
      expect(found !== undefined).toBe(expected);
      if (found !== undefined) expect(found.speech && found.content.some((piece) => covers(piece, inner))).toBe(true);
    }),
  );
});

test('the passage around any words covers them and is the text it says', () => {
  const body = ['Alpha beta.', 'Gamma delta.', 'Furniture', 'Epsilon.'];
  const { document, findings } = entry({ source: 'a', body });
  const known = findings.body.filter((_, index) => index !== 2);
  const end = document.text.length;
  const words = fc
    .tuple(fc.nat({ max: end - 1 }), fc.nat({ max: end }))
    .map(([start, length]): Span => [start, Math.min(end, start + 1 + length)]);
  fc.assert(
    fc.property(words, (inner) => {
      const { span: around, paragraph, text } = createPassages(document.text, known)([inner]);
      expect(covers(around, inner)).toBe(true);
      if (paragraph === null) expect(text).toBe(document.text.slice(...around));
      else expect(known[paragraph]).toEqual(around);
    }),
  );
});
