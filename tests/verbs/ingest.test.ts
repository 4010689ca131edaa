import { once } from 'node:events';
import { appendFileSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { openArchive } from '../../src/app.ts';
import { SECOND_BEAT } from '../support/second-beat/second-beat.ts';
import { createNewsroom, jsonLines, type Newsroom } from './sitrep.ts';

const ARTICLE = `Dam talks go on

Ilse Brandt said on Thursday that the gates at Sandau had been closed.

"Nobody has asked us," Brandt said.
`;

async function ingestJson(newsroom: Newsroom, ...args: readonly string[]) {
  const { out, err, status } = await newsroom.sitrep(['ingest', ...args, '--json']);
  const [summary] = jsonLines(out);
  return { summary, err, status };
}

describe('ingest', () => {
  test('the same again is unchanged, a changed text replaces, a removed document is gone', async () => {
    const newsroom = createNewsroom();
    const path = newsroom.write('articles/talks.txt', ARTICLE);
    const first = await newsroom.sitrep(['ingest', path]);
    expect(first).toMatchObject({ status: 0, err: '' });
    expect(first.out).toMatch(/^1 new, 0 unchanged, 0 replaced, 0 skipped\nfound: 2 statements, 1 place mentions, /);

    expect(await ingestJson(newsroom, 'articles')).toMatchObject({
      status: 0,
      summary: { new: 0, unchanged: 1, statements: 0 },
    });

    newsroom.write('articles/talks.txt', ARTICLE.replace('Nobody has', 'No one has'));
    expect(await ingestJson(newsroom, 'articles')).toMatchObject({
      status: 0,
      summary: { replaced: 1, statements: 2 },
    });
    expect(await statements(newsroom)).toEqual(['"No one has asked us,"', 'that the gates at Sandau had been closed']);

    rmSync(join(newsroom.folder, path));
    expect(await newsroom.sitrep(['remove', path])).toEqual({
      status: 0,
      out: 'removed articles/talks.txt\n',
      err: '',
    });
    expect(await statements(newsroom)).toEqual([]);
    expect(await newsroom.sitrep(['remove', path])).toMatchObject({
      status: 1,
      err: 'sitrep: articles/talks.txt: no such document in the archive; /sources lists what it holds\n',
    });
  });

  test('flags say what a file does not, once and for all', async () => {
    const newsroom = createNewsroom();
    const path = newsroom.write('talks.txt', ARTICLE);
    const flags = ['--published', '2025-03-21', '--outlet', 'Example Wire'];
    expect(await ingestJson(newsroom, path, ...flags)).toMatchObject({ summary: { new: 1 } });
    expect(await ingestJson(newsroom, path)).toMatchObject({ summary: { unchanged: 1 } });
    expect(await documents(newsroom)).toMatchObject([
      { published: '2025-03-21', publishedBasis: 'stated', outlet: 'Example Wire', title: 'Dam talks go on' },
    ]);
    newsroom.write('more.txt', ARTICLE);
    expect(await newsroom.sitrep(['ingest', '.', '--url', 'https://a.example/1'])).toMatchObject({
      status: 1,
      err: 'sitrep: --url names one document, but there are 2 files; ingest them one by one\n',
    });
  });

  test('reads pages and feeds beside texts, an item a document, and says of each that is left out which it was', async () => {
    const newsroom = createNewsroom();
    const said = (words: string) => `&lt;p&gt;Ilse Brandt said that ${words}.&lt;/p&gt;`;
    newsroom.write('in/a.html', `<title>Dam | Wire</title><p>Ilse Brandt said that the dam was safe.</p>`);
    newsroom.write('in/b.txt', ARTICLE);
    newsroom.write(
      'in/c.xml',
      `<rss><channel><title>Canton News</title>
      <item><title>One</title><link>https://a.example/1</link><description>${said('one gate was shut')}</description></item>
      <item><title>None</title></item>
      <item><title>Two</title><link>https://a.example/2</link><description>${said('two gates were shut')}</description></item>
      </channel></rss>`,
    );
    const { out, err, status } = await newsroom.sitrep(['ingest', 'in', '--outlet', 'Example Wire']);
    expect({ err, status }).toEqual({
      err: 'sitrep: skipped in/c.xml item 2: has no text; expected content, description or summary\n',
      status: 1,
    });
    expect(out).toMatch(/^4 new, 0 unchanged, 0 replaced, 1 skipped\nfound: 5 statements/);
    expect((await documents(newsroom)).map(({ title }) => title).sort()).toEqual([
      'Dam',
      'Dam talks go on',
      'One',
      'Two',
    ]);
    expect(await newsroom.sitrep(['ingest', 'in/c.xml', '--url', 'https://a.example/'])).toMatchObject({
      status: 1,
      err: 'sitrep: skipped in/c.xml: --url is said of one document, but the feed holds 3 items\n',
    });
    expect(await newsroom.sitrep(['ingest', 'in', '--title', 'Dam'])).toMatchObject({
      status: 1,
      err: 'sitrep: --title names one document, but there are 3 files; ingest them one by one\n',
    });
    expect(await ingestJson(newsroom, 'in/b.txt', '--title', 'Gates')).toMatchObject({ summary: { replaced: 1 } });
    const extracted = await newsroom.sitrep(['extract', 'in', '--json']);
    expect(JSON.parse(extracted.out)).toHaveLength(4);
    expect(extracted).toMatchObject({ status: 1, err: expect.stringContaining('in/c.xml item 2: has no text') });
  });

  test('a record gives way to its original, whatever the original is known by, and what it knew of the day stays known', async () => {
    const newsroom = createNewsroom();
    const record = (of: string) =>
      `---\nsource: record-${of}\npublished: 2025-03-20\npublished_basis: inferred\nsummary: true\nrecord_of: ${of}\n---\n${ARTICLE}`;
    newsroom.write('records/a.md', record('a.txt'));
    newsroom.write('records/b.md', record('b.txt'));
    newsroom.write('a.txt', ARTICLE);
    newsroom.write('b.txt', `${ARTICLE}\nBrandt said that all was well.\n`);
    expect(await ingestJson(newsroom, 'records')).toMatchObject({ summary: { new: 2 } });
    await newsroom.sitrep(['ingest', 'a.txt']);
    await newsroom.sitrep(['ingest', 'b.txt', '--url', 'https://a.example/b']);
    const dated = { published: '2025-03-20', publishedBasis: 'inferred', recordOf: null };
    expect(await documents(newsroom)).toHaveLength(2);
    expect(await documents(newsroom)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ source: join(newsroom.folder, 'a.txt'), ...dated }),
        expect.objectContaining({ source: 'https://a.example/b', ...dated }),
      ]),
    );
    expect(await ingestJson(newsroom, 'records/a.md')).toMatchObject({
      status: 0,
      summary: { skipped: [{ path: 'records/a.md', reason: 'original present: a.txt' }] },
    });
  });

  test('one bad file never stops the others: each is skipped with a line, and the status is 1', async () => {
    const newsroom = createNewsroom();
    newsroom.write('in/bad.md', '---\ntitle: 7\n---\nText.\n');
    newsroom.write('in/binary.txt', Buffer.from([1, 0, 2]));
    newsroom.write('in/empty.txt', '');
    newsroom.write('in/good.txt', ARTICLE);
    newsroom.write('in/latin.txt', Buffer.from([0x41, 0xe9, 0x41]));
    mkdirSync(join(newsroom.folder, 'nothing'));
    const { status, out, err } = await newsroom.sitrep(['ingest', 'gone\u001b[2J.txt', 'nothing', 'in']);
    expect(status).toBe(1);
    expect(out).toMatch(/^1 new, 0 unchanged, 0 replaced, 6 skipped\n/);
    expect(err.split('\n')).toEqual([
      'sitrep: skipped gone␛[2J.txt: cannot be read: no such file or directory',
      'sitrep: skipped nothing: holds no articles; expected files named .md, .markdown, .txt, .html, .htm, .xhtml, .xml, .rss, .atom',
      'sitrep: skipped in/bad.md: line 2: front matter: title: expected text (put it in quotation marks)',
      'sitrep: skipped in/binary.txt: holds NUL bytes: a binary or UTF-16 file; expected text in UTF-8',
      'sitrep: skipped in/empty.txt: is empty; expected an article',
      'sitrep: skipped in/latin.txt: is not valid UTF-8 at byte 1; expected text in UTF-8',
      '',
    ]);
  });

  test('when the vocabulary changes, what is stored is read anew from its stored text', async () => {
    const newsroom = createNewsroom();
    const beat = join(newsroom.folder, 'beat');
    cpSync(SECOND_BEAT.config, beat, { recursive: true });
    appendFileSync(join(beat, 'actors.yaml'), '  - { id: keller, name: Jonas Keller, kind: person }\n');
    newsroom.write('talks.txt', ARTICLE);
    newsroom.write('other.txt', 'Nothing is said here. The day was long.\n');
    const env = { SITREP_CONFIG: beat };
    await newsroom.sitrep(['ingest', 'talks.txt'], { env });
    rmSync(join(newsroom.folder, 'talks.txt'));
    const { out } = await newsroom.sitrep(['ingest', 'other.txt', '--json']);
    expect(jsonLines(out)).toMatchObject([{ new: 1, extractedAnew: 1, statements: 2 }]);
    const answers = await newsroom.sitrep(['ask', '/who Brandt', '--json']);
    expect(jsonLines(answers.out)).toMatchObject([{ command: 'who', actor: { id: 'brandt' }, total: 2 }]);
  });
});

