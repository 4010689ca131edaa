import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/ingest/read-document.ts';
import { UserError } from '../../src/model/user-error.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sitrep-read-')));
const PROSE = 'The minister said on Monday that talks would go on.\n';

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function markdown(head: string, body = PROSE): string {
  return `---\n${head}\n---\n${body}`;
}

async function problemOf(path: string): Promise<string> {
  const fault = await readDocument(path).catch((error: unknown) => error);
  if (!(fault instanceof UserError)) throw new Error(`expected a UserError for ${path}`);
  expect(fault.code).toBe('bad-input');
  return fault.message.replace(`${folder}/`, '');
}

describe('a Markdown file', () => {
  test('gives its front matter and, as text, all that follows', async () => {
    const path = file(
      'full.md',
      markdown(
        [
          'title: Talks go on',
          'outlet: Example Wire',
          'url: https://wire.example/talks',
          'published: 2025-03-14',
          'published_basis: inferred',
          'language: de',
          'summary: true',
          'record_of: talks.txt',
          'tags: [a, b]',
        ].join('\n'),
        '\n# A heading\n\nText.\n',
      ),
    );
    const id = createHash('sha256').update('https://wire.example/talks').digest('hex').slice(0, 12);
    expect(await readDocument(path)).toEqual({
      id,
      source: 'https://wire.example/talks',
      hash: createHash('sha256').update('\n# A heading\n\nText.\n').digest('hex'),
      text: '\n# A heading\n\nText.\n',
      title: 'Talks go on',
      outlet: 'Example Wire',
      url: 'https://wire.example/talks',
      published: '2025-03-14',
      publishedBasis: 'inferred',
      language: 'de',
      summary: true,
      recordOf: 'talks.txt',
    });
  });

  test.each([
    [
      'no front matter',
      '# The heading #\n\nText.\n',
      { title: 'The heading', published: null, publishedBasis: 'none' },
    ],
    ['empty front matter', '---\n---\nText.\n', { title: null, text: 'Text.\n', language: 'en' }],
    ['Windows line ends', '---\r\ntitle: T\r\n---\r\nText.\r\n', { title: 'T', text: 'Text.\r\n' }],
    ['a byte order mark', '\uFEFF---\ntitle: T\n---\nText.\n', { title: 'T', text: 'Text.\n' }],
    [
      'a date with a time',
      markdown('published: 2025-03-14T09:30:00Z'),
      { published: '2025-03-14', publishedBasis: 'stated' },
    ],
    ['a source', markdown('source: desk-7'), { source: 'desk-7', url: null }],
    ['a URL beside a source', markdown('source: desk-7\nurl: https://a.example/'), { source: 'https://a.example/' }],
    ['empty values', markdown('title:\noutlet: ""\npublished:'), { title: null, outlet: null, published: null }],
    ['a rule in the body', `---\ntitle: T\n---\nOne.\n\n---\n\nTwo.\n`, { text: 'One.\n\n---\n\nTwo.\n' }],
  ])('with %s', async (name, content, expected) => {
    expect(await readDocument(file(`${name}.md`, content))).toMatchObject(expected);
  });

  test.each([
    ['never closed', '---\ntitle: T\n\nText.\n', 'line 1: the front matter is never closed; expected a line ---'],
    ['not YAML', markdown('outlet: W\ntitle: one: two'), 'line 3: front matter: Nested mappings'],
    [
      'a wrong date',
      markdown('title: T\npublished: 2025-02-30'),
      'line 3: front matter: published: expected a date such as 2025-11-28, not "2025-02-30"',
    ],
    ['a date in words', markdown('published: last May'), 'line 2: front matter: published: expected a date'],
    [
      'a number for a title',
      markdown('outlet: Wire\ntitle: 2025'),
      'line 3: front matter: title: expected text (put it in quotation marks)',
    ],
    ['no address', markdown('url: javascript:alert(1)'), 'line 2: front matter: url: expected an address'],
    [
      'an unknown basis',
      markdown('published_basis: guessed'),
      'line 2: front matter: published_basis: expected stated, inferred, none',
    ],
    ['a list', markdown('- one\n- two'), 'line 2: front matter: expected lines such as "title: …"'],
    ['too many aliases', markdown(`a: &a [x]\nb: [${'*a, '.repeat(300)}]\ntitle: [*b]`), 'line 2: front matter: '],
    ['no body', '---\ntitle: T\n---\n\n', 'holds front matter only; expected an article below it'],
  ])('with broken front matter (%s) names the line', async (name, content, expected) => {
    const problem = await problemOf(file(`broken ${name}.md`, content));
    expect(problem).toContain(`broken ${name}.md: ${expected}`);
    expect(problem).not.toContain('\n');
  });
});

