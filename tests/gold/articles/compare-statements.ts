import { matchGreedily } from '../../../src/evaluation/match.ts';
import type { ScoredText } from '../../../src/evaluation/scored-text.ts';
import type { Statement } from '../../../src/model/findings.ts';
import type { Span } from '../../../src/model/span.ts';
import type { ArticleGold, GoldStatement } from './read-article-gold.ts';

/** Content token F1 from which two statements are the same, as in evaluation. */
const FOUND = 0.5;

type Words = (statement: GoldStatement | Statement) => string;

/** How many statements that both sides have are given to the right one, and taken rightly as denied; what differs, as lines. */
export function compareStatements(
  { document: { text }, statements }: ArticleGold,
  found: readonly Statement[],
  scored: ScoredText,
) {
  const scoredOf = <Quote extends { readonly content: readonly Span[] }>(quotes: readonly Quote[]) =>
    quotes.map((quote) => ({ quote, content: scored.words(quote.content) }));
  const { byGold } = matchGreedily(scoredOf(statements), scoredOf(found));
  const partners = statements.map((_, index) => {
    const match = byGold.get(index);
    return match !== undefined && match.f1 >= FOUND ? found[match.other] : undefined;
  });
  const pairs = statements.flatMap((gold, index) => {
    const partner = partners[index];
    return partner === undefined ? [] : [{ gold, found: partner }];
  });
  const words: Words = ({ actor, content }) => `${actor}: ${content.map((span) => text.slice(...span)).join(' … ')}`;
  return {
    actor: { ok: pairs.filter((pair) => pair.gold.actor === pair.found.actor).length, n: pairs.length },
    denied: { ok: pairs.filter((pair) => pair.gold.denied === pair.found.denied).length, n: pairs.length },
    lines: [
      ...statements.filter((_, index) => partners[index] === undefined).map((gold) => `missing ${words(gold)}`),
      ...found.filter((one) => !partners.includes(one)).map((one) => `beyond ${words(one)}`),
      ...pairs.flatMap((pair) => differenceOf(pair.gold, pair.found, words)),
    ],
  };
}

function differenceOf(gold: GoldStatement, found: Statement, words: Words): readonly string[] {
  if (gold.actor !== found.actor) return [`actor ${found.actor} for ${words(gold)}`];
  if (gold.denied !== found.denied) return [`denied ${found.denied} for ${words(gold)}`];
  const size = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0);
  return size(gold.content) === size(found.content) ? [] : [`extent ${words(found)}\n    for ${words(gold)}`];
}
