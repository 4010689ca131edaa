import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rawCall } from './raw-call.ts';
import { startTelegram, type Telegram } from './telegram.ts';

const ANN = 11;
const SILENT = 12;
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
describe('messages that the real Bot API refuses are refused in its words', () => {
  test.each<readonly [string, string, () => object, string]>([
    ['no text', 'sendMessage', () => ({ chat_id: ANN }), 'message text is empty'],
    ['no chat', 'sendMessage', () => ({ text: 'x' }), 'chat_id is empty'],
    ['an unknown chat', 'sendMessage', () => send({ chat_id: 999 }), 'chat not found'],
    ['an unknown name', 'sendMessage', () => send({ chat_id: '@nobody' }), 'chat not found'],
    [
      'a typo in a parameter',
      'sendMessage',
      () => send({ parsemode: 'HTML' }),
      'unknown parameter parsemode (loopback)',
    ],
    [
      'one further in',
      'sendMessage',
      () => send({ link_preview_options: { disabled: true } }),
      'unknown parameter link_preview_options.disabled (loopback)',
    ],
    [
      'a wrong type',
      'sendMessage',
      () => send({ text: 5 }),
      'parameter text: Invalid input: expected string, received number (loopback)',
    ],
    [
      'broken HTML',
      'sendMessage',
      () => send({ text: '<b>x', parse_mode: 'HTML' }),
      'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"',
    ],
    [
      'a reply to nothing',
      'sendMessage',
      () => send({ reply_parameters: { message_id: 999 } }),
      'message to be replied not found',
    ],
    [
      'a missing topic',
      'sendMessage',
      () => send({ chat_id: FORUM, message_thread_id: 999 }),
      'message thread not found',
    ],
    ['a closed topic', 'sendMessage', () => send({ chat_id: '@the_forum', message_thread_id: topic }), 'TOPIC_CLOSED'],
    ['a thread in private', 'sendMessage', () => send({ message_thread_id: 1 }), 'message thread not found'],
    [
      'a channel without the right',
      'sendMessage',
      () => send({ chat_id: CHANNEL }),
      'need administrator rights in the channel chat',
    ],
    ['too much data', 'sendMessage', () => sendButton({ callback_data: 'ї'.repeat(33) }), 'BUTTON_DATA_INVALID'],
    ['no data', 'sendMessage', () => sendButton({ callback_data: '' }), 'BUTTON_DATA_INVALID'],
    [
      'a button that does nothing',
      'sendMessage',
      () => sendButton({}),
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      'a button that does two things',
      'sendMessage',
      () => sendButton({ url: 'http://a.com', callback_data: 'x' }),
      "can't parse inline keyboard button: exactly one action is allowed (loopback)",
    ],
    [
      'a button to nowhere',
      'sendMessage',
      () => sendButton({ url: 'nowhere' }),
      "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
    ],
    [
      '101 buttons',
      'sendMessage',
      () => send({ reply_markup: keyboard(...Array(101).fill({ text: 'a', callback_data: 'a' })) }),
      'reply markup is too long',
    ],
    ['an edit of nothing', 'editMessageText', () => send({ message_id: 999 }), 'message to edit not found'],
    ["an edit of others' words", 'editMessageText', () => send({ message_id: hers }), "message can't be edited"],
    [
      'an edit that changes nothing',
      'editMessageText',
      () => ({
        chat_id: ANN,
        message_id: mine,
        text: 'hello',
        reply_markup: keyboard({ text: 'a', callback_data: 'a' }),
      }),
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    ],
    [
      'a deletion of nothing',
      'deleteMessage',
      () => ({ chat_id: ANN, message_id: 999 }),
      'message to delete not found',
    ],
  ])('%s', async (_, method, params, why) => {
    const refusal = { ok: false, error_code: 400, description: `Bad Request: ${why}` };
    expect(await rawCall(telegram, method, params())).toEqual([400, refusal]);
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
});
