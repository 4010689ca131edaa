import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawCall } from './raw-call.ts';
import { startTelegram, type Telegram } from './telegram.ts';

const ANN = 11;
const SILENT = 12;
const GROUP = -50;
const FORUM = -100_500;
const CHANNEL = -100_600;
const LEFT = -51;
const KICKED = -52;
const OLD = -53;

let telegram: Telegram;
let mine: number;
let hers: number;
let topic: number;

beforeAll(async () => {
  telegram = await startTelegram();
  const ann = telegram.user({ id: ANN, name: 'Ann' });
  telegram.user({ id: SILENT, name: 'Sid' });
  telegram.group({ id: GROUP }).addsBot(ann);
  const forum = telegram.supergroup({ id: FORUM, forum: true, username: 'the_forum' });
  forum.addsBot(ann);
  topic = forum.opensTopic('Closed', ann);
  forum.closesTopic(topic);
  telegram.channel({ id: CHANNEL }).makesBot({ status: 'administrator' }, ann);
  telegram.group({ id: LEFT });
  telegram.group({ id: KICKED }).kicksBot(ann);
  const old = telegram.group({ id: OLD });
  old.addsBot(ann);
  old.migrates(ann, -100_053);
  hers = ann.says('hello').id;
  await rawCall(telegram, 'sendMessage', {
    chat_id: ANN,
    text: 'hello',
    reply_markup: keyboard({ text: 'a', callback_data: 'a' }),
  });
  mine = ann.chat.sent[0]?.id ?? 0;
});
afterAll(() => telegram.close());

function keyboard(...buttons: readonly object[]) {
  return { inline_keyboard: [buttons] };
}

const send = (more: object) => ({ chat_id: ANN, text: 'x', ...more });
const sendButton = (button: object) => send({ reply_markup: keyboard({ text: 'a', ...button }) });
const article = (id: string, more: object = {}) => ({
  type: 'article',
  id,
  title: 't',
  input_message_content: { message_text: 'm' },
  ...more,
});
const inline = (more: object) => ({ inline_query_id: '1', results: [], ...more });

