import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocument, readDocuments } from '../../src/ingest/read-document.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sitrep-feed-')));
const SAID = 'The mayor of Alder said on Monday that the bridge would stay closed.';
let files = 0;

function write(content: string | Buffer, ending = 'xml'): string {
  const path = join(folder, `${++files}.${ending}`);
  writeFileSync(path, content);
  return path;
}

const CHANNEL = '<title>Alder Gazette</title><link>https://gazette.example/</link><language>en-gb</language>';

function rss(...items: readonly string[]): string {
  const all = items.map((item) => `<item>${item}</item>`).join('\n');
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="x"><channel>${CHANNEL}${all}</channel></rss>`;
}

function atom(entry: string): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/b/"><title>Wire</title><entry>${entry}</entry></feed>`;
}

/** What became of each item: a document as it is, or the problem without the file's name. */
async function read(content: string) {
  const parts = await readDocuments(write(content));
  return parts.map((part) =>
    part.kind === 'document'
      ? part.document
      : { problem: part.problem.message.replace(/^.*\.xml /, ''), failed: part.failed },
  );
}

describe('an item of RSS', () => {
  test.each([
    [
      'with all it may have',
      `<title>Bridge &amp;amp; ferry</title><link>/bridge</link><guid isPermaLink="false">g1</guid>
       <pubDate>Fri, 28 Nov 2025 23:30:00 -0500</pubDate><description>Short.</description><content:encoded><![CDATA[<p>${SAID}</p>]]></content:encoded>`,
      {
        title: 'Bridge & ferry',
        url: 'https://gazette.example/bridge',
        source: 'https://gazette.example/bridge',
        outlet: 'Alder Gazette',
        language: 'en-gb',
        published: '2025-11-28',
        publishedBasis: 'stated',
        text: SAID,
      },
    ],
    [
      'with escaped HTML',
      '<description>&lt;p&gt;One &amp;amp; two.&lt;/p&gt;&lt;ol&gt;&lt;li&gt;Three&lt;/ol&gt;</description>',
      { text: 'One & two.\n\n1. Three' },
    ],
    [
      'with HTML in CDATA',
      '<description><![CDATA[<p>One &amp; two.</p><ol><li>Three</ol>]]></description>',
      { text: 'One & two.\n\n1. Three' },
    ],
    ['with plain text', '<description>One &amp; two.</description>', { text: 'One & two.' }],
    [
      'with signs that are not escaped',
      '<description>R&D and 3 < 4, he said.</description>',
      { text: 'R&D and 3 < 4, he said.' },
    ],
    [
      'of another outlet',
      '<description>One.</description><source url="https://o.example">Other Wire</source>',
      { outlet: 'Other Wire' },
    ],
    [
      'with an address for its id',
      '<guid>https://a.example/1</guid><description>One.</description>',
      { url: 'https://a.example/1' },
    ],
    [
      'with an id that is no address',
      '<guid isPermaLink="false">https://a.example/1</guid><description>One.</description>',
      { url: null, source: 'https://a.example/1' },
    ],
    [
      'that links to the front page',
      '<guid isPermaLink="false">g1</guid><link>https://gazette.example/</link><description>One.</description>',
      { url: null, source: 'g1' },
    ],
    [
      'with a day of Dublin Core',
      '<description>One.</description><dc:date>2025-11-28T01:00:00+02:00</dc:date>',
      { published: '2025-11-28' },
    ],
    [
      'with a day that there is not',
      '<description>One.</description><pubDate>Thu, 30 Feb 2025 10:00:00 GMT</pubDate>',
      { published: null },
    ],
    [
      'with titles of other kinds',
      '<media:title>Picture</media:title><title>Bridge</title><description>One.</description>',
      { title: 'Bridge' },
    ],
  ])('%s', async (_name, item, expected) => {
    expect(await read(rss(item))).toEqual([expect.objectContaining(expected)]);
  });

  test('without address and id is known by its file and number', async () => {
    const path = write(rss('<description>One.</description>', '<description>Two.</description>'));
    const parts = await readDocuments(path);
    expect(parts.map((part) => part.kind === 'document' && part.document.source)).toEqual([`${path}#1`, `${path}#2`]);
    expect(parts.map(({ name }) => name)).toEqual([`${path} item 1`, `${path} item 2`]);
  });

  test('of RSS 1.0 stands beside its channel', async () => {
    const rdf = `<rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel>${CHANNEL}</channel><item rdf:about="https://a.example/1"><title>Bridge</title><link>https://a.example/1</link><description>${SAID}</description></item></rdf:RDF>`;
    expect(await readDocument(write(rdf))).toMatchObject({ title: 'Bridge', outlet: 'Alder Gazette', text: SAID });
  });
});

