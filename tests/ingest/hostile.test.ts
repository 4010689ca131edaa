import { describe, expect, test } from 'vitest';
import { readFeed } from '../../src/ingest/feed/read-feed.ts';
import { readPage } from '../../src/ingest/page/read-page.ts';
import type { Part } from '../../src/ingest/reader.ts';

const SAID = 'The mayor of Alder said on Monday that the bridge would stay closed.';
const P = `<p>${SAID}</p>`;
const MANY = 100_000;

function textsOf(parts: readonly Part[]): readonly (string | null)[] {
  return parts.map((part) => (part.kind === 'draft' ? part.draft.text : null));
}

describe('a page made to take long is read like any other', () => {
  test.each([
    ['elements in elements', `${'<div>'.repeat(MANY)}${P}`],
    ['articles in articles', `${'<article>'.repeat(MANY)}${P}`],
    ['end tags that end nothing', `${'<div>'.repeat(MANY)}${'</span>'.repeat(MANY)}${P}`],
    ['formatting that is never closed', `${'<b>'.repeat(MANY)}${P}${'</p>'.repeat(MANY)}`],
    ['lists in lists', `${'<ul><li>'.repeat(MANY)}${P}`],
    ['tables in tables', `${'<table><tr><td>'.repeat(MANY)}${P}`],
    ['figures in figures', `${P}${'<figure>'.repeat(MANY)}`],
    ['an attribute of a megabyte', `<div title="${'x'.repeat(1_000_000)}">${P}</div>`],
    ['a class of a megabyte', `<div class="${'x '.repeat(500_000)}">${P}</div>`],
    ['a style of a megabyte', `<div style="${'display: '.repeat(100_000)}">${P}</div>`],
    ['attributes', `<div ${'a=1 '.repeat(200_000)}>${P}</div>`],
    ['tags that are never closed', `${P}${'<'.repeat(1_000_000)}`],
    ['comments that are never closed', `${P}${'<!--'.repeat(200_000)}`],
    ['quotation marks in tags', `${P}${'<a "'.repeat(200_000)}`],
    ['empty divisions', `${'<div></div>'.repeat(MANY)}${P}`],
    ['links', `${'<a href="x">some words of a link</a>'.repeat(MANY)}${P}`],
    ['linked data in linked data', `<script type="application/ld+json">${'['.repeat(1_000_000)}</script>${P}`],
    ['metadata', `${'<meta name="a" content="b">'.repeat(MANY)}${P}`],
    ['a title of bars', `<title>${' |'.repeat(300_000)}</title>${P}`],
    ['spaces', `${' '.repeat(1_000_000)}${P}`],
  ])('%s', (_name, page) => {
    expect(textsOf(readPage('page.html', page)).join()).toContain(SAID);
  });

  test.each([
    ['ampersands', '&'.repeat(1_000_000)],
    ['headlines', '<h1>Bridge Closed</h1>'.repeat(MANY)],
    ['breaks', 'x<br>'.repeat(MANY)],
    ['cells', `<table><tr>${'<td>x'.repeat(MANY)}`],
  ])('%s alone are no article', (_name, page) => {
    expect(() => readPage('page.html', page)).toThrow('page.html: holds no article');
  });

  test('broken HTML of 5 MB', () => {
    const broken = '<div><p class=x>The mayor, said to be well, <b>spoke of it.</i> <td>Nobody <li>heard & saw.';
    const [text] = textsOf(readPage('page.html', broken.repeat(5_000_000 / broken.length)));
    expect(text?.split('spoke of it.').length).toBeGreaterThan(50_000);
  });
});

test.each([
  ['items in items', '<item>'.repeat(MANY)],
  ['titles that are never closed', '<item><title>'.repeat(MANY)],
  ['links of one item', `<item>${'<link>x</link>'.repeat(MANY)}`],
  ['elements in escaped HTML', `<item><description><![CDATA[${'<div>'.repeat(MANY)}]]></description></item>`],
  ['entities that are not known', `<item><title>${'&lol;'.repeat(MANY)}</title></item>`],
])('a feed made to take long is read like any other: %s', (_name, items) => {
  const parts = readFeed('feed.xml', `<rss><channel><item><description>${SAID}</description></item>${items}`);
  expect(textsOf(parts)[0]).toBe(SAID);
});
