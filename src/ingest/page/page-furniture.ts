import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { MarkupElement } from '../markup/markup.ts';

const names = z.array(z.string().min(1)).transform((list): ReadonlySet<string> => new Set(list));
const schema = z.strictObject({
  comments: names,
  foreign: names,
  beside: names,
  foreignElements: names,
  foreignRoles: names,
  layout: z.array(z.string().min(1)).readonly(),
});
const language = schema.parse(parse(readFileSync(new URL('page-furniture.yaml', import.meta.url), 'utf8')));

const KINDS = ['comments', 'foreign', 'beside'] as const;

/** Names are read so far: some pages put styles of many thousand characters into a class. */
const LONGEST_NAMES = 500;

/** Readers' comments; something else that is not of the article; something about the article, such as its byline. */
export type FurnitureKind = 'comments' | 'foreign' | 'beside';

/** What kind of furniture an element is by its own name or its role. */
export function kindByElement({ name, attributes }: MarkupElement): FurnitureKind | null {
  const foreign = language.foreignElements.has(name) || language.foreignRoles.has(attributes.get('role') ?? '');
  return foreign ? 'foreign' : null;
}

/** What kind of furniture an element is by what its classes and its id call it. */
export function kindByClass({ attributes }: MarkupElement): FurnitureKind | null {
  const words = wordsOf(`${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`);
  return KINDS.find((kind) => words.some((word) => language[kind].has(word))) ?? null;
}

/** "relatedPosts box__more-from" → related, posts, related-posts, box, more, from, box-more, more-from. */
function wordsOf(names: string): readonly string[] {
  const found: string[] = [];
  for (const name of names.slice(0, LONGEST_NAMES).split(/\s+/)) {
    if (language.layout.some((start) => name.startsWith(start))) continue;
    const words = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter(Boolean);
    found.push(...words);
    for (const [index, word] of words.entries()) if (index > 0) found.push(`${words[index - 1]}-${word}`);
  }
  return found;
}
