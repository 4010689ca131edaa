import type { IsoDate } from '../../model/dates.ts';
import { UserError } from '../../model/user-error.ts';
import { isUnseen } from '../markup/is-unseen.ts';
import { elementsIn, type MarkupElement } from '../markup/markup.ts';
import { parseMarkup } from '../markup/parse-markup.ts';
import { renderLine, renderText } from '../markup/render-text.ts';
import { publishedInText, statedDay } from '../published-line.ts';
import { bareDraft, type Draft, type Part } from '../reader.ts';
import { type ArticlePlace, findArticle } from './find-article.ts';
import { readMetadata } from './page-metadata.ts';
import { type SortedFurniture, sortFurniture } from './sort-furniture.ts';

/**
 * A saved web page: its article without the page's furniture, and what its metadata say. What they leave open is looked
 * for in the byline and date line above the text.
 */
export function readPage(path: string, file: string): readonly Part[] {
  const language = file.startsWith('<?xml') || path.toLowerCase().endsWith('.xhtml') ? 'xhtml' : 'html';
  return [{ kind: 'draft', name: path, draft: toDraft(path, parseMarkup(file, language)) }];
}

function toDraft(path: string, page: MarkupElement): Draft {
  const furniture = sortFurniture(page);
  const article = findArticle(page, furniture);
  const { body, published, ...metadata } = readMetadata(page, article?.headline ? renderLine(article.headline) : null);
  const shown = article === null ? '' : renderArticle(page, article, furniture);
  const text = shown || body?.trim();
  if (!text) throw new UserError('bad-input', `${path}: holds no article; expected a page with paragraphs of text`);
  return {
    ...bareDraft(text),
    ...metadata,
    published: published ?? (article === null ? null : shownDay(page, article, furniture)),
  };
}

function renderArticle(page: MarkupElement, { from, until }: ArticlePlace, furniture: SortedFurniture): string {
  const skips = (element: MarkupElement) => furniture.foreign.has(element) || furniture.beside.has(element);
  return renderText(page, { from, until, skips });
}

/** The day in the article's first `time`, else in a byline or date line above the text. */
function shownDay(page: MarkupElement, { from, until }: ArticlePlace, { foreign }: SortedFurniture): IsoDate | null {
  const skips = (element: MarkupElement) => isUnseen(element) || foreign.has(element);
  const seen = [page, ...elementsIn(page, skips)];
  const end = seen.indexOf(until) + [...elementsIn(until, skips)].length + 1;
  for (const { name, attributes } of seen.slice(seen.indexOf(from), end)) {
    const day = name === 'time' ? statedDay(attributes.get('datetime') ?? '') : null;
    if (day !== null) return day;
  }
  return publishedInText(renderText(page, { from, until, skips })).published;
}