describe('what the real Bot API refuses is refused in its words', () => {
  test.each<readonly [string, string, () => object, number, string]>([
    ['no text', 'sendMessage', () => ({ chat_id: ANN }), 400, 'message text is empty'],
    ['no chat', 'sendMessage', () => ({ text: 'x' }), 400, 'chat_id is empty'],
    ['an unknown chat', 'sendMessage', () => send({ chat_id: 999 }), 400, 'chat not found'],
    ['an unknown name', 'sendMessage', () => send({ chat_id: '@nobody' }), 400, 'chat not found'],
    [
      'a typo in a parameter',
      'sendMessage',
      () => send({ parsemode: 'HTML' }),
      400,
      'unknown parameter parsemode (loopback)',
    ],
    [
      'one further in',
      'sendMessage',
      () => send({ link_preview_options: { disabled: true } }),
      400,
      'unknown parameter link_preview_options.disabled (loopback)',
    ],
    [
      'a wrong type',
      'sendMessage',
      () => send({ text: 5 }),
      400,
      'parameter text: Invalid input: expected string, received number (loopback)',
    ],
    [
      'broken HTML',
      'sendMessage',
      () => send({ text: '<b>x', parse_mode: 'HTML' }),
      400,
      'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"',
    ],
    [
      'a reply to nothing',
      'sendMessage',
      () => send({ reply_parameters: { message_id: 999 } }),
      400,
      'message to be replied not found',
    ],
    [
      'a missing topic',
      'sendMessage',
      () => send({ chat_id: FORUM, message_thread_id: 999 }),
      400,
      'message thread not found',
    ],
    [
      'a closed topic',
      'sendMessage',
      () => send({ chat_id: '@the_forum', message_thread_id: topic }),
      400,
      'TOPIC_CLOSED',
    ],
    ['a thread in private', 'sendMessage', () => send({ message_thread_id: 1 }), 400, 'message thread not found'],
    [
      'a channel without the right',
      'sendMessage',
      () => send({ chat_id: CHANNEL }),
      400,
      'need administrator rights in the channel chat',
    ],
    ['too much data', 'sendMessage', () => sendButton({ callback_data: 'ї'.repeat(33) }), 400, 'BUTTON_DATA_INVALID'],
    ['no data', 'sendMessage', () => sendButton({ callback_data: '' }), 400, 'BUTTON_DATA_INVALID'],
    [
      'a button that does nothing',
      'sendMessage',
      () => sendButton({}),
      400,
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      'a button that does two things',
      'sendMessage',
      () => sendButton({ url: 'http://a.com', callback_data: 'x' }),
      400,
      "can't parse inline keyboard button: exactly one action is allowed (loopback)",
    ],
    [
      'a button to nowhere',
      'sendMessage',
      () => sendButton({ url: 'nowhere' }),
      400,
      "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
    ],
    [
      '101 buttons',
      'sendMessage',
      () => send({ reply_markup: keyboard(...Array(101).fill({ text: 'a', callback_data: 'a' })) }),
      400,
      'reply markup is too long',
    ],
    ['an edit of nothing', 'editMessageText', () => send({ message_id: 999 }), 400, 'message to edit not found'],
    ["an edit of others' words", 'editMessageText', () => send({ message_id: hers }), 400, "message can't be edited"],
    [
      'an edit that changes nothing',
      'editMessageText',
      () => ({
        chat_id: ANN,
        message_id: mine,
        text: 'hello',
        reply_markup: keyboard({ text: 'a', callback_data: 'a' }),
      }),
      400,
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    ],
    [
      'a deletion of nothing',
      'deleteMessage',
      () => ({ chat_id: ANN, message_id: 999 }),
      400,
      'message to delete not found',
    ],
    [
      'a forgotten query',
      'answerCallbackQuery',
      () => ({ callback_query_id: '1' }),
      400,
      'query is too old and response timeout expired or query ID is invalid',
    ],
    [
      'a long answer to a button',
      'answerCallbackQuery',
      () => ({ callback_query_id: '1', text: 'x'.repeat(201) }),
      400,
      'MESSAGE_TOO_LONG',
    ],
    [
      '51 results',
      'answerInlineQuery',
      () => inline({ results: Array.from({ length: 51 }, (_, i) => article(`${i}`)) }),
      400,
      'RESULTS_TOO_MUCH',
    ],
    [
      'a result twice',
      'answerInlineQuery',
      () => inline({ results: [article('a'), article('a')] }),
      400,
      'RESULT_ID_DUPLICATE',
    ],
    [
      'a long result id',
      'answerInlineQuery',
      () => inline({ results: [article('x'.repeat(65))] }),
      400,
      'RESULT_ID_INVALID',
    ],
    [
      'a result that cannot be sent',
      'answerInlineQuery',
      () => inline({ results: [article('a', { input_message_content: { message_text: '<i>', parse_mode: 'HTML' } })] }),
      400,
      'can\'t parse entities: Can\'t find end tag corresponding to start tag "i"',
    ],
    ['a long offset', 'answerInlineQuery', () => inline({ next_offset: 'x'.repeat(65) }), 400, 'NEXT_OFFSET_INVALID'],
    [
      'a forgotten inline query',
      'answerInlineQuery',
      () => inline({}),
      400,
      'query is too old and response timeout expired or query ID is invalid',
    ],
    [
      'a command in capitals',
      'setMyCommands',
      () => ({ commands: [{ command: 'Who', description: 'x' }] }),
      400,
      'BOT_COMMAND_INVALID',
    ],
    [
      'a command not told of',
      'setMyCommands',
      () => ({ commands: [{ command: 'who', description: '' }] }),
      400,
      'BOT_COMMAND_DESCRIPTION_INVALID',
    ],
    [
      '101 commands',
      'setMyCommands',
      () => ({ commands: Array(101).fill({ command: 'a', description: 'x' }) }),
      400,
      'BOT_COMMANDS_TOO_MUCH',
    ],
    [
      'a language that is none',
      'setMyCommands',
      () => ({ commands: [], language_code: 'uk-UA' }),
      400,
      'invalid language code specified',
    ],
    [
      'a webhook in the open',
      'setWebhook',
      () => ({ url: 'http://example.com/hook' }),
      400,
      'bad webhook: An HTTPS URL must be provided for webhook',
    ],
    [
      'a secret with blanks',
      'setWebhook',
      () => ({ url: 'https://example.com', secret_token: 'a b' }),
      400,
      'secret token contains unallowed characters',
    ],
    ['an action that is none', 'sendChatAction', () => ({ chat_id: ANN, action: 'thinking' }), 400, 'parameter action'],
  ])('%s', async (_, method, params, code, why) => {
    const [status, body] = await rawCall(telegram, method, params());
    expect(status).toBe(code);
    expect(body).toEqual({ ok: false, error_code: code, description: expect.stringContaining(`Bad Request: ${why}`) });
  });

  test.each([
    ['somebody who never wrote', SILENT, "bot can't initiate conversation with a user"],
    ['a group it is not in', LEFT, 'bot is not a member of the group chat'],
    ['a group that threw it out', KICKED, 'bot was kicked from the group chat'],
  ])('to %s: 403', async (_, chat_id, why) => {
    const answer = [403, { ok: false, error_code: 403, description: `Forbidden: ${why}` }];
    expect(await rawCall(telegram, 'sendMessage', { chat_id, text: 'x' })).toEqual(answer);
  });

  test('a group that became a supergroup tells its new number', async () => {
    const description = 'Bad Request: group chat was upgraded to a supergroup chat';
    const body = { ok: false, error_code: 400, description, parameters: { migrate_to_chat_id: -100_053 } };
    expect(await rawCall(telegram, 'sendMessage', { chat_id: OLD, text: 'x' })).toEqual([400, body]);
    expect((await rawCall(telegram, 'sendMessage', { chat_id: -100_053, text: 'x' }))[0]).toBe(200);
  });

  test('a method that is none: 404; another token: 401', async () => {
    const none = { ok: false, error_code: 404, description: 'Not Found: method not found' };
    expect(await rawCall(telegram, 'sendMesage')).toEqual([404, none]);
    const stranger = { ...telegram, token: '1:abc' };
    expect(await rawCall(stranger, 'getMe')).toEqual([
      401,
      { ok: false, error_code: 401, description: 'Unauthorized' },
    ]);
  });

  test('forms are read as well as JSON', async () => {
    const fields = {
      chat_id: `${ANN}`,
      text: '12',
      reply_markup: JSON.stringify(keyboard({ text: 'a', callback_data: 'a' })),
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
    const scope = { type: 'chat', chat_id: GROUP };
    await rawCall(telegram, 'setMyCommands', { commands, scope, language_code: 'uk' });
    expect(telegram.commands(`chat ${GROUP}`, 'uk')).toEqual(commands);
    expect((await rawCall(telegram, 'getMyCommands', { scope, language_code: 'uk' }))[1]).toMatchObject({
      result: commands,
    });
    expect((await rawCall(telegram, 'getMyCommands', { scope }))[1]).toMatchObject({ result: [] });
    await rawCall(telegram, 'deleteMyCommands', { scope, language_code: 'uk' });
    expect(telegram.commands(`chat ${GROUP}`, 'uk')).toEqual([]);
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
