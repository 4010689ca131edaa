import { openerOf } from '../../extract/furniture/match-line.ts';
import { BLOCKS } from '../markup/html-rules.ts';
import { isUnseen } from '../markup/is-unseen.ts';
import { childElements, elementsIn, type MarkupElement } from '../markup/markup.ts';
import { renderLine } from '../markup/render-text.ts';
import { type Measure, measureProse } from './measure-prose.ts';
import { type FurnitureKind, kindByClass, kindByElement } from './page-furniture.ts';

type Measures = ReadonlyMap<MarkupElement, Measure>;

/** What of a page is furniture. What lies inside such an element is not listed again. */
export interface SortedFurniture {
  /** Of something else than the article. */
  readonly foreign: ReadonlySet<MarkupElement>;
  /** About the article: byline, date, captions, buttons. */
  readonly beside: ReadonlySet<MarkupElement>;
}

/** Inside one of these a class is a matter of looks: the words belong to the sentence around. */
const SENTENCES = new Set(['p', 'li', 'blockquote', 'td']);
/** These tell of all that is on the page. */
const PAGES = new Set(['html', 'body', 'main']);
const LISTS = new Set(['ul', 'ol', 'dl']);
/** In characters. */
const LONGEST_OPENER = 80;
const LONGEST_TEASER = 220;
/** Elements for what is said aside. */
const NOTES = new Set(['em', 'i', 'small']);
const LONGEST_NOTE = 400;
/** More of them are a text in italics. */
const MOST_NOTES = 3;
/** This much of a text in links makes it a list of links. */
const LINKED_SHARE = 0.7;
const FEWEST_LINKED = 12;

/**
 * Sorts a page's furniture out by what its elements are, are called and hold. An element that holds half of the page's
 * prose is the article or around it, whatever it is called.
 */
export function sortFurniture(page: MarkupElement): SortedFurniture {
  const measures = measureProse(page, isComments);
  const half = (measures.get(page)?.prose ?? 0) / 2;
  const sorted = { foreign: new Set<MarkupElement>(), beside: new Set<MarkupElement>() };
  const sort = (parent: MarkupElement, sentence: boolean): void => {
    const children = childElements(parent).filter((element) => !isUnseen(element));
    for (const [index, child] of children.entries()) {
      const kind =
        !sentence && isOfOthers(children, index, measures, half)
          ? 'foreign'
          : kindAmong(child, sentence, measures.get(child), half);
      if (kind === null) sort(child, sentence || SENTENCES.has(child.name));
      else sorted[kind === 'beside' ? 'beside' : 'foreign'].add(child);
    }
  };
  sort(page, false);
  for (const note of footNotes(page, measures, sorted)) sorted.beside.add(note);
  return sorted;
}

function isOfOthers(children: readonly MarkupElement[], index: number, measures: Measures, half: number): boolean {
  const own = children[index];
  return isListOfOthers(children, index, measures) || (own !== undefined && isTeasers(own, measures, half));
}

/** "More on this story" above a list without prose, or that list: the list ends where its element does. */
function isListOfOthers(children: readonly MarkupElement[], index: number, measures: Measures): boolean {
  const [before, own, next] = [children[index - 1], children[index], children[index + 1]];
  const isList = (element: MarkupElement | undefined) =>
    element !== undefined && LISTS.has(element.name) && measures.get(element)?.prose === 0;
  return (isList(next) && opensLinks(own)) || (isList(own) && opensLinks(before));
}

/** A heading, and below it at least two of a lower rank with a short paragraph each: teasers of other articles. */
function isTeasers(element: MarkupElement, measures: Measures, half: number): boolean {
  if ((measures.get(element)?.prose ?? 0) >= half || !BLOCKS.has(element.name)) return false;
  const [head, ...rest] = childElements(element).filter((child) => !isUnseen(child) && renderLine(child) !== '');
  const rank = rankOf(head);
  const lower = rest.filter((child) => rankOf(child) > rank);
  const isShort = (child: MarkupElement, index: number): boolean =>
    child.name === 'p' && renderLine(child).length <= LONGEST_TEASER && rankOf(rest[index - 1]) > rank;
  return rank > 0 && lower.length > 1 && rest.every((child, index) => rankOf(child) > rank || isShort(child, index));
}

/** 2 for `h2`; 0 for what is no heading. */
function rankOf(element: MarkupElement | undefined): number {
  return Number(/^h([1-6])$/u.exec(element?.name ?? '')?.[1] ?? 0);
}

function opensLinks(element: MarkupElement | undefined): boolean {
  if (element === undefined || !BLOCKS.has(element.name) || LISTS.has(element.name)) return false;
  const line = renderLine(element);
  return line.length <= LONGEST_OPENER && /^(?:links|teasers)$/.test(openerOf(line) ?? '');
}

/**
 * The last paragraphs of a page's prose, where they are all in italics or small print: what is said there is said of the
 * article and who wrote it. Quotations may be in italics.
 */
function footNotes(
  page: MarkupElement,
  measures: Measures,
  { foreign, beside }: SortedFurniture,
): readonly MarkupElement[] {
  const skips = (element: MarkupElement) => isUnseen(element) || foreign.has(element) || beside.has(element);
  const prose = [...elementsIn(page, skips)].filter(
    (element) => element.name === 'p' && (measures.get(element)?.prose ?? 0) > 0,
  );
  const last = prose.findLastIndex((paragraph) => !isNote(paragraph));
  const notes = last < 0 ? [] : prose.slice(last + 1);
  return notes.length > MOST_NOTES ? [] : notes;
}

function isNote(paragraph: MarkupElement): boolean {
  const text = renderLine(paragraph);
  if (text.length > LONGEST_NOTE || /[“”„«»"]/u.test(text)) return false;
  return paragraph.children.every((child) =>
    child.kind === 'text' ? child.text.trim() === '' : NOTES.has(child.name),
  );
}

/** Null for what holds half of the page's prose. */
function kindAmong(
  element: MarkupElement,
  sentence: boolean,
  measure: Measure | undefined,
  half: number,
): FurnitureKind | null {
  const isMain = measure !== undefined && measure.prose > 0 && measure.prose >= half;
  return isMain ? null : kindOf(element, sentence, measure);
}

function kindOf(element: MarkupElement, sentence: boolean, measure: Measure | undefined): FurnitureKind | null {
  if (sentence) return null;
  const kind = kindByElement(element) ?? kindByClass(element) ?? (isLinks(element, measure) ? 'foreign' : null);
  return kind === 'comments' && !isComments(element) ? null : kind;
}

/** Comments may hold most of a page's prose. What holds a headline is called so because there are comments in it. */
function isComments(element: MarkupElement): boolean {
  if (kindByClass(element) !== 'comments' || PAGES.has(element.name)) return false;
  for (const { name } of elementsIn(element)) if (name === 'h1') return false;
  return true;
}

/** A menu, a list of other articles, the headline of one: little but links. The article's own headline may be linked. */
function isLinks(element: MarkupElement, measure: Measure | undefined): boolean {
  if (measure === undefined || !BLOCKS.has(element.name) || element.name === 'h1') return false;
  const { text, linked, prose } = measure;
  return prose === 0 && linked >= FEWEST_LINKED && linked >= text * LINKED_SHARE;
}
