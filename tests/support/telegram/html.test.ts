import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatText } from './formatted-text.ts';

/** As `bold 0+4 link…`: what a text is marked with. */
function marks(html: string): readonly string[] {
  return formatText({ text: html, parse_mode: 'HTML' }).entities.map((entity) => {
    const { type, offset, length } = entity;
    const more = 'url' in entity ? ` ${entity.url}` : 'language' in entity ? ` ${entity.language}` : '';
    return `${type} ${offset}+${length}${more}`;
  });
}

function text(html: string): string {
  return formatText({ text: html, parse_mode: 'HTML' }).text;
}

describe('HTML as the Bot API reads it', () => {
  test.each([
    ['<b>bold</b> and <strong>strong</strong>', 'bold and strong', ['bold 0+4', 'bold 9+6']],
    ['<i>a</i><em>b</em><u>c</u><ins>d</ins>', 'abcd', ['italic 0+1', 'italic 1+1', 'underline 2+1', 'underline 3+1']],
    ['<s>a</s><strike>b</strike><del>c</del>', 'abc', ['strikethrough 0+1', 'strikethrough 1+1', 'strikethrough 2+1']],
    ['<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>', 'ab', ['spoiler 0+1', 'spoiler 1+1']],
    ['<b>one <i>two</i></b>', 'one two', ['bold 0+7', 'italic 4+3']],
    ['<B>upper</b>', 'upper', ['bold 0+5']],
    ['<b>any</>', 'any', ['bold 0+3']],
    ['<a href="https://example.com/a?b=1&amp;c=2">x</a>', 'x', ['text_link 0+1 https://example.com/a?b=1&c=2']],
    ["<a href='http://example.com'>x</a>", 'x', ['text_link 0+1 http://example.com/']],
    ['<a>example.com</a>', 'example.com', ['text_link 0+11 http://example.com/']],
    ['<a href="tg://user?id=42">Ann</a>', 'Ann', ['text_mention 0+3']],
    ['<blockquote>q</blockquote>', 'q', ['blockquote 0+1']],
    ['<blockquote expandable>q</blockquote>', 'q', ['expandable_blockquote 0+1']],
    ['<blockquote expandable="">q</blockquote>', 'q', ['blockquote 0+1'].map((mark) => `expandable_${mark}`)],
    ['<pre>x</pre><code>y</code>', 'xy', ['pre 0+1', 'code 1+1']],
    ['<pre><code class="language-ts">x</code></pre>', 'x', ['pre 0+1 ts']],
    ['<code class="language-ts">x</code>', 'x', ['code 0+1']],
    ['<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>', '👍', ['custom_emoji 0+2']],
    ['<tg-time unix="1647531900" format="wDT">then</tg-time>', 'then', ['date_time 0+4']],
    ['👍<b>ї</b>', '👍ї', ['bold 2+1']],
    ['&lt;b&gt; &amp;amp; &quot;', '<b> &amp; "', []],
    ['&#1111;&#x457; &#x1F44D;', 'її 👍', []],
    ['&nbsp; &apos; & &; &lt', '&nbsp; &apos; & &; <', []],
    ['a > b', 'a > b', []],
    ['<b></b>empty', 'empty', []],
    ['<b>  </b>blank', 'blank', []],
    ['<b> x </b>', 'x', ['bold 0+1']],
    ['  \n x \n ', 'x', []],
    ['a\tb\r\nc\u202ed', 'a b\ncd', []],
  ])('%s', (html, shown, entities) => {
    expect(text(html)).toBe(shown);
    expect(marks(html)).toEqual(entities);
  });

  test.each([
    ['<b>x', 'Can\'t find end tag corresponding to start tag "b"'],
    ['<b><i>x</i>', 'Can\'t find end tag corresponding to start tag "b"'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['ї</b>', 'Unexpected end tag at byte offset 2'],
    ['<b><i>x</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
    ['<div>x</div>', 'Unsupported start tag "div" at byte offset 0'],
    ['1 <2', 'Unclosed start tag at byte offset 2'],
    ['1 < 2>', 'Unsupported start tag "" at byte offset 2'],
    ['<!-- x -->', 'Unsupported start tag "!--" at byte offset 0'],
    ['<br/>', 'Unsupported start tag "br/" at byte offset 0'],
    ['<b', 'Unclosed start tag at byte offset 0'],
    ['<a href="x', 'Unclosed start tag at byte offset 0'],
    ['<a href', 'Unclosed start tag "a" at byte offset 0'],
    ['<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
    ['<a href=http://example.com>y</a>', 'Unexpected end of name token at byte offset 8'],
    ['<b>x</b', 'Unclosed end tag at byte offset 4'],
    ['<span>x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ['<tg-emoji emoji-id="x">y</tg-emoji>', 'Invalid custom emoji identifier specified'],
    [
      '&#xD800;',
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    ],
    ['<blockquote>a<blockquote>b</blockquote></blockquote>', 'nested blockquote (loopback: the real server drops it)'],
  ])('%s is refused', (html, why) => {
    expect(() => text(html)).toThrow(`Bad Request: can't parse entities: ${why}`);
  });

  test.each([
    ['', 'message text is empty'],
    ['<b> </b>', 'text must be non-empty'],
    ['\u200b\u2060', 'text must be non-empty'],
    ['x'.repeat(4097), 'message is too long'],
    [`${'👍'.repeat(2048)}x`, 'message is too long'],
    ['\ud83d', 'strings must be encoded in UTF-8'],
  ])('a text that cannot be sent: %#', (html, why) => {
    expect(() => text(html)).toThrow(`Bad Request: ${why}`);
  });

  test('the limit counts what is seen, not the marks', () => {
    expect(text(`<b>${'&lt;'.repeat(4096)}</b>`)).toHaveLength(4096);
  });

  test('entities over a hundred are dropped and counted', () => {
    const shown = formatText({ text: '<b>x</b> '.repeat(103), parse_mode: 'HTML' });
    expect(shown.entities).toHaveLength(100);
    expect(shown.droppedEntities).toBe(3);
  });

  test('links that lead nowhere are dropped and told of', () => {
    const shown = formatText({ text: '<a href="javascript:x">a</a> <a href="file:///b">b</a>', parse_mode: 'HTML' });
    expect(shown).toMatchObject({ text: 'a b', entities: [], droppedLinks: ['javascript:x', 'file:///b'] });
  });

  test('other parse modes are refused', () => {
    expect(() => formatText({ text: '*x*', parse_mode: 'MarkdownV2' })).toThrow('unsupported parse_mode');
  });

  test('what is escaped is shown as it was', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'<>&"ab;#\'/=ї👍 '), minLength: 1 });
    fc.assert(
      fc.property(plain, (raw) => {
        const shown = `x${raw}x`;
        fc.pre(shown.isWellFormed());
        const escaped = shown.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        expect(formatText({ text: escaped, parse_mode: 'HTML' })).toMatchObject({ text: shown, entities: [] });
      }),
    );
  });
});
