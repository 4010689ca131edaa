import { UserError } from '../model/user-error.ts';
import { splitFrontMatter } from './front-matter.ts';
import { headingOf } from './headline.ts';
import type { Draft } from './reader.ts';

/** Markdown with YAML front matter. The document's text is all that follows the front matter, unchanged. */
export function readMarkdown(path: string, file: string): Draft {
  const { head, body } = splitFrontMatter(path, file);
  if (body.trim() === '')
    throw new UserError('bad-input', `${path}: holds front matter only; expected an article below it`);
  return {
    text: body,
    title: head.title ?? headingOf(body),
    outlet: head.outlet ?? null,
    url: head.url ?? null,
    source: head.source ?? null,
    published: head.published ?? null,
    publishedBasis: head.published_basis ?? null,
    language: head.language ?? null,
    summary: head.summary ?? false,
    recordOf: head.record_of ?? null,
  };
}