describe('an entry of Atom', () => {
  test.each([
    [
      'with all it may have',
      `<title>Bridge</title><link rel="self" href="self"/><link href="c/1"/><id>urn:1</id><published>2025-11-28T23:30:00-05:00</published><updated>2025-12-01T00:00:00Z</updated><summary>Short.</summary><content type="html">&lt;p&gt;${SAID}&lt;/p&gt;</content>`,
      { title: 'Bridge', url: 'https://a.example/b/c/1', outlet: 'Wire', published: '2025-11-28', text: SAID },
    ],
    [
      'with XHTML',
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <b>and</b> two.</p><p>Three.</p></div></content>',
      { text: 'One and two.\n\nThree.' },
    ],
    ['with plain text', '<content type="text">3 &lt;b&gt; 4</content>', { text: '3 <b> 4' }],
    [
      'with an update only',
      '<updated>2025-11-28T23:30:00Z</updated><summary>One.</summary>',
      { published: '2025-11-28' },
    ],
    ['of another feed', '<summary>One.</summary><source><title>Other Wire</title></source>', { outlet: 'Other Wire' }],
  ])('%s', async (_name, entry, expected) => {
    expect(await read(atom(entry))).toEqual([expect.objectContaining(expected)]);
  });
});

describe('a feed', () => {
  const described = (text: string, rest = '') => `<description>${text}</description>${rest}`;

  test('gives its items in order, and those that are none with a reason', async () => {
    const one = '<link>https://a.example/1</link>';
    const items = [
      described('One.', one),
      '<title>Empty</title>',
      described('One.', one),
      described('Other.', one),
      described('Two.', `${one}<guid>g2</guid>`),
      described('Three.', '<guid>g2</guid>'),
    ];
    expect(await read(rss(...items))).toEqual([
      expect.objectContaining({ text: 'One.', source: 'https://a.example/1' }),
      { problem: 'item 2: has no text; expected content, description or summary', failed: true },
      { problem: 'item 3: is the same as item 1', failed: false },
      { problem: 'item 4: has the id of item 1, but another text; expected an id of its own', failed: true },
      expect.objectContaining({ text: 'Two.', source: 'g2' }),
      { problem: 'item 6: has the id of item 5, but another text; expected an id of its own', failed: true },
    ]);
  });

  test('that breaks off or is not well-formed gives what it has', async () => {
    const whole = rss(described('One & two.'), described('<![CDATA[<p>Three.]]>'), described('Four.'));
    const cut = whole.slice(0, whole.indexOf('Four') + 2);
    expect((await read(cut)).map((item) => 'text' in item && item.text)).toEqual(['One & two.', 'Three.', 'Fo']);
  });

  test('of a thousand items', async () => {
    const items = Array.from({ length: 1_000 }, (_, n) => described(`Number ${n}.`, `<link>/${n}</link>`));
    const texts = (await read(rss(...items))).map((item) => 'text' in item && item.text);
    expect(texts).toEqual(Array.from({ length: 1_000 }, (_, n) => `Number ${n}.`));
  });

  test('takes from flags what may be true of all its items', async () => {
    const path = write(rss(described('One.'), described('Two.')));
    for (const given of [{ url: 'https://a.example' }, { title: 'Bridge' }, { published: '2025-11-28' }]) {
      await expect(readDocuments(path, given)).rejects.toThrow(
        /: --\w+ is said of one document, but the feed holds 2 items$/,
      );
    }
    const parts = await readDocuments(path, { outlet: 'Wire' });
    expect(parts.map((part) => part.kind === 'document' && part.document.outlet)).toEqual(['Wire', 'Wire']);
    const single = write(rss(described('One.')));
    expect(await readDocument(single, { title: 'Bridge', published: '2025-11-28' })).toMatchObject({ title: 'Bridge' });
    await expect(readDocument(path)).rejects.toThrow('holds 2 items; expected one article');
  });

  test('in an encoding that it names', async () => {
    const xml = `<?xml version="1.0" encoding="windows-1251"?><rss><channel><item><description>\xcc\xf1\xf2</description></item></channel></rss>`;
    expect((await readDocument(write(Buffer.from(xml, 'latin1')))).text).toBe('Мст');
  });

  test.each([
    ['without items', rss(), 'is a feed without items'],
    [
      'that is another kind of XML',
      '<?xml version="1.0"?><sitemapindex/>',
      'begins with <sitemapindex>; expected a feed, RSS or Atom',
    ],
    ['that is no XML', 'Nothing here.', 'is no XML; expected a feed, RSS or Atom'],
  ])('%s is told', async (_name, content, problem) => {
    await expect(readDocuments(write(content))).rejects.toThrow(problem);
  });
});
