import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/ingest/read-document.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sitrep-page-')));
const SAID = 'The mayor of Alder said on Monday that the bridge would stay closed.';
const CROSSED = 'Residents of Alder have crossed by boat since the flood.';
const BODY = `<p>${SAID}</p><p>${CROSSED}</p>`;
let files = 0;

async function read(html: string | Buffer, ending = 'html') {
  const path = join(folder, `${++files}.${ending}`);
  writeFileSync(path, html);
  return readDocument(path);
}

/** The paragraphs of a page whose article holds this. */
async function paragraphs(inside: string): Promise<readonly string[]> {
  return (await read(`<body><article>${inside}</article></body>`)).text.split('\n\n');
}

describe('the text of a page', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['paragraphs, not closed', `<p>${SAID}<p>${CROSSED}`, [SAID, CROSSED]],
    ['divisions for paragraphs', `<div>${SAID}</div><div>${CROSSED}</div>`, [SAID, CROSSED]],
    ['two breaks for a new paragraph', `${SAID}<br><br>${CROSSED}`, [SAID, CROSSED]],
    ['one break for a new line', `<p>${SAID}<br/>${CROSSED}</p>`, [`${SAID}\n${CROSSED}`]],
    ['notes on the article', `${BODY}<p><em>Jane Doe lives in Alder with a goat.</em></p>`, [SAID, CROSSED]],
    ['small print', `${BODY}<p><small>Set in Garamond by the ferry.</small></p>`, [SAID, CROSSED]],
    ['a paragraph in italics', `<p><i>${SAID}</i></p><p>${CROSSED}</p>`, [SAID, CROSSED]],
    ['a last quotation in italics', `<p>${CROSSED}</p><p><i>“${SAID}”</i></p>`, [CROSSED, `“${SAID}”`]],
    ['a text in italics', `<p><i>${SAID}</i></p><p><i>${CROSSED}</i></p>`, [SAID, CROSSED]],
    ['a headline and a lead', `<h1>Bridge Closed</h1><p class="lead">${SAID}</p>`, ['Bridge Closed', SAID]],
    [
      'white space',
      `<p>  The mayor\n of&nbsp;Alder\tspoke   to us on Monday.  </p>`,
      ['The mayor of Alder spoke to us on Monday.'],
    ],
    [
      'invisible characters',
      '<p>The may&shy;or of Al\u200Bder spoke\u202E to us.</p>',
      ['The mayor of Alder spoke to us.'],
    ],
    [
      'entities',
      '<p>“Fish &amp; chips,” said the mayor &#8212; &lt;twice&gt;.</p>',
      ['“Fish & chips,” said the mayor — <twice>.'],
    ],
    [
      'words in tags',
      `<p>The <b>may</b>or of <a href="/a">Alder</a> spoke to us.</p>`,
      ['The mayor of Alder spoke to us.'],
    ],
    ['a numbered list', `<p>${SAID}</p><ol><li>Withdrawal<li><p>Release</p></ol>`, [SAID, '1. Withdrawal\n2. Release']],
    [
      'numbers of its own',
      `<p>${SAID}</p><ol start=4><li>Four<li value=9>Nine<li>Ten</ol>`,
      [SAID, '4. Four\n9. Nine\n10. Ten'],
    ],
    ['numbers that are none', `<p>${SAID}</p><ol start=""><li value=x>One<li>Two</ol>`, [SAID, '1. One\n2. Two']],
    ['numbers in the text', `<p>${SAID}</p><ol><li>1. One<li>2. Two</ol>`, [SAID, '1. One\n2. Two']],
    ['a list', `<ul><li>${SAID}</li><li>${CROSSED}</li></ul>`, [`- ${SAID}\n- ${CROSSED}`]],
    ['a quotation', `<blockquote><p>${SAID}</p><footer>— Jane Doe</footer></blockquote>`, [SAID, '— Jane Doe']],
    [
      'marks that a browser adds',
      `<p>The mayor called it <q>a very bad day</q> on Monday.</p>`,
      ['The mayor called it “a very bad day” on Monday.'],
    ],
    [
      'a table',
      `<p>${SAID}</p><table><tr><th>Day<th>Ships<tr><td>Monday<td>12</table>`,
      [SAID, 'Day | Ships\nMonday | 12'],
    ],
    ['a page laid out by a table', `<table><tr><td><p>${SAID}</p><td><p>${CROSSED}</p></table>`, [SAID, CROSSED]],
    ['preformatted lines', `<pre>${SAID}\n${CROSSED}</pre>`, [`${SAID}\n${CROSSED}`]],
    [
      'a comment of the writer',
      `<p>The mayor<!-- who? --> of Alder spoke to us.</p>`,
      ['The mayor of Alder spoke to us.'],
    ],
    [
      'numbers of notes',
      `<p>The mayor spoke.<sup><a href="#n1">[1]</a></sup> She left at once.</p>`,
      ['The mayor spoke. She left at once.'],
    ],
    [
      'classes inside a sentence',
      `<p>The <span class="related">mayor</span> of Alder spoke to us.</p>`,
      ['The mayor of Alder spoke to us.'],
    ],
  ])('%s', async (_name, inside, expected) => {
    expect(await paragraphs(inside)).toEqual(expected);
  });

  const wide = `<p>${SAID} ${CROSSED} ${SAID}</p>`;
  const teaser = 'In October an explosion in the harbour sank two tugs and killed a pilot.';
  test.each([
    ['scripts and styles', `<script>"${teaser}"</script><style>p { content: "${teaser}" }</style>`],
    [
      'what is hidden',
      `<p hidden>${teaser}</p><p style="display: none">${teaser}</p><p aria-hidden="true">${teaser}</p>`,
    ],
    ['a caption', `<figure><img src="a.jpg" alt="${teaser}"><figcaption>${teaser}</figcaption></figure>`],
    ['a caption without a name', `<figure><img src="a.jpg"><div><p>${teaser}</p></div></figure>`],
    ['a caption by its class', `<div class="wp-caption"><img src="a.jpg"><p>${teaser}</p></div>`],
    ['a menu', '<nav><ul><li><a href="/">Home</a><li><a href="/n">News of the day</a></ul></nav>'],
    ['a list of links', '<ul><li><a href="/1">Nine Jailed Over Explosion</a><li><a href="/2">Fares Rise</a></ul>'],
    ['a teaser', `<div class="related-posts"><h3>Related</h3><p>${teaser}</p></div>`],
    ['a teaser in camel case', `<div class="boxRelated"><p>${teaser}</p></div>`],
    ['a link in a paragraph', '<p><strong><a href="/1">Council Raises Ferry Fares By A Tenth.</a></strong></p>'],
    ['a box beside the text', `<aside><p>${teaser}</p></aside>`],
    ['comments', `<div id="comments"><p>${teaser}</p><p>${teaser}</p><p>${teaser}</p><p>${teaser}</p></div>`],
    ['a form', `<form><p>${teaser}</p></form>`],
    ['a cookie notice', `<div class="cookie-notice" role="dialog"><p>${teaser}</p></div>`],
    ['buttons', '<ul class="share-buttons"><li>Facebook</li><li><button>Telegram</button></li></ul>'],
    ['the page’s foot', `<footer><p>${teaser}</p></footer>`],
    ['a frame', `<iframe src="x">${teaser}</iframe>`],
  ])('is without %s', async (_name, furniture) => {
    expect(await paragraphs(`${wide}${furniture}${wide}`)).toEqual(await paragraphs(wide + wide));
  });

  test('of XHTML goes on after an element that ends with its slash', async () => {
    const page = `<html xmlns="http://www.w3.org/1999/xhtml"><head><script src="x"/></head><body><div/>${BODY}</body></html>`;
    expect((await read(page, 'xhtml')).text).toBe(`${SAID}\n\n${CROSSED}`);
    expect((await read(`<?xml version="1.0"?>\n${page}`)).text).toBe(`${SAID}\n\n${CROSSED}`);
  });

  test('stands in what holds most of the prose, whatever that is called', async () => {
    const page = (inside: string) => `<div class="top">${SAID}</div><div class="sidebar">${inside}</div>`;
    expect((await read(page(`<h1>Bridge Closed</h1>${wide}${wide}${wide}`))).text).toContain('Bridge Closed\n\n');
  });

  test('stands in what is called after the comments below it', async () => {
    const comments = `<div class="comments">${wide.repeat(9)}</div>`;
    const page = `<body class="comments-open"><div class="post comment-area"><h1>Bridge Closed</h1>${wide}${comments}</div>`;
    expect((await read(page)).text.split('\n\n')).toEqual(['Bridge Closed', `${SAID} ${CROSSED} ${SAID}`]);
  });

  test('begins with the headline, and with a lead between the two', async () => {
    const { text } = await read(
      `<div><h1>The Gazette</h1></div><div><h1>Bridge Closed</h1><p>${CROSSED}</p></div><div class="body">${wide}${wide}${wide}</div><p>${CROSSED}</p>`,
    );
    expect(text.split('\n\n').slice(0, 2)).toEqual(['Bridge Closed', CROSSED]);
    expect(text.endsWith(CROSSED)).toBe(false);
  });

  test('may be a script’s, when the page shows none', async () => {
    const data = JSON.stringify({ '@type': 'NewsArticle', articleBody: `${SAID}\n\n${CROSSED}` });
    const { text } = await read(`<script type="application/ld+json">${data}</script><div id="app"></div>`);
    expect(text).toBe(`${SAID}\n\n${CROSSED}`);
  });
});

