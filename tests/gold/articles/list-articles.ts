import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { READABLE_EXTENSIONS } from '../../../src/ingest/read-document.ts';

export const GOLD_SETS = ['learn', 'judge'] as const;
/** `learn` is for learning and looking at, `judge` for judging only. */
export type GoldSet = (typeof GOLD_SETS)[number];

/** The annotated articles of a set that there is a reader for, by path, in order of their names. */
export function listArticles(set: GoldSet): readonly string[] {
  const folder = join(import.meta.dirname, set);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => READABLE_EXTENSIONS.includes(extname(name)))
    .sort()
    .map((name) => join(folder, name));
}
