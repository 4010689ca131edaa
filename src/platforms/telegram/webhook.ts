import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { type Bot, webhookCallback } from 'grammy';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { WebhookSettings } from '../platform-settings.ts';
import { HEARD_UPDATES } from './hear.ts';
import type { Taker } from './taker.ts';

/** Bytes of a request; updates are far smaller. */
const LARGEST_BODY = 1_000_000;
const SECRET_BYTES = 32;

/**
 * Listens for updates that Telegram sends, lets them be taken, and calls `ready` when Telegram knows where to send them.
 * Resolves on `stop`, when no more are taken. Rejects when it cannot listen or Telegram refuses the address.
 */
export async function serveWebhook(
  bot: Bot,
  { take, room }: Pick<Taker, 'take' | 'room'>,
  { url, host, port, secret }: WebhookSettings,
  { stop, ready }: { readonly stop: AbortSignal; readonly ready: () => void },
): Promise<void> {
  bot.use(async ({ update }) => {
    take(update);
    await room();
  });
  const secretToken = secret ?? randomBytes(SECRET_BYTES).toString('base64url');
  const app = createApp(bot, new URL(url).pathname, secretToken);
  const server = createServer(getRequestListener(app.fetch));
  await listen(server, host, port);
  try {
    await bot.api.setWebhook(url, { secret_token: secretToken, allowed_updates: HEARD_UPDATES });
    ready();
    // A server that breaks down rejects as well.
    if (!stop.aborted) await Promise.race([once(stop, 'abort'), once(server, 'close')]);
  } finally {
    await close(server);
  }
}

/** Answers Telegram alone: 401 without the secret, 404 elsewhere, 413 for what is too large, 400 for what is no update. */
function createApp(bot: Bot, path: string, secretToken: string): Hono {
  const app = new Hono();
  app.post(path, bodyLimit({ maxSize: LARGEST_BODY }), webhookCallback(bot, 'hono', { secretToken }));
  app.onError((fault, context) => (fault instanceof HTTPException ? fault.getResponse() : context.body(null, 400)));
  return app;
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  server.listen(port, host);
  await once(server, 'listening');
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  await closed;
}