describe('what a page says of its article', () => {
  const linked = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  const article = {
    '@type': ['NewsArticle'],
    headline: 'Bridge &amp; Ferry',
    datePublished: '2021-03-04T23:30:00-05:00',
    publisher: { '@type': 'Organization', name: 'Alder Gazette' },
    mainEntityOfPage: { '@id': 'https://gazette.example/bridge' },
  };
  const openGraph = `<meta property="og:title" content="Bridge Stays Closed - Alder Gazette"><meta property="og:site_name"
    content="Alder Gazette"><meta property="article:published_time" content="2021-03-05">`;
  test.each([
    [
      'linked data',
      linked({ '@graph': [{ '@type': 'WebSite', name: 'No' }, article] }) + openGraph,
      {
        title: 'Bridge & Ferry',
        outlet: 'Alder Gazette',
        published: '2021-03-04',
        url: 'https://gazette.example/bridge',
      },
    ],
    [
      'linked data that is broken',
      `<script type="application/ld+json">{"@type":</script>${openGraph}`,
      { published: '2021-03-05' },
    ],
    [
      'linked data of other things',
      linked([{ '@type': 'Person', name: 'Jane' }, 7, null]) + openGraph,
      { title: 'Bridge Stays Closed' },
    ],
    ['Open Graph', openGraph, { title: 'Bridge Stays Closed', outlet: 'Alder Gazette', published: '2021-03-05' }],
    [
      'a title and a site by a bar',
      '<title>Bridge Closed | Alder Gazette</title>',
      { title: 'Bridge Closed', outlet: 'Alder Gazette' },
    ],
    [
      'a title and a site by the headline',
      '<title>Bridge Closed - Alder Gazette</title><h1>Bridge Closed</h1>',
      { title: 'Bridge Closed', outlet: 'Alder Gazette' },
    ],
    [
      'a site before the headline',
      '<title>Alder Gazette - Bridge Stays Closed (1/2)</title><h1>Bridge Stays Closed</h1>',
      { title: 'Bridge Stays Closed', outlet: 'Alder Gazette' },
    ],
    [
      'a page number before the headline',
      '<title>Page 2 - The Bridge Stays Closed - Alder Gazette</title><h1>The Bridge Stays Closed</h1>',
      { title: 'The Bridge Stays Closed', outlet: 'Alder Gazette' },
    ],
    [
      'a headline of the second level',
      '<title>Bridge Closed - Alder Gazette</title><h2>Bridge Closed</h2>',
      { title: 'Bridge Closed', outlet: 'Alder Gazette' },
    ],
    [
      'a headline that the window shows in other words',
      '<title>A bridge in trouble</title><h1>The bridge stays closed</h1>',
      { title: 'The bridge stays closed', outlet: null },
    ],
    ['a title with a dash', '<title>Bridge Closed – Again</title>', { title: 'Bridge Closed – Again', outlet: null }],
    ['a headline alone', '<h1>Bridge Closed</h1>', { title: 'Bridge Closed', outlet: null, published: null }],
    [
      'meta by other names',
      '<meta name="Date" content="Fri, 5 Mar 2021 08:00:00 GMT"><meta name="DC.publisher" content="Wire">',
      { published: '2021-03-05', outlet: 'Wire' },
    ],
    [
      'a time',
      '<h1>Bridge</h1><time datetime="2021-03-05T08:00Z">Friday</time>',
      { published: '2021-03-05', publishedBasis: 'stated' },
    ],
    ['a time of another article', '<aside><time datetime="2021-03-05">Friday</time></aside>', { published: null }],
    [
      'a date line',
      '<h1>Bridge Closed</h1><div class="meta">By Jane Doe | March 5, 2021</div>',
      { published: '2021-03-05' },
    ],
    [
      'an address that is made whole',
      '<base href="https://a.example/x/"><link rel="canonical" href="../bridge">',
      { url: 'https://a.example/bridge' },
    ],
    ['the address of a front page', '<link rel="canonical" href="https://a.example/">', { url: null }],
    ['an address of no page', '<link rel="canonical" href="javascript:alert(1)">', { url: null }],
    [
      'the day in its address',
      '<link rel="canonical" href="https://a.example/2021/03/05/bridge">',
      { published: '2021-03-05', publishedBasis: 'inferred' },
    ],
  ])('%s', async (_name, head, expected) => {
    expect(await read(`<html><body>${head}${BODY}</body></html>`)).toMatchObject(expected);
  });

  test('its language, when that is one', async () => {
    expect((await read(`<html lang="en_GB">${BODY}`)).language).toBe('en-GB');
    expect((await read(`<html lang="?">${BODY}`)).language).toBe('en');
  });
});