describe('a text file', () => {
  test('is kept to the last character', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (text) => {
        fc.pre(text.trim() !== '' && !text.includes('\0') && text.isWellFormed());
        expect((await readDocument(file('any.txt', text))).text).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  test('without URL is known by its absolute path, from wherever it is named', async () => {
    const path = file('plain.txt', PROSE);
    symlinkSync(path, join(folder, 'link.txt'));
    const named = await Promise.all(
      [path, relative('', path), join(folder, 'link.txt')].map((name) => readDocument(name)),
    );
    expect(new Set(named.map(({ source }) => source))).toEqual(new Set([path]));
    expect(new Set(named.map(({ id }) => id)).size).toBe(1);
  });

  test('takes from flags what it does not say itself, and flags win', async () => {
    const given = { url: 'https://a.example/1', outlet: 'Wire', published: '2025-01-02' };
    expect(await readDocument(file('flags.txt', `Published 3 January 2025\n\n${PROSE}`), given)).toMatchObject({
      source: 'https://a.example/1',
      ...given,
      publishedBasis: 'stated',
    });
  });
});

test('what cannot be an article is named with what was expected', async () => {
  const large = file('large.txt', 'x');
  truncateSync(large, 50 * 1024 * 1024);
  mkdirSync(join(folder, 'folder.txt'));
  const problems = await Promise.all(
    [
      join(folder, 'gone.txt'),
      join(folder, `${'x'.repeat(300)}.txt`),
      join(folder, 'folder.txt'),
      file('empty.txt', ''),
      file('blank.txt', ' \n\t\n'),
      file('binary.txt', Buffer.from([0x89, 0x50, 0x00, 0x01])),
      file('latin1.txt', Buffer.concat([Buffer.from('Grüße '), Buffer.from([0xe9]), Buffer.from(' und mehr')])),
      file('spelt-out.txt', Buffer.concat([Buffer.from('a \uFFFD b '), Buffer.from([0xc3, 0x28])])),
      large,
      file('report.pdf', '%PDF-1.7'),
      file('noextension', PROSE),
    ].map(problemOf),
  );
  expect(problems).toEqual([
    'gone.txt: cannot be read: no such file or directory',
    `${'x'.repeat(300)}.txt: cannot be read: the name is too long`,
    'folder.txt: is not a regular file',
    'empty.txt: is empty; expected an article',
    'blank.txt: is empty; expected an article',
    'binary.txt: holds NUL bytes: a binary or UTF-16 file; expected text in UTF-8',
    'latin1.txt: is not valid UTF-8 at byte 8; expected text in UTF-8',
    'spelt-out.txt: is not valid UTF-8 at byte 8; expected text in UTF-8',
    'large.txt: is too large: 50.0 MB; expected an article of at most 5 MB',
    'report.pdf: cannot read .pdf files; expected .md, .markdown, .txt, .html, .htm, .xhtml, .xml, .rss, .atom',
    'noextension: cannot read a file without an extension; expected .md, .markdown, .txt, .html, .htm, .xhtml, .xml, .rss, .atom',
  ]);
});
