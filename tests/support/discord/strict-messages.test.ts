import { describe, expect, test } from 'vitest';
import { errorsOf, startRaw } from './raw-client.ts';

const x = (length: number) => 'x'.repeat(length);
const button = (more: object) => ({ type: 2, style: 1, label: 'Go', custom_id: 'go', ...more });
const rows = (...buttons: readonly object[]) => ({ content: 'x', components: [{ type: 1, components: buttons }] });
const embed = (one: object) => ({ embeds: [one] });
const shown = (content: string) => ({ type: 10, content });
const V2 = 1 << 15;

describe('messages', () => {
  const refused: readonly (readonly [string, unknown, readonly string[]])[] = [
    ['long content', { content: x(2001) }, ['content: BASE_TYPE_MAX_LENGTH']],
    ['an unknown field', { content: 'x', colour: 1 }, ['colour: UNKNOWN_PARAMETER']],
    ['eleven embeds', { embeds: Array(11).fill({ title: 'x' }) }, ['embeds: BASE_TYPE_MAX_LENGTH']],
    ['a long title', embed({ title: x(257) }), ['embeds.0.title: BASE_TYPE_MAX_LENGTH']],
    ['a long description', embed({ description: x(4097) }), ['embeds.0.description: BASE_TYPE_MAX_LENGTH']],
    ['an empty embed', embed({}), ['embeds.0.description: BASE_TYPE_REQUIRED']],
    [
      'too many fields',
      embed({ fields: Array(26).fill({ name: 'x', value: 'x' }) }),
      ['embeds.0.fields: BASE_TYPE_MAX_LENGTH'],
    ],
    [
      'a bad field',
      embed({ fields: [{ name: x(257), value: ' ' }] }),
      ['embeds.0.fields.0.name: BASE_TYPE_MAX_LENGTH', 'embeds.0.fields.0.value: BASE_TYPE_REQUIRED'],
    ],
    ['a field without value', embed({ fields: [{ name: 'x' }] }), ['embeds.0.fields.0.value: BASE_TYPE_REQUIRED']],
    ['a long footer', embed({ footer: { text: x(2049) } }), ['embeds.0.footer.text: BASE_TYPE_MAX_LENGTH']],
    ['a long author', embed({ author: { name: x(257) } }), ['embeds.0.author.name: BASE_TYPE_MAX_LENGTH']],
    [
      '6001 in all',
      { embeds: [{ description: x(4000) }, { description: x(2001) }] },
      ['embeds: MAX_EMBED_SIZE_EXCEEDED'],
    ],
    [
      'a script as address',
      embed({ title: 'x', url: 'javascript:alert(1)' }),
      ['embeds.0.url: URL_TYPE_INVALID_SCHEME'],
    ],
    ['no address', embed({ title: 'x', url: 'somewhere' }), ['embeds.0.url: URL_TYPE_INVALID_URL']],
    ['a bad time', embed({ title: 'x', timestamp: 'soon' }), ['embeds.0.timestamp: DATE_TIME_TYPE_PARSE']],
    ['a bad colour', embed({ title: 'x', color: 0x1000000 }), ['embeds.0.color: NUMBER_TYPE_MAX']],
    [
      'six rows',
      {
        content: 'x',
        components: Array.from({ length: 6 }, (_, n) => rows(button({ custom_id: `${n}` })).components[0]),
      },
      ['components: BASE_TYPE_MAX_LENGTH'],
    ],
    [
      'six buttons',
      rows(...Array.from({ length: 6 }, (_, n) => button({ custom_id: `${n}` }))),
      ['components.0.components: BASE_TYPE_BAD_LENGTH'],
    ],
    ['an empty row', rows(), ['components.0.components: BASE_TYPE_BAD_LENGTH']],
    ['a long label', rows(button({ label: x(81) })), ['components.0.components.0.label: BASE_TYPE_MAX_LENGTH']],
    ['a long id', rows(button({ custom_id: x(101) })), ['components.0.components.0.custom_id: BASE_TYPE_BAD_LENGTH']],
    ['an empty id', rows(button({ custom_id: '' })), ['components.0.components.0.custom_id: BASE_TYPE_BAD_LENGTH']],
    [
      'the same id twice',
      rows(button({}), button({})),
      ['components.0.components.1.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED'],
    ],
    [
      'no id',
      rows({ type: 2, style: 1, label: 'x' }),
      ['components.0.components.0.custom_id: BUTTON_COMPONENT_CUSTOM_ID_REQUIRED'],
    ],
    [
      'a link without address',
      rows({ type: 2, style: 5, label: 'x' }),
      ['components.0.components.0.url: BUTTON_COMPONENT_URL_REQUIRED'],
    ],
    [
      'a link with id',
      rows(button({ style: 5, url: 'https://a.org' })),
      ['components.0.components.0.custom_id: BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE'],
    ],
    ['a style there is not', rows(button({ style: 9 })), ['components.0.components.0.style: NUMBER_TYPE_MAX']],
    ['texts without the flag', { components: [shown('x')] }, ['components.0.type: UNION_TYPE_CHOICES']],
    [
      'the flag with content',
      { flags: V2, content: 'x', components: [shown('x')] },
      ['content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'],
    ],
    [
      '4001 shown',
      { flags: V2, components: [shown(x(2000)), shown(x(2001))] },
      ['components: COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED'],
    ],
    [
      '41 components',
      { flags: V2, components: Array(41).fill(shown('x')) },
      ['components: COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED'],
    ],
    [
      'mentions at odds',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['12345678901234567'] } },
      ['allowed_mentions: MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE'],
    ],
    ['an ephemeral message', { content: 'x', flags: 64 }, ['flags: MESSAGE_FLAGS_INVALID']],
    ['a nonce that is missing', { content: 'x', enforce_nonce: true }, ['nonce: BASE_TYPE_REQUIRED']],
    [
      'a reply to nothing',
      { content: 'x', message_reference: { message_id: '12345678901234567' } },
      ['message_reference: REPLIES_UNKNOWN_MESSAGE'],
    ],
  ];

  test('what breaks a limit is refused with the place and the code', async () => {
    const { discord, call } = await startRaw();
    const path = `/channels/${discord.guild().text('news').id}/messages`;
    for (const [what, body, errors] of refused) {
      const answer = await call('POST', path, body);
      expect([what, answer.status, answer.body.code, errorsOf(answer.body)]).toEqual([what, 400, 50035, errors]);
    }
  });

  test('what just keeps the limits is taken', async () => {
    const { discord, call } = await startRaw();
    const path = `/channels/${discord.guild().text('news').id}/messages`;
    const taken = [
      { content: x(2000) },
      embed({ description: x(4096), fields: [{ name: x(256), value: x(1024) }], title: x(256) }),
      rows(button({ custom_id: x(100), label: x(80) }), { type: 2, style: 5, label: 'x', url: 'https://a.org' }),
      {
        flags: V2,
        components: [{ type: 17, components: [shown(x(4000)), { type: 14 }, ...rows(button({})).components] }],
      },
    ];
    for (const body of taken) expect((await call('POST', path, body)).status).toBe(200);
  });

  test('empty messages, unknown places, the messages of others', async () => {
    const { discord, call } = await startRaw();
    const guild = discord.guild();
    const news = guild.text('news');
    const path = `/channels/${news.id}/messages`;
    const other = guild.member().writes(news, 'mine').message.id;
    const foreign = discord.guild({ bot: false }).text('elsewhere').id;
    const refused = [
      ['POST', path, { content: ' \n ' }, 400, 50006],
      ['POST', `/channels/123/messages`, { content: 'x' }, 404, 10003],
      ['POST', `/channels/${foreign}/messages`, { content: 'x' }, 403, 50001],
      ['POST', `/channels/${guild.forum('questions').id}/messages`, { content: 'x' }, 400, 50008],
      ['PATCH', `${path}/${other}`, { content: 'x' }, 403, 50005],
      ['DELETE', `${path}/${other}`, undefined, 403, 50013],
      ['GET', `${path}/123`, undefined, 404, 10008],
      ['GET', '/nowhere', undefined, 404, 0],
      ['POST', path, '{', 400, 50109],
    ] as const;
    for (const [method, at, body, status, code] of refused) {
      const answer = await call(method, at, body);
      expect([method, at, answer.status, answer.body.code]).toEqual([method, at, status, code]);
    }
    const stranger = await call('GET', '/users/@me', undefined, { authorization: 'Bot wrong' });
    expect([stranger.status, stranger.body]).toEqual([401, { message: '401: Unauthorized', code: 0 }]);
    expect((await call('GET', '/users/%40me')).headers.get('x-ratelimit-remaining')).toMatch(/^\d+$/);
    const typing = await call('POST', `/channels/${news.id}/typing`);
    expect([typing.status, typing.body, news.typings()]).toEqual([204, {}, 1]);
  });

  test('pings: only those that are allowed', async () => {
    const { discord, call } = await startRaw();
    const guild = discord.guild({ bot: ['MentionEveryone'] });
    const [news, ada] = [guild.text('news'), guild.member()];
    const content = `<@${ada.id}> @everyone`;
    for (const allowed_mentions of [undefined, { parse: [] }, { users: [ada.id] }]) {
      await call('POST', `/channels/${news.id}/messages`, { content, allowed_mentions });
    }
    expect(news.messages().map(({ pings }) => [pings.users.length, pings.everyone])).toEqual([
      [1, true],
      [0, false],
      [1, false],
    ]);
  });
});