describe('the encoding of a page', () => {
  const cyrillic = 'Мэр сказала в понедельник, что мост закрыт.';
  const page = (charset: string) => `<html><head>${charset}</head><body><p>${cyrillic}</p></body></html>`;
  /** Letters of the Russian alphabet stand in order in windows-1251. */
  const windows1251 = (text: string) =>
    Buffer.from(
      Array.from(text, (letter) => {
        const code = letter.codePointAt(0) ?? 0;
        return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
      }),
    );
  test.each([
    ['named by meta', windows1251(page('<meta charset="windows-1251">'))],
    [
      'named the old way',
      windows1251(page('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">')),
    ],
    ['named by XML', windows1251(`<?xml version="1.0" encoding="windows-1251"?>${page('')}`)],
    ['UTF-8, not named', Buffer.from(page(''))],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${page('')}`)],
    ['UTF-16 with a byte order mark', Buffer.from(`\uFEFF${page('')}`, 'utf16le')],
  ])('%s', async (_name, bytes) => {
    expect((await read(bytes)).text).toBe(cyrillic);
  });

  test.each([
    ['not named', windows1251(page('')), 'is not valid UTF-8 at byte 28; expected text in UTF-8'],
    ['unknown', Buffer.from(page('<meta charset="klingon">')), 'names an encoding that is not known: klingon'],
    ['not the named one', windows1251(page('<meta charset="utf-8">')), 'is not valid UTF-8'],
  ])('that is %s is told', async (_name, bytes, problem) => {
    await expect(read(bytes)).rejects.toThrow(problem);
  });
});

test.each([
  [
    'a page without an article',
    '<html><body><nav><a href="/">Home</a></nav><h1>Sign in</h1></body></html>',
    'html',
    'holds no article',
  ],
  ['a page that holds nothing', '<html></html>', 'html', 'holds no article'],
  ['no page at all', '{"a": 1}', 'html', 'holds no article'],
  ['a feed called a page', '<?xml version="1.0"?>\n<rss version="2.0"></rss>', 'html', 'is a feed; name it .xml'],
  ['a page called a text', `<!DOCTYPE html>\n<html>${BODY}</html>`, 'txt', 'is a web page; name it .html'],
  ['a page called a feed', `<!doctype html><html>${BODY}</html>`, 'xml', 'is a web page; name it .html'],
  ['a PDF called a text', '%PDF-1.7\n', 'txt', 'is a PDF; save its text as .txt'],
  ['a picture called a page', Buffer.from([0x89, 0x50, 0, 0]), 'html', 'holds NUL bytes'],
])('%s is told in one line', async (_name, content, ending, problem) => {
  const failure = await read(content, ending).catch((fault: unknown) => String(fault));
  expect(failure).toContain(problem);
  expect(failure).not.toContain('\n');
});
