import { childElements, elementsIn, type MarkupElement } from '../markup/markup.ts';
import { type Measure, measureProse } from './measure-prose.ts';
import type { SortedFurniture } from './sort-furniture.ts';

/** Where an article stands on its page: from the beginning of one element to the end of another. */
export interface ArticlePlace {
  readonly from: MarkupElement;
  readonly until: MarkupElement;
  readonly headline: MarkupElement | null;
}

/** Less prose than this is no article. */
const SHORTEST_ARTICLE = 25;
/** The article's element holds at least this share of the page's prose. */
const MOST = 0.6;
/** Between the headline and the element stands a lead at most, in characters. */
const LONGEST_LEAD = 800;

type Measures = ReadonlyMap<MarkupElement, Measure>;

/**
 * The article of a page: the innermost `article` (else `main`, else any element) that holds most of the page's prose, with
 * the headline above it and what stands between. Null where there is hardly any prose.
 */
export function findArticle(page: MarkupElement, { foreign, beside }: SortedFurniture): ArticlePlace | null {
  const measures = measureProse(page, (element) => foreign.has(element) || beside.has(element));
  const prose = proseOf(page, measures);
  if (prose < SHORTEST_ARTICLE) return null;
  const holders = holdersOf(page, measures, prose * MOST);
  const named = (name: string) => holders.findLast((holder) => holder.name === name);
  const body = named('article') ?? named('main') ?? holders.at(-1) ?? page;
  const above = headlineOf(page, body, measures);
  return { from: above ?? body, until: body, headline: above ?? onlyHeadlineIn(body, measures) };
}

/** The elements that hold so much prose, from the outermost to the innermost. */
function holdersOf(page: MarkupElement, measures: Measures, most: number): readonly MarkupElement[] {
  const holders: MarkupElement[] = [];
  for (let holder: MarkupElement | undefined = page; holder; holder = childHolding(holder, measures, most)) {
    holders.push(holder);
  }
  return holders;
}

function childHolding(parent: MarkupElement, measures: Measures, most: number): MarkupElement | undefined {
  return childElements(parent).find((child) => proseOf(child, measures) >= most);
}

/** The last `h1` (on a page without one, `h2`) that no prose of the article stands before and no more than a lead after. */
function headlineOf(page: MarkupElement, body: MarkupElement, measures: Measures): MarkupElement | null {
  const before = proseBefore(page, measures);
  const start = before.get(body) ?? 0;
  const fits = (at: number) => at <= start && at >= start - LONGEST_LEAD;
  const shown = [...before].filter(([element]) => (measures.get(element)?.text ?? 0) > 0);
  const level = shown.some(([{ name }]) => name === 'h1') ? 'h1' : 'h2';
  return shown.findLast(([{ name }, at]) => name === level && fits(at))?.[0] ?? null;
}

/** The headline of a page whose article has no element of its own: the one `h1` among its paragraphs. */
function onlyHeadlineIn(body: MarkupElement, measures: Measures): MarkupElement | null {
  const headlines = [...elementsIn(body)].filter((element) => element.name === 'h1' && measures.has(element));
  return headlines.length === 1 ? (headlines[0] ?? null) : null;
}

/** Every measured element in document order with the prose that stands before it. */
function proseBefore(page: MarkupElement, measures: Measures): ReadonlyMap<MarkupElement, number> {
  const before = new Map<MarkupElement, number>();
  let count = 0;
  const walk = (element: MarkupElement): void => {
    before.set(element, count);
    const inner = childElements(element).filter((child) => measures.has(child));
    const inside = inner.reduce((sum, child) => sum + proseOf(child, measures), 0);
    count += proseOf(element, measures) - inside;
    for (const child of inner) walk(child);
  };
  walk(page);
  return before;
}

function proseOf(element: MarkupElement, measures: Measures): number {
  return measures.get(element)?.prose ?? 0;
}
