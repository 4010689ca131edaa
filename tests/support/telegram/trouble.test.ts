import { autoRetry } from '@grammyjs/auto-retry';
import { GrammyError, HttpError } from 'grammy';
import { expect, onTestFinished, test } from 'vitest';
import type { Fault } from './faults.ts';
import { grammyBot, startBot } from './grammy-bot.ts';
import { REAL_LIMITS } from './limits.ts';
import { rawCall } from './raw-call.ts';
import type { LoggedRequest } from './request-log.ts';
import { startTelegram, type TelegramOptions } from './telegram.ts';

async function serverWithAnn(options?: TelegramOptions) {
  const telegram = await startTelegram(options);
  onTestFinished(() => telegram.close());
  const ann = telegram.user({ id: 7 });
  ann.says('hi');
  return { telegram, ann, api: grammyBot(telegram).api };
}

const failure = (error: unknown) => error;

test('a second poller puts an end to the first', async () => {
  const { telegram } = await serverWithAnn();
  const first = await startBot(telegram, () => {});
  const waits = ({ params, outcome }: LoggedRequest) => Number(params.offset) > 1 && outcome.kind === 'pending';
  await telegram.until(() => telegram.calls('getUpdates').some(waits), 'waiting poll');
  const second = grammyBot(telegram);
  second.start().catch(failure);
  onTestFinished(() => second.stop());
  const error = await first.ended;
  expect(error).toBeInstanceOf(GrammyError);
  expect(error).toMatchObject({
    error_code: 409,
    description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  });
});

test('polling is refused while a webhook is set', async () => {
  const { telegram, api } = await serverWithAnn();
  await api.setWebhook('https://example.com/hook');
  expect(await api.getUpdates().catch(failure)).toMatchObject({ error_code: 409 });
  await api.deleteWebhook({ drop_pending_updates: true });
  expect(await api.getUpdates()).toEqual([]);
  expect(telegram.calls('getUpdates')[0]?.outcome).toMatchObject({ code: 409 });
});

test('polls confirm, limit, and wait', async () => {
  const { ann, api } = await serverWithAnn();
  ann.says('b');
  ann.says('c');
  const [first, ...rest] = await api.getUpdates({ limit: 2 });
  expect([first?.message?.text, ...rest.map(({ message }) => message?.text)]).toEqual(['hi', 'b']);
  const [last] = await api.getUpdates({ offset: -1 });
  expect(last?.message?.text).toBe('c');
  const waiting = api.getUpdates({ offset: (last?.update_id ?? 0) + 1, timeout: 30 });
  ann.says('d');
  expect((await waiting).map(({ message }) => message?.text)).toEqual(['d']);
  await api.getUpdates({ offset: -1, allowed_updates: ['callback_query'] });
  ann.says('not asked for');
  expect((await api.getUpdates()).map(({ message }) => message?.text)).toEqual(['d']);
});

