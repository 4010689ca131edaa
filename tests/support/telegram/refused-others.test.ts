import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawCall } from './raw-call.ts';
import { startTelegram, type Telegram } from './telegram.ts';

const ANN = 11;

let telegram: Telegram;

beforeAll(async () => {
  telegram = await startTelegram();
  telegram.user({ id: ANN, name: 'Ann' }).says('hello');
});
afterAll(() => telegram.close());

const article = (id: string, more: object = {}) => ({
  type: 'article',
  id,
  title: 't',
  input_message_content: { message_text: 'm' },
  ...more,
});
const inline = (more: object) => ({ inline_query_id: '1', results: [], ...more });

describe('what the real Bot API refuses is refused in its words', () => {
  test.each<readonly [string, string, object, string]>([
    [
      'a forgotten query',
      'answerCallbackQuery',
      { callback_query_id: '1' },
      'query is too old and response timeout expired or query ID is invalid',
    ],
    [
      'a long answer to a button',
      'answerCallbackQuery',
      { callback_query_id: '1', text: 'x'.repeat(201) },
      'MESSAGE_TOO_LONG',
    ],
    [
      '51 results',
      'answerInlineQuery',
      inline({ results: Array.from({ length: 51 }, (_, i) => article(`${i}`)) }),
      'RESULTS_TOO_MUCH',
    ],
    ['a result twice', 'answerInlineQuery', inline({ results: [article('a'), article('a')] }), 'RESULT_ID_DUPLICATE'],
    ['a long result id', 'answerInlineQuery', inline({ results: [article('x'.repeat(65))] }), 'RESULT_ID_INVALID'],
    [
      'a result that cannot be sent',
      'answerInlineQuery',
      inline({ results: [article('a', { input_message_content: { message_text: '<i>', parse_mode: 'HTML' } })] }),
      'can\'t parse entities: Can\'t find end tag corresponding to start tag "i"',
    ],
    ['a long offset', 'answerInlineQuery', inline({ next_offset: 'x'.repeat(65) }), 'NEXT_OFFSET_INVALID'],
    [
      'a forgotten inline query',
      'answerInlineQuery',
      inline({}),
      'query is too old and response timeout expired or query ID is invalid',
    ],
    [
      'a command in capitals',
      'setMyCommands',
      { commands: [{ command: 'Who', description: 'x' }] },
      'BOT_COMMAND_INVALID',
    ],
    [
      'a command not told of',
      'setMyCommands',
      { commands: [{ command: 'who', description: '' }] },
      'BOT_COMMAND_DESCRIPTION_INVALID',
    ],
    [
      '101 commands',
      'setMyCommands',
      { commands: Array(101).fill({ command: 'a', description: 'x' }) },
      'BOT_COMMANDS_TOO_MUCH',
    ],
    [
      'a language that is none',
      'setMyCommands',
      { commands: [], language_code: 'uk-UA' },
      'invalid language code specified',
    ],
    [
      'a webhook in the open',
      'setWebhook',
      { url: 'http://example.com/hook' },
      'bad webhook: An HTTPS URL must be provided for webhook',
    ],
    [
      'a secret with blanks',
      'setWebhook',
      { url: 'https://example.com', secret_token: 'a b' },
      'secret token contains unallowed characters',
    ],
    ['an action that is none', 'sendChatAction', { chat_id: ANN, action: 'thinking' }, 'parameter action'],
  ])('%s', async (_, method, params, why) => {
    const refusal = { ok: false, error_code: 400, description: expect.stringContaining(`Bad Request: ${why}`) };
    expect(await rawCall(telegram, method, params)).toEqual([400, refusal]);
  });
});

describe('methods', () => {
  test('a method that is none: 404; another token: 401', async () => {
    const none = { ok: false, error_code: 404, description: 'Not Found: method not found' };
    expect(await rawCall(telegram, 'sendMesage')).toEqual([404, none]);
    const stranger = { ...telegram, token: '1:abc' };
    expect(await rawCall(stranger, 'getMe')).toEqual([
      401,
      { ok: false, error_code: 401, description: 'Unauthorized' },
    ]);
    expect(telegram.requests.at(-1)).toMatchObject({ method: 'getMe', outcome: { kind: 'refused', code: 401 } });
  });

  test('forms are read as well as JSON', async () => {
    const fields = {
      chat_id: `${ANN}`,
      text: '12',
      reply_markup: JSON.stringify({ inline_keyboard: [[{ text: 'a', callback_data: 'a' }]] }),
    };
    const multipart = new FormData();
    for (const [name, value] of Object.entries(fields)) multipart.set(name, value);
    for (const body of [new URLSearchParams(fields), multipart]) {
      const response = await fetch(`${telegram.url}/bot${telegram.token}/sendMessage`, { method: 'POST', body });
      expect(await response.json()).toMatchObject({
        ok: true,
        result: { text: '12', reply_markup: { inline_keyboard: [[{}]] } },
      });
    }
  });

  test('commands are kept by scope and language', async () => {
    const commands = [{ command: 'who', description: 'Who said what' }];
    const group = telegram.group().id;
    const scope = { type: 'chat', chat_id: group };
    await rawCall(telegram, 'setMyCommands', { commands, scope, language_code: 'uk' });
    expect(telegram.commands(`chat ${group}`, 'uk')).toEqual(commands);
    expect((await rawCall(telegram, 'getMyCommands', { scope, language_code: 'uk' }))[1]).toMatchObject({
      result: commands,
    });
    expect((await rawCall(telegram, 'getMyCommands', { scope }))[1]).toMatchObject({ result: [] });
    await rawCall(telegram, 'deleteMyCommands', { scope, language_code: 'uk' });
    expect(telegram.commands(`chat ${group}`, 'uk')).toEqual([]);
  });

  test('who rules a chat can be asked', async () => {
    const ann = { user: { id: ANN, is_bot: false, first_name: 'Ann' } };
    const group = telegram.group();
    group.has(ann, { status: 'creator' }).addsBot(ann);
    const rulers = await rawCall(telegram, 'getChatAdministrators', { chat_id: group.id });
    expect(rulers).toMatchObject([200, { result: [{ status: 'creator', user: { first_name: 'Ann' } }] }]);
    const asked = { chat_id: group.id, user_id: telegram.bot.id };
    expect((await rawCall(telegram, 'getChatMember', asked))[1]).toMatchObject({ result: { status: 'member' } });
    await rawCall(telegram, 'leaveChat', { chat_id: group.id });
    expect((await rawCall(telegram, 'getChatMember', asked))[0]).toBe(403);
  });
});
