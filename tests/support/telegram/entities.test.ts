import { describe, expect, test } from 'vitest';
import { autoEntities } from './entities.ts';

function found(text: string): readonly string[] {
  return autoEntities(text).map((detected) => `${detected.type}: ${detected.text}`);
}

describe('what Telegram makes clickable by itself', () => {
  test.each([
    ['ask @durov_1 now', ['mention: @durov_1']],
    ['(@everyone)', ['mention: @everyone']],
    ['me@x @abc a@bcde', []],
    [`@${'a'.repeat(33)}`, []],
    ['/start and /who@sitrep_bot', ['bot_command: /start', 'bot_command: /who@sitrep_bot']],
    ['and/or 1/2 a/b //x /a/b', []],
    ['#Київ #tag1 #1 x#y ##', ['hashtag: #Київ', 'hashtag: #tag1']],
    ['$USD $1 $usd US$ $TOOLONGNAME', ['cashtag: $USD']],
    ['see https://example.com/a_(b)?x=1.', ['url: https://example.com/a_(b)?x=1']],
    ['(http://localhost:80/x)', ['url: http://localhost:80/x']],
    [
      'example.com, kyiv.ua/news! sub.domain.co.uk:8080/x',
      ['url: example.com', 'url: kyiv.ua/news', 'url: sub.domain.co.uk:8080/x'],
    ],
    ['президент.рф EXAMPLE.COM', ['url: президент.рф', 'url: EXAMPLE.COM']],
    ['he said.In Kyiv he was.Then 3.5 a.m. e.g. U.S. file.txt', []],
    ['10.0.0.1 is no 300.1.1.1', ['url: 10.0.0.1']],
    ['tg://resolve?domain=x', ['url: tg://resolve?domain=x']],
    ['write to ann.b+c@mail.example.com.', ['email: ann.b+c@mail.example.com']],
    ['call +1-212-555-0123 or +380 44 123 45 67', ['phone_number: +1-212-555-0123', 'phone_number: +380 44 123 45 67']],
    ['+5 degrees, 2024-2025, 212-555-0123', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('nothing inside code and links', () => {
    const text = '@durov #tag example.com';
    expect(autoEntities(text, [{ type: 'code', offset: 0, length: text.length }])).toEqual([]);
    const link = { type: 'text_link', url: 'http://x.org/', offset: 12, length: 11 } as const;
    expect(autoEntities(text, [link]).map(({ type }) => type)).toEqual(['mention', 'hashtag']);
    expect(autoEntities(text, [{ type: 'bold', offset: 0, length: text.length }])).toHaveLength(3);
  });
});
