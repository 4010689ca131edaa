import { createServer } from 'node:http';
import { webhookCallback } from 'grammy';
import { expect, onTestFinished, test } from 'vitest';
import { grammyBot } from './grammy-bot.ts';
import { startTelegram } from './telegram.ts';

/** A grammY bot behind an HTTP server whose first answers may be failures. */
async function hooked(failures: number) {
  const telegram = await startTelegram({ webhookBackOffMs: 1 });
  const bot = grammyBot(telegram);
  bot.on('message:text', (ctx) => ctx.reply(ctx.msg.text));
  const handle = webhookCallback(bot, 'http', { secretToken: 'secret-1' });
  let left = failures;
  const server = createServer((request, response) => {
    if (left > 0) {
      left -= 1;
      response.writeHead(500).end();
    } else {
      void handle(request, response);
    }
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  onTestFinished(async () => {
    await telegram.close();
    server.closeAllConnections();
    server.close();
  });
  return { telegram, bot, url: `http://127.0.0.1:${port}/hook` };
}

test('updates are pushed with the secret, again until they are taken', async () => {
  const { telegram, bot, url } = await hooked(2);
  await bot.api.setWebhook(url, { secret_token: 'secret-1', max_connections: 1 });
  const ann = telegram.user({ id: 7 });
  ann.says('one');
  ann.says('two');
  expect((await ann.chat.nextMessage()).text).toBe('one');
  expect((await ann.chat.nextMessage()).text).toBe('two');
  await telegram.until(() => telegram.deliveries.length === 4, 'delivery');
  expect(telegram.deliveries.map(({ status, update }) => `${update.message?.text} ${status}`)).toEqual([
    'one 500',
    'one 500',
    'one 200',
    'two 200',
  ]);
  expect(await bot.api.getWebhookInfo()).toMatchObject({
    url,
    pending_update_count: 0,
    max_connections: 1,
    last_error_message: 'Wrong response from the webhook: 500',
  });
});

test('a wrong secret is turned away; what was not taken is polled later', async () => {
  const { telegram, bot, url } = await hooked(0);
  const ann = telegram.user({ id: 7 });
  await bot.api.setWebhook(url, { secret_token: 'wrong' });
  ann.says('one');
  await telegram.until(() => telegram.deliveries.length > 1, 'second delivery');
  expect(telegram.deliveries[0]?.status).toBe(401);
  await bot.api.deleteWebhook();
  expect((await bot.api.getUpdates()).map(({ message }) => message?.text)).toEqual(['one']);
});

test('many are delivered at once, none twice', async () => {
  const { telegram, bot, url } = await hooked(3);
  await bot.api.setWebhook(url, { secret_token: 'secret-1' });
  const people = telegram.enqueue(300, (index) => `${index}`);
  await telegram.until(() => people.every(({ chat }) => chat.sent.length > 0), 'last answer', 10_000);
  expect(people.map(({ chat }) => chat.sent.map(({ text }) => text))).toEqual(people.map((_, index) => [`${index}`]));
});