test('a flood is told with the seconds to wait, and a client that honours them gets through', async () => {
  const { telegram, ann } = await serverWithAnn();
  telegram.failNext('sendMessage', { kind: 'flood', retryAfter: 1 });
  const { bot } = await startBot(telegram, (bot) => bot.api.config.use(autoRetry()));
  await bot.api.sendMessage(7, 'at last');
  expect(await ann.chat.nextMessage()).toMatchObject({ text: 'at last' });
  const [refused, sent] = telegram.calls('sendMessage');
  expect(refused?.outcome).toEqual({ kind: 'fault', fault: 'flood', accepted: false });
  expect((sent?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(950);
});

test.each<readonly [string, Fault, number, boolean]>([
  ['500', { kind: 'status', code: 500, when: 'before' }, 0, true],
  ['502 before accepting', { kind: 'status', code: 502, when: 'before' }, 0, false],
  ['502 after accepting', { kind: 'status', code: 502, when: 'after' }, 1, false],
  ['an answer lost on the way', { kind: 'dropped', when: 'after' }, 1, false],
  ['a request lost on the way', { kind: 'dropped', when: 'before' }, 0, false],
  ['a block', { kind: 'forbidden', why: 'bot was blocked by the user' }, 0, true],
  ['a refusal', { kind: 'refused', description: 'CHAT_RESTRICTED' }, 0, true],
  ['a conflict', { kind: 'conflict' }, 0, true],
])('%s', async (_, fault, stored, told) => {
  const { telegram, ann, api } = await serverWithAnn();
  telegram.failNext('sendMessage', fault);
  const error = await api.sendMessage(7, 'x').catch(failure);
  expect(error).toBeInstanceOf(told ? GrammyError : HttpError);
  expect(ann.chat.sent).toHaveLength(stored);
  const outcome = { kind: 'fault', fault: fault.kind, accepted: stored === 1 };
  expect(telegram.calls('sendMessage').map((request) => request.outcome)).toEqual([outcome]);
  await api.sendMessage(7, 'y');
  expect(ann.chat.sent).toHaveLength(stored + 1);
});

test('a fault can be for some requests only, and for several', async () => {
  const { telegram, api } = await serverWithAnn();
  telegram.user({ id: 8 }).says('hi');
  telegram.failNext('*', { kind: 'status', code: 500, when: 'before' }, 2, ({ chat_id }) => chat_id === 8);
  const codes = await Promise.all(
    [7, 8, 8, 8].map((id) =>
      api.sendMessage(id, 'x').then(
        () => 200,
        () => 500,
      ),
    ),
  );
  expect(codes).toEqual([200, 500, 500, 200]);
});

test('a request that hangs does so until the server closes', async () => {
  const { telegram, ann, api } = await serverWithAnn();
  telegram.failNext('sendMessage', { kind: 'hang', when: 'after' });
  const hanging = api.sendMessage(7, 'x').catch(failure);
  await ann.chat.nextMessage();
  await telegram.close();
  expect(await hanging).toBeInstanceOf(HttpError);
});

test('a poller that goes away leaves its updates to the next one', async () => {
  const { telegram, ann, api } = await serverWithAnn();
  await api.getUpdates({ offset: -1 });
  const gone = new AbortController();
  const poll = `${telegram.url}/bot${telegram.token}/getUpdates?offset=999999999&timeout=30`;
  const first = fetch(poll, { signal: gone.signal }).catch(failure);
  await telegram.until(() => telegram.calls('getUpdates').at(-1)?.params.timeout === 30);
  gone.abort();
  await first;
  await telegram.until(() => telegram.calls('getUpdates').at(-1)?.outcome.kind === 'gone');
  ann.says('still there');
  expect((await api.getUpdates()).map(({ message }) => message?.text)).toEqual(['still there']);
});

test('the real limits: a chat a second, a group a minute, thirty a second over all', async () => {
  let now = 0;
  const { telegram } = await serverWithAnn({ now: () => now, limits: REAL_LIMITS });
  const send = async (chat_id: number) => (await rawCall(telegram, 'sendMessage', { chat_id, text: 'x' }))[1];
  const flood = (retry_after: number) => ({
    ok: false,
    error_code: 429,
    description: `Too Many Requests: retry after ${retry_after}`,
    parameters: { retry_after },
  });
  expect(await send(7)).toMatchObject({ ok: true });
  expect(await send(7)).toEqual(flood(1));
  now += 1_000;
  expect(await send(7)).toMatchObject({ ok: true });

  const group = telegram.group();
  group.addsBot({ user: { id: 7, is_bot: false, first_name: 'Ann' } });
  for (let sent = 0; sent < 20; sent += 1) {
    now += 1_000;
    expect(await send(group.id)).toMatchObject({ ok: true });
  }
  now += 1_000;
  expect(await send(group.id)).toEqual(flood(40));
  now += 39_999;
  expect(await send(group.id)).toEqual(flood(1));

  const people = telegram.enqueue(31);
  const answers = [];
  for (const { user } of people) answers.push(await send(user.id));
  expect(answers.filter((answer) => JSON.stringify(answer).startsWith('{"ok":true'))).toHaveLength(30);
  expect(answers.at(-1)).toEqual(flood(1));
});

test('a wait in vain shows what happened last', async () => {
  const { telegram, ann, api } = await serverWithAnn();
  await api.sendMessage(7, 'only this');
  await ann.chat.nextMessage();
  const inVain = telegram.until(() => ann.chat.sent[1], 'second message', 20);
  await expect(inVain).rejects.toThrow(/No second message within 20 ms.*sendMessage .*only this.* → accepted/s);
});
