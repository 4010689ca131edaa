import { z } from 'zod';
import { badRequest, conflict } from '../api-error.ts';
import { isLoopback } from '../webhook.ts';
import { method, noParams } from './method.ts';

const POLL_LIMITS = { updates: 100, seconds: 50 };
const DEFAULT_CONNECTIONS = 40;
const SECRET_LIMIT = 256;

const kinds = z
  .array(
    z.enum([
      'message',
      'edited_message',
      'channel_post',
      'edited_channel_post',
      'business_connection',
      'business_message',
      'edited_business_message',
      'deleted_business_messages',
      'message_reaction',
      'message_reaction_count',
      'inline_query',
      'chosen_inline_result',
      'callback_query',
      'shipping_query',
      'pre_checkout_query',
      'purchased_paid_media',
      'poll',
      'poll_answer',
      'my_chat_member',
      'chat_member',
      'chat_join_request',
      'chat_boost',
      'removed_chat_boost',
    ]),
  )
  .optional();

export const getUpdates = method(
  z.strictObject({
    offset: z.int().optional(),
    limit: z.int().min(1).max(POLL_LIMITS.updates).optional(),
    timeout: z.int().min(0).max(POLL_LIMITS.seconds).optional(),
    allowed_updates: kinds,
  }),
  (params, { world, gone }) => {
    if (world.webhook.hook) {
      throw conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    }
    world.updates.allow(params.allowed_updates);
    return world.updates.poll(params, gone);
  },
);

export const setWebhook = method(
  z.strictObject({
    url: z.string().default(''),
    ip_address: z.string().optional(),
    max_connections: z.int().min(1).max(100).optional(),
    allowed_updates: kinds,
    drop_pending_updates: z.boolean().optional(),
    secret_token: z.string().optional(),
  }),
  (params, { world }) => {
    if (params.url !== '') checkUrl(params.url);
    if (params.secret_token !== undefined) checkSecret(params.secret_token);
    world.updates.allow(params.allowed_updates);
    world.webhook.set(undefined);
    if (params.drop_pending_updates) world.updates.clear();
    world.updates.interrupt(conflict('terminated by setWebhook request'));
    const hook = {
      url: params.url,
      secret: params.secret_token,
      maxConnections: params.max_connections ?? DEFAULT_CONNECTIONS,
    };
    world.webhook.set(params.url === '' ? undefined : hook);
    return true;
  },
);

/** HTTPS, as for the real server; plain HTTP on loopback only. */
function checkUrl(url: string): void {
  if (!URL.canParse(url)) throw badRequest('bad webhook: invalid webhook URL specified');
  if (new URL(url).protocol !== 'https:' && !isLoopback(url))
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
}

function checkSecret(secret: string): void {
  if (secret.length > SECRET_LIMIT) throw badRequest('secret token is too long');
  if (secret === '') throw badRequest('secret token must be non-empty (loopback)');
  if (!/^[A-Za-z0-9_-]+$/.test(secret)) throw badRequest('secret token contains unallowed characters');
}

export const deleteWebhook = method(
  z.strictObject({ drop_pending_updates: z.boolean().optional() }),
  (params, { world }) => {
    world.webhook.set(undefined);
    if (params.drop_pending_updates) world.updates.clear();
    return true;
  },
);

export const getWebhookInfo = method(noParams, (_, { world }) => {
  const { hook, pending, lastError } = world.webhook;
  return {
    url: hook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: pending,
    ...(hook && { max_connections: hook.maxConnections, ip_address: '127.0.0.1' }),
    ...(lastError && { last_error_date: lastError.date, last_error_message: lastError.message }),
    ...(world.updates.allowed && { allowed_updates: world.updates.allowed }),
  };
});
