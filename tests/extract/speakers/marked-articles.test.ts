import { describe, expect, test } from 'vitest';
import { harbourBeat } from '../../support/harbour-beat.ts';
import { CUTS, identify, readArticles } from './marked-articles.ts';

describe.each(['developed.yaml', 'unseen.yaml'])('the speakers of %s', (file) => {
  const articles = readArticles(file).map((article, index) => ({ number: index + 1, article }));
  describe.each(CUTS)('by %s words', (cut) => {
    test.each(articles)('article $number', ({ article }) => {
      const said = article.speakers.map(({ span, actor }) => `${article.text.slice(...span)}: ${actor}`);
      const told = identify(harbourBeat, article, cut);
      expect(article.speakers.map(({ span }, at) => `${article.text.slice(...span)}: ${told[at]}`)).toEqual(said);
    });
  });
});
