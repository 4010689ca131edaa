import { request } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTelegram } from '../../../src/platforms/telegram/telegram.ts';
import { sharedHarbourDesk } from '../../support/harbour-desk.ts';
import { startTelegram } from '../../support/telegram/telegram.ts';
import { freePort, somebody } from './open-bot.ts';

const desk = sharedHarbourDesk();
const SECRET_HEADER = 'X-Telegram-Bot-Api-Secret-Token';

async function openWebhook(secret: string | null = 'a-secret_of_ours') {
  const server = await startTelegram();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/updates`;
  const faults: unknown[] = [];
  const listening = { ...(await desk()), report: (fault: unknown) => `ref-${faults.push(fault)}` };
  const webhook = { url, host: '127.0.0.1', port, secret };
  const platform = createTelegram(listening, { token: server.token, apiRoot: server.url, webhook });
  const stop = new AbortController();
  const ready = Promise.withResolvers<void>();
  const running = platform.run(stop.signal, ready.resolve);
  onTestFinished(async () => {
    stop.abort();
    await running;
    await server.close();
  });
  await Promise.race([ready.promise, running]);
  return { server, url, faults, stop, running };
}

/** The status of a request that could come from anybody, on a connection of its own. */
function posts(url: string, body: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: 'POST',
      agent: false,
      headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), ...headers },
    });
    sent.on('response', (got) => {
      got.resume();
      resolve(got.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function update(id: number, text: string, user: number): string {
  const from = { id: user, is_bot: false, first_name: 'Ann', language_code: 'en' };
  const chat = { id: user, type: 'private', first_name: 'Ann' };
  return JSON.stringify({ update_id: id, message: { message_id: 1, date: 1, from, chat, text } });
}

describe('With a webhook', () => {
  it('answers what Telegram sends, and tells it which updates it wants and the secret to send along', async () => {
    const bot = await openWebhook();
    const ann = somebody(bot);
    ann.says('/timeline');
    const message = await ann.chat.nextMessage();
    await ann.presses(message, 'Next page');
    expect((await ann.chat.nextEdit()).text).toContain('page 2 of 2');
    expect(bot.server.calls('getUpdates')).toEqual([]);
    expect(bot.server.calls('setWebhook').map(({ params }) => params)).toEqual([
      {
        url: bot.url,
        secret_token: 'a-secret_of_ours',
        allowed_updates: ['message', 'channel_post', 'callback_query', 'inline_query', 'my_chat_member'],
      },
    ]);
    expect(bot.server.deliveries.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('makes up a secret where none is given', async () => {
    const bot = await openWebhook(null);
    const ann = somebody(bot);
    ann.says('/about');
    await ann.chat.nextMessage();
    const [call] = bot.server.calls('setWebhook');
    expect(call?.params.secret_token).toMatch(/^[\w-]{40,}$/);
    expect(await posts(bot.url, update(1, '/about', 7))).toBe(401);
  });

  it('lets in nobody but Telegram', async () => {
    const bot = await openWebhook();
    const ann = somebody(bot);
    const body = update(1, '/about', ann.user.id);
    expect(await posts(bot.url, body)).toBe(401);
    expect(await posts(bot.url, body, { [SECRET_HEADER]: 'a-secret_of_ourz' })).toBe(401);
    expect(await posts(bot.url, body, { [SECRET_HEADER]: '' })).toBe(401);
    expect(await posts(bot.url.replace('/updates', '/other'), body, { [SECRET_HEADER]: 'a-secret_of_ours' })).toBe(404);
    expect(await posts(bot.url, 'x'.repeat(1_100_000), { [SECRET_HEADER]: 'a-secret_of_ours' })).toBe(413);
    expect(await posts(bot.url, '{"update_id":', { [SECRET_HEADER]: 'a-secret_of_ours' })).toBe(400);
    expect(bot.server.calls('sendMessage')).toEqual([]);
  });

  it('answers an update that is sent again once', async () => {
    const bot = await openWebhook();
    const ann = somebody(bot);
    ann.chat.room.person = 'talking';
    const headers = { [SECRET_HEADER]: 'a-secret_of_ours' };
    const body = update(5_000, '/about', ann.user.id);
    expect(await Promise.all([posts(bot.url, body, headers), posts(bot.url, body, headers)])).toEqual([200, 200]);
    await ann.chat.nextMessage();
    ann.says('/who Marlow');
    expect((await ann.chat.nextMessage()).text).toMatch(/^Ada Marlow/);
    expect(ann.chat.sent).toHaveLength(2);
  });

  it('answers what it has taken before it stops, and lets the next run poll', async () => {
    const bot = await openWebhook();
    const ann = somebody(bot);
    ann.says('/about');
    await bot.server.until(() => bot.server.deliveries.length === 1);
    bot.stop.abort();
    await bot.running;
    expect(ann.chat.sent).toHaveLength(1);
    const polling = createTelegram(await desk(), { token: bot.server.token, apiRoot: bot.server.url, webhook: null });
    const stop = new AbortController();
    const again = polling.run(stop.signal, () => undefined);
    ann.says('/who Marlow');
    await bot.server.until(() => ann.chat.sent.length === 2, 'answer to a poll');
    stop.abort();
    await again;
  });

  it('rejects where it cannot listen', async () => {
    const bot = await openWebhook();
    const { port } = new URL(bot.url);
    const webhook = { url: bot.url, host: '127.0.0.1', port: Number(port), secret: null };
    const other = createTelegram(await desk(), { token: bot.server.token, apiRoot: bot.server.url, webhook });
    await expect(other.run(new AbortController().signal, () => undefined)).rejects.toThrow('EADDRINUSE');
  });
});
