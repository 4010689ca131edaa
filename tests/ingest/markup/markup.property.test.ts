import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFeed } from '../../../src/ingest/feed/read-feed.ts';
import { parseMarkup } from '../../../src/ingest/markup/parse-markup.ts';
import { renderText } from '../../../src/ingest/markup/render-text.ts';
import { readPage } from '../../../src/ingest/page/read-page.ts';
import { UserError } from '../../../src/model/user-error.ts';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => SIGNS[sign] ?? '');
const unseen = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\0\r]/g;
/** As a browser shows it in one line. */
const shown = (text: string) => text.replace(/\s+/g, ' ').trim();
const line = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => shown(text.replace(unseen, '')));

test('what is escaped is shown as it was', () => {
  fc.assert(
    fc.property(fc.array(line.filter((text) => text !== '')), (lines) => {
      const page = lines.map((text) => `<p>${escaped(text)}</p>`).join('');
      expect(renderText(parseMarkup(page))).toBe(lines.join('\n\n'));
    }),
  );
});

const tag = fc.constantFrom(
  '<p>',
  '</p>',
  '<div class="x">',
  '</div>',
  '<ul><li>',
  '</li>',
  '<ol start=x>',
  '<td>',
  '<table>',
  '</table>',
  '<br/>',
  '<a href="#">',
  '<h1>',
  '<script>',
  '</script>',
  '<figure>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '&#x110000;',
  '&',
  '<',
  '"',
  'The mayor of Alder said that the bridge would stay closed. ',
);

test('any tags in any order are a page or a feed, or a problem in one line', () => {
  const isTold = (read: () => readonly unknown[]) => {
    try {
      expect(read().length).toBeGreaterThan(0);
    } catch (fault) {
      if (!(fault instanceof UserError)) throw fault;
      expect(fault.message).not.toContain('\n');
    }
  };
  fc.assert(
    fc.property(fc.array(fc.oneof(tag, fc.string()), { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      isTold(() => readPage('page.html', text));
      isTold(() => readFeed('feed.xml', `<rss><item><description>${text}`));
    }),
  );
});
