import { expect, test } from 'vitest';
import { matchGreedily } from '../../../src/evaluation/match.ts';
import { createScoredText } from '../../../src/evaluation/scored-text.ts';
import { createExtractor } from '../../../src/extract/create-extractor.ts';
import { harbourBeat } from '../../support/harbour-beat.ts';
import { documentOf } from '../support-find.ts';
import { type MarkedArticle, readArticles } from './marked-articles.ts';

/** Content token F1 from which a statement is the marked one. */
const FOUND = 0.5;
/** The model that finds statements is learnt anew now and then and misses one here and there. */
const LEAST_FOUND = 0.85;

const extractor = createExtractor(harbourBeat);

/** For each marked content that is found: its words, and whether they are given to the right actor. */
function judge({ text, speakers }: MarkedArticle) {
  const { statements } = extractor.extract(documentOf(text));
  const scored = createScoredText(text);
  const marked = speakers.map(({ span }) => ({ content: [span] }));
  const { byGold } = matchGreedily(
    marked.map((quote) => ({ quote, content: scored.words(quote.content) })),
    statements.map((quote) => ({ quote, content: scored.words(quote.content) })),
  );
  return speakers.flatMap(({ span, actor }, index) => {
    const match = byGold.get(index);
    if (match === undefined || match.f1 < FOUND) return [];
    return [{ words: text.slice(...span), isRight: statements[match.other]?.actor === actor }];
  });
}

test.each([
  ['unseen-wire.yaml', 0.95],
  ['unseen-officials.yaml', 0.92],
])('what articles say is found and given to the right one: %s', (name, least) => {
  const articles = readArticles(name);
  const found = articles.flatMap(judge);
  const marked = articles.flatMap(({ speakers }) => speakers);
  const right = found.filter(({ isRight }) => isRight);
  expect(found.length / marked.length).toBeGreaterThan(LEAST_FOUND);
  expect(right.length / found.length).toBeGreaterThan(least);
});
