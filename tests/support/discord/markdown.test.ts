import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownText } from './markdown/shown-text.ts';

describe('what Discord shows', () => {
  const styled: readonly (readonly [string, string, string])[] = [
    ['**bold**', 'bold', 'bold'],
    ['*italic*', 'italic', 'italic'],
    ['_italic_', 'italic', 'italic'],
    ['__under__', 'under', 'underline'],
    ['~~gone~~', 'gone', 'strike'],
    ['||secret||', 'secret', 'spoiler'],
    ['`code`', 'code', 'code'],
    ['``a ` b``', 'a ` b', 'code'],
    ['```js\nlet a;\n```', 'let a;', 'code block'],
    ['``` one line ```', ' one line ', 'code block'],
    ['> said', 'said', 'quote'],
    ['>>> all\nof it', 'all\nof it', 'quote'],
    ['# Title', 'Title', 'heading 1'],
    ['## Title', 'Title', 'heading 2'],
    ['### Title', 'Title', 'heading 3'],
    ['-# small', 'small', 'subtext'],
    ['- item', '• item', 'list'],
    ['* item', '• item', 'list'],
    ['12. April', '12. April', 'list'],
    ['_слово_ім', 'словоім', 'italic'],
    ['a*b*c', 'abc', 'italic'],
  ];
  test.each(styled)('%j is shown as %j, %s', (source, text, style) => {
    const shown = shownText(source);
    expect([shown.text, shown.styles.map((one) => one.style)]).toEqual([text, [style]]);
  });

  test.each([
    ['2 * 3 * 4'],
    ['snake_case_name'],
    ['#1 of 3'],
    ['#### four'],
    ['a > b'],
    ['>no space'],
    ['>>>no space'],
    ['-dash'],
    ['1.5 km'],
    ['a | b || c'],
    ['[a](b)'],
    ['javascript:alert(1)'],
    ['www.example.org'],
    ['12:30:45'],
    ['a @ b'],
    ['¯\\_(ツ)_/¯'],
    ['*not closed'],
    ['text # not a title'],
    ['< @1 >'],
  ])('%j is shown as it is', (source) => {
    const shown = shownText(source);
    expect(shown).toEqual({ text: source, mentions: [], links: [], styles: [], emojis: [] });
  });

  const linked: readonly (readonly [string, string, readonly string[]])[] = [
    ['see https://a.org/b, yes', 'see https://a.org/b, yes', ['https://a.org/b']],
    ['(https://a.org/b)', '(https://a.org/b)', ['https://a.org/b']],
    ['https://a.org/b_(c)', 'https://a.org/b_(c)', ['https://a.org/b_(c)']],
    ['xhttps://a.org', 'xhttps://a.org', ['https://a.org']],
    ['<https://a.org/b>', 'https://a.org/b', ['https://a.org/b']],
    ['[here](https://a.org)', 'here', ['https://a.org']],
    ['[**here**](<https://a.org/(b)>)', 'here', ['https://a.org/(b)']],
    ['[a\\]b](https://a.org "title")', 'a]b', ['https://a.org']],
    ['<ada@example.org>', 'ada@example.org', ['ada@example.org']],
    ['https\\://a.org', 'https://a.org', []],
    ['https:\\//a.org', 'https://a.org', []],
    ['\\[here](https://a.org)', '[here](https://a.org)', ['https://a.org']],
    ['`https://a.org`', 'https://a.org', []],
  ];
  test.each(linked)('%j is shown as %j with links %j', (source, text, urls) => {
    const shown = shownText(source);
    expect([shown.text, shown.links.map(({ url }) => url)]).toEqual([text, urls]);
  });

  test.each([
    ['hi @everyone', ['@everyone']],
    ['x@here', ['@here']],
    ['<@12> <@!12> <@&13> <#14>', ['<@12>', '<@!12>', '<@&13>', '<#14>']],
    ['</who:15> <id:customize>', ['</who:15>', '<id:customize>']],
    ['<t:0:R>', ['<t:0:R>']],
    ['\\<@12>', []],
    ['\\@everyone', []],
    ['`@everyone`', []],
  ])('%j mentions %j', (source, mentions) => {
    expect(shownText(source).mentions).toEqual(mentions);
  });

  test.each([
    [':smile: 12:30:45 :100:', [':smile:', ':100:']],
    ['<:party:1234> <a:party:1234>', ['<:party:1234>', '<a:party:1234>']],
    ['\\:smile:', []],
    ['\\<:party:1234>', [':party:']],
  ])('%j has the emojis %j', (source, emojis) => {
    expect(shownText(source).emojis).toEqual(emojis);
  });

  test('marks inside marks, line by line', () => {
    const shown = shownText('# A **bold** title\n> said _he_\n> again\nplain\n- one\n- two');
    expect(shown.text).toBe('A bold title\nsaid he\nagain\nplain\n• one\n• two');
    const ranges = shown.styles.map(({ style, start, end }) => [style, shown.text.slice(start, end)]);
    expect(ranges).toEqual([
      ['heading 1', 'A bold title'],
      ['bold', 'bold'],
      ['quote', 'said he\nagain'],
      ['italic', 'he'],
      ['list', '• one'],
      ['list', '• two'],
    ]);
  });

  test('a backslash before each sign that is neither letter, digit nor space keeps any text as it is', () => {
    const sign = fc.constantFrom(...('*_~`|>#-.[]()<>@:\\/!+=12ab їЇ😀\n¯ツ'.match(/./gsu) ?? []));
    const word = fc.constantFrom('@everyone', 'https://a.org/x', '<@12>', '**', '```', '>>> ', '1. ', '-# ', ':smile:');
    const text = fc.array(fc.oneof(sign, word, fc.string())).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (given) => {
        const shown = shownText(given.replace(/[^0-9A-Za-z\s]/gu, '\\$&'));
        expect(shown).toEqual({ text: given, mentions: [], links: [], styles: [], emojis: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('any text is read to its end, quickly', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'*_~`|>#- [](a\n\\:<@/') }), (given) => {
        shownText(given);
      }),
    );
    for (const mark of ['*', '_', '`', '[', '> ', '||', '\\', ':', '# ']) {
      const from = performance.now();
      shownText(mark.repeat(2000));
      expect(performance.now() - from).toBeLessThan(3_000);
    }
  });
});
