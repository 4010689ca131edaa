import { z } from 'zod';
import { ApiError, refusal } from '../core/api-error.ts';
import { FLAGS, type MessageForm, readMessage } from '../form/message.ts';
import { readForm } from '../form/read-form.ts';
import { botMay, needs, seenChannel, seenMessage } from '../world/access.ts';
import { messageJson } from '../world/message-json.ts';
import { deleteMessage, editMessage, postMessage } from '../world/messages.ts';
import type { Channel, Message } from '../world/model.ts';
import { channelJson } from '../world/payloads.ts';
import type { World } from '../world/world.ts';
import { type Call, NOTHING, ok, type Reply, type Routes } from './route.ts';

const HISTORY = 100;
const USUAL_HISTORY = 50;
const historyQuery = z.object({
  limit: z.coerce.number().int().min(1).max(HISTORY).default(USUAL_HISTORY),
  before: z.string().optional(),
  after: z.string().optional(),
  around: z.string().optional(),
});

/** Resources "Channel" and "Message". */
export const messageRoutes: Routes = {
  'GET /channels/:channel': ({ world, params }) => ok(channelJson(seenChannel(world, params.channel))),
  'POST /channels/:channel/typing': ({ world, params }) => {
    const channel = seenChannel(world, params.channel);
    needs(world, channel, sendingIn(channel));
    world.typing.push({ channel, at: world.clock.now() });
    return NOTHING;
  },
  'GET /channels/:channel/messages': ({ world, params, query }) => {
    const channel = seenChannel(world, params.channel);
    const wanted = readForm(historyQuery, Object.fromEntries(query));
    // "If the current user is missing the READ_MESSAGE_HISTORY permission […], then no messages will be returned."
    if (!botMay(world, channel, 'ReadMessageHistory')) return ok([]);
    return ok(history(channel, wanted).map(messageJson));
  },
  'POST /channels/:channel/messages': post,
  'GET /channels/:channel/messages/:message': ({ world, params }) => {
    const channel = seenChannel(world, params.channel);
    return ok(messageJson(seenMessage(channel, params.message)));
  },
  'PATCH /channels/:channel/messages/:message': ({ world, params, body }) => {
    const message = seenMessage(seenChannel(world, params.channel), params.message);
    if (message.author !== world.bot) throw refusal('notYourMessage');
    editMessage(world, message, readMessage('edit', body, (message.flags & FLAGS.v2) !== 0));
    return ok(messageJson(message));
  },
  'DELETE /channels/:channel/messages/:message': ({ world, params }) => {
    const channel = seenChannel(world, params.channel);
    const message = seenMessage(channel, params.message);
    if (message.author !== world.bot) needs(world, channel, 'ManageMessages');
    deleteMessage(world, message);
    return NOTHING;
  },
};

function post({ world, params, body }: Call): Reply {
  const channel = seenChannel(world, params.channel);
  if (channel.kind === 'forum') throw refusal('notText');
  needs(world, channel, sendingIn(channel));
  const form = readMessage('channel', body);
  if ((form.embeds ?? []).length > 0) needs(world, channel, 'EmbedLinks');
  if ((form.attachments ?? []).length > 0) needs(world, channel, 'AttachFiles');
  if (channel.archived) throw refusal('archivedThread');
  if (channel.kind === 'dm' && channel.recipients.some(({ closedDms }) => closedDms)) throw refusal('closedDms');
  const before = knownNonce(world, channel, form);
  if (before !== undefined) return ok(messageJson(before));
  const repliesTo = referenced(channel, form);
  const message = postMessage(world, { channel, author: world.bot, form, repliesTo });
  if (form.enforce_nonce === true) world.nonces.set(nonceKey(channel, form), { message, at: world.clock.now() });
  return ok(messageJson(message));
}

function sendingIn(channel: Channel) {
  return channel.kind === 'thread' ? 'SendMessagesInThreads' : 'SendMessages';
}

/** The message posted with the same nonce a short while ago. @throws ApiError 10008 when it was deleted */
function knownNonce(world: World, channel: Channel, form: MessageForm): Message | undefined {
  if (form.enforce_nonce !== true) return undefined;
  const known = world.nonces.get(nonceKey(channel, form));
  if (known === undefined || world.clock.now() - known.at > world.nonceMs) return undefined;
  if (known.message.deleted) throw refusal('unknownMessage');
  return known.message;
}

function nonceKey(channel: Channel, form: MessageForm): string {
  return `${channel.id}:${form.nonce}`;
}

function referenced(channel: Channel, { message_reference: reference }: MessageForm): Message | undefined {
  if (reference === undefined || reference === null) return undefined;
  const found = channel.messages.get(reference.message_id);
  if (found !== undefined || reference.fail_if_not_exists === false) return found;
  const unknown = { code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' };
  throw new ApiError(400, {
    message: 'Invalid Form Body',
    code: 50035,
    errors: { message_reference: { _errors: [unknown] } },
  });
}

/** Newest first, as the real one answers. */
function history(channel: Channel, wanted: z.output<typeof historyQuery>): readonly Message[] {
  const all = [...channel.messages.values()].filter(({ onlyFor }) => onlyFor === undefined);
  const { before, after, limit } = wanted;
  if (after !== undefined)
    return all
      .filter(({ id }) => BigInt(id) > BigInt(after))
      .slice(0, limit)
      .reverse();
  const older = before === undefined ? all : all.filter(({ id }) => BigInt(id) < BigInt(before));
  return older.slice(-limit).reverse();
}
