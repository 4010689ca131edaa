import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { type PageGold, readPageGold } from './articles/read-page-gold.ts';

const FOLDER = join(import.meta.dirname, 'articles/pages');
/** Title, and outlet or null, by the page's name. */
const EXPECTED = z
  .record(z.string(), z.tuple([z.string(), z.string().nullable()]))
  .parse(parse(readFileSync(join(FOLDER, 'expected.yaml'), 'utf8')));
const PAGES = readdirSync(FOLDER).filter((name) => extname(name) !== '.yaml');
/** Share of all furniture words that must be hidden. */
const HIDDEN = 0.96;

const read = new Map<string, Promise<PageGold>>();
const pageOf = (name: string): Promise<PageGold> =>
  read.getOrInsertComputed(name, (file) => readPageGold(join(FOLDER, file)));

describe('pages of many kinds', () => {
  it.each(PAGES)('%s keeps all of its article and tells its title and outlet', async (name) => {
    const { document, lost } = await pageOf(name);
    expect(lost).toEqual([]);
    expect([document.title, document.outlet]).toEqual(EXPECTED[name.slice(0, -extname(name).length)]);
  });

  it('hide nearly all of their furniture', async () => {
    const pages = await Promise.all(PAGES.map(pageOf));
    const furniture = pages.reduce((sum, page) => sum + page.furniture, 0);
    const shown = pages.reduce((sum, page) => sum + page.shown.length, 0);
    expect(furniture).toBeGreaterThan(3000);
    expect(1 - shown / furniture).toBeGreaterThan(HIDDEN);
  });
});