describe('the archive', () => {
  const MANY = 300;
  const numbered = (n: number) => `Talks, part ${n}\n\n"Part ${n} of the talks is over," Ilse Brandt said.\n`;

  test.each(['SIGKILL', 'SIGINT'] as const)(
    'holds a document whole or not at all when ingest is ended by %s, while others read it',
    {
      timeout: 60_000,
    },
    async (signal) => {
      const newsroom = createNewsroom();
      for (let n = 0; n < MANY; n++) newsroom.write(`in/${String(n).padStart(3, '0')}.txt`, numbered(n));
      await using archive = await openArchive(newsroom.database);
      const count = async () => (await archive.documents({ offset: 0, limit: 1 })).total;

      const child = newsroom.start(['ingest', 'in']);
      const ended = once(child, 'close');
      await vi.waitFor(async () => expect(await count()).toBeGreaterThan(3), { timeout: 30_000, interval: 5 });
      child.kill(signal);
      await ended;

      const stored = await archive.documents({ offset: 0, limit: MANY });
      expect(stored.total).toBeLessThan(MANY);
      expect(stored.items.filter(({ statements }) => statements !== 1)).toEqual([]);

      const again = await ingestJson(newsroom, 'in');
      expect(again).toMatchObject({ status: 0, summary: { new: MANY - stored.total, unchanged: stored.total } });
      expect(await count()).toBe(MANY);
    },
  );

  test('that cannot be opened is one clear line', async () => {
    const newsroom = createNewsroom();
    newsroom.write('talks.txt', ARTICLE);
    newsroom.write('corrupt.db', 'This is no database. '.repeat(500));
    newsroom.write('file', 'A file where a folder is expected.');
    const runs = await Promise.all(
      [
        'sqlite:corrupt.db',
        'sqlite:file/sitrep.db',
        'sqlite:/dev/null/data/sitrep.db',
        'mysql://user:secret@host/db',
      ].map((url) => newsroom.sitrep(['ingest', 'talks.txt'], { env: { DATABASE_URL: url } })),
    );
    for (const { status, out, err } of runs) {
      expect({ status, out }).toEqual({ status: 1, out: '' });
      expect(err).toMatch(/^sitrep: [^\n]+\n$/);
      expect(err).not.toMatch(/secret|\bat .*:\d+:\d+/);
    }
  });
});

async function statements(newsroom: Newsroom): Promise<readonly string[]> {
  await using archive = await openArchive(newsroom.database);
  const { items } = await archive.statements({}, { offset: 0, limit: 10 });
  return items.map(({ text }) => text).sort();
}

async function documents(newsroom: Newsroom) {
  await using archive = await openArchive(newsroom.database);
  return (await archive.documents({ offset: 0, limit: 10 })).items;
}
