import { overlapF1 } from '../../../src/evaluation/match.ts';
import { createScoredText, type ScoredText } from '../../../src/evaluation/scored-text.ts';
import type { Findings } from '../../../src/model/findings.ts';
import { overlaps, type Span } from '../../../src/model/span.ts';
import { compareStatements } from './compare-statements.ts';
import { type PairedOff, pairOff } from './pair-off.ts';
import type { ArticleGold } from './read-article-gold.ts';

/** Token F1 from which two plan points are the same, as with statements. */
const FOUND = 0.5;

/** What is compared, in the order in which it is printed. */
export const COMPARED = ['places', 'plan points', 'plan positions', 'events'] as const;
export const SHARES = ['actor', 'denied', 'published', 'title', 'outlet', 'furniture hidden', 'article kept'] as const;

/** How one article's findings differ from its annotations: every item as a line to look at. */
export interface Comparison {
  readonly items: Readonly<Record<(typeof COMPARED)[number], Differences>>;
  readonly shares: Readonly<Record<(typeof SHARES)[number], Share>>;
  /** Statements that only one side has, or that differ: lines to look at. */
  readonly statements: readonly string[];
}

interface Differences {
  readonly right: number;
  readonly missing: readonly string[];
  readonly beyond: readonly string[];
}

/** How many of `n` were right. */
interface Share {
  readonly ok: number;
  readonly n: number;
}

/** Compares what was found in an article with its annotations. */
export function compareArticle(gold: ArticleGold, findings: Findings): Comparison {
  const scored = createScoredText(gold.document.text);
  const { actor, denied, lines } = compareStatements(gold, findings.statements, scored);
  return {
    items: {
      places: differences(gold, comparePlaces(gold, findings), ({ place, stance, actor: by }) => [place, stance, by]),
      ...comparePlans(gold, findings, scored),
      events: differences(gold, compareEvents(gold, findings), ({ date, grain }) => [date, grain]),
    },
    shares: { actor, denied, ...compareHead(gold), ...compareBody(gold, findings, scored) },
    statements: lines,
  };
}

function comparePlaces({ places }: ArticleGold, findings: Findings) {
  return pairOff(
    places,
    findings.places,
    (a, b) => a.place === b.place && a.stance === b.stance && a.actor === b.actor && overlaps(a.span, b.span),
  );
}

function compareEvents({ events }: ArticleGold, findings: Findings) {
  return pairOff(
    events,
    findings.events,
    (a, b) => a.date === b.date && a.grain === b.grain && overlaps(a.span, b.span),
  );
}

function comparePlans(gold: ArticleGold, findings: Findings, scored: ScoredText) {
  const points = pairOff(
    gold.plans.flatMap(({ plan, points: spans }) => spans.map((span) => ({ plan, span }))),
    findings.plans.flatMap(({ plan, points: spans }) => spans.map((span) => ({ plan, span }))),
    (a, b) => a.plan === b.plan && overlapF1(scored.words([a.span]), scored.words([b.span])) >= FOUND,
  );
  const positions = pairOff(
    gold.plans.flatMap(({ plan, positions: held }) => held.map((one) => ({ plan, ...one }))),
    findings.plans.flatMap(({ plan, positions: held }) => held.map((one) => ({ plan, ...one }))),
    (a, b) => a.plan === b.plan && a.actor === b.actor && a.stance === b.stance && overlaps(a.span, b.span),
  );
  return {
    'plan points': differences(gold, points, ({ plan }) => [plan]),
    'plan positions': differences(gold, positions, ({ plan, actor, stance }) => [plan, stance, actor]),
  };
}

function differences<Item extends { readonly span: Span }>(
  { document: { text } }: ArticleGold,
  { right, missing, beyond }: PairedOff<Item, Item>,
  describe: (item: Item) => readonly (string | null)[],
): Differences {
  const line = (item: Item): string => `${describe(item).join(' ')}: ${text.slice(...item.span)}`;
  return { right: right.length, missing: missing.map(line), beyond: beyond.map(line) };
}

function compareHead({ document, sidecar }: ArticleGold) {
  const share = (ok: boolean): Share => ({ ok: ok ? 1 : 0, n: 1 });
  return {
    published: share(document.published === sidecar.published),
    title: share(document.title === sidecar.title),
    outlet: share(document.outlet === sidecar.outlet),
  };
}

/** In words: what of the furniture neither the body nor any finding shows, and what of the article the body has. */
function compareBody(gold: ArticleGold, { body, statements, places, plans, events }: Findings, scored: ScoredText) {
  const shown = scored.words([
    ...body,
    ...statements.flatMap(({ content }) => content),
    ...[...places, ...events].map(({ span }) => span),
    ...plans.flatMap(({ points, positions }) => [...points, ...positions.map(({ span }) => span)]),
  ]);
  const furniture = scored.words(gold.furniture);
  const article = scored.words(proseOf(gold.document.text)).difference(furniture);
  const hidden = gold.removed + furniture.difference(shown).size;
  return {
    'furniture hidden': { ok: hidden, n: gold.removed + furniture.size },
    'article kept': { ok: article.intersection(scored.words(body)).size, n: article.size + gold.lost.length },
  };
}

/** Lines that end as sentences do: headlines are in no body. */
function proseOf(text: string): readonly Span[] {
  return Array.from(text.matchAll(/[^\n]*[.!?…]["”’»)]*[^\S\n]*$/gmu), ({ 0: line, index }) => [
    index,
    index + line.length,
  ]);
}
