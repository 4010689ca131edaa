import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDocument } from '../../src/ingest/read-document.ts';

const FOLDER = join(import.meta.dirname, '../../seeds');

it('there is one record for each of the five sources', async () => {
  const records = await Promise.all(readdirSync(FOLDER).map((name) => readDocument(join(FOLDER, name))));
  expect(records.map(({ recordOf }) => recordOf).sort()).toEqual([
    '000_8306b7da8d91b889.txt',
    '001_ccaa08d2e72f1fc4.txt',
    '002_cf4e1a0c551ef352.txt',
    '003_5efb497116866064.txt',
    '004_3253f2a8958fafad.txt',
  ]);
});

it.each(readdirSync(FOLDER))('%s says what it is', async (name) => {
  const record = await readDocument(join(FOLDER, name));
  expect(record).toMatchObject({
    source: `seed:${name.replace('.md', '')}`,
    title: expect.stringMatching(/\S/),
    published: name.slice(0, 10),
    publishedBasis: 'inferred',
    language: 'en',
    summary: true,
    url: null,
  });
});

it.each(readdirSync(FOLDER))('%s is plain paragraphs with quotation marks that pair', async (name) => {
  const { text } = await readDocument(join(FOLDER, name));
  for (const paragraph of text.trim().split('\n\n')) {
    expect(paragraph).not.toMatch(/\n|"|^\W*$/);
    expect(paragraph.replaceAll(/[^“”]/g, '')).toMatch(/^(“”)*$/);
  }
});
