import { DiscordAPIError, HTTPError, MessageFlags, RateLimitError, REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import { z } from 'zod';
import type { Desk } from '../../answers/desk.ts';
import type { Outcome } from '../../archive/outbox/outbox.ts';
import { OWN_REASONS } from '../../archive/outbox/reasons.ts';
import { backOff } from '../../briefings/back-off.ts';
import type { Message, Sender } from '../../briefings/sender.ts';
import { buttonsId } from '../../conversation/buttons.ts';
import { shownDigest } from '../../conversation/shown-digest.ts';
import type { DiscordSettings } from '../platform-settings.ts';
import { render } from './render.ts';
import { DISCORD_ROOM } from './room.ts';
import { verdictOn } from './verdict.ts';

/** 50 requests a second over all: https://discord.com/developers/docs/topics/rate-limits#global-rate-limit */
const PER_SECOND = 49;
/** A channel takes 5 messages in 5 seconds as a rule; what it says in its headers is kept by the client. */
const BETWEEN_AT_CHANNEL = 1_050;
const AT_ONCE = 100;
const TIMEOUT = 15_000;
/** How long Discord surely knows a nonce again ("a few minutes"), in milliseconds. */
const NONCE_HOLDS = 2 * 60_000;
/** Messages of a channel that are looked through. */
const LOOKED_AT = 100;

/** Sends digests to Discord. */
export function createDigestSender(desk: Desk, { token, api }: DiscordSettings): Sender {
  const rest = new REST({
    version: '10',
    timeout: TIMEOUT,
    // A failed request is ours to judge.
    retries: 0,
    rejectOnRateLimit: () => true,
    ...(api === null ? {} : { api }),
  }).setToken(token);
  const now = () => desk.now().epochMilliseconds;
  return {
    platform: 'discord',
    room: DISCORD_ROOM,
    pace: { perSecond: PER_SECOND, betweenAt: () => BETWEEN_AT_CHANNEL, atOnce: AT_ONCE },
    async send(message) {
      try {
        const before = isOpenTooLong(message, now()) ? await find(rest, message) : null;
        return { kind: 'sent', message: before ?? (await post(desk, rest, message)) };
      } catch (fault) {
        return outcomeOf(fault, message, desk);
      }
    },
    // Sent again with the same nonce, or looked up first.
    recover: async () => ({ kind: 'later', at: now(), counts: false, reason: '' }),
  };
}

/** Sent before, and longer ago than Discord knows the nonce. */
function isOpenTooLong({ attempts, started }: Message, now: number): boolean {
  return attempts > 1 && started !== null && now - started > NONCE_HOLDS;
}

const posted = z.object({ id: z.string() });

async function post(desk: Desk, rest: REST, message: Message): Promise<string> {
  const channel = channelIn(message);
  const shown = await shownDigest(desk, message);
  const body = {
    components: render(shown, () => null),
    flags: MessageFlags.IsComponentsV2 | (message.silent ? MessageFlags.SuppressNotifications : 0),
    allowed_mentions: { parse: [] },
    nonce: message.key,
    enforce_nonce: true,
  };
  return posted.parse(await rest.post(Routes.channelMessages(channel), { body })).id;
}

const history = z.array(z.object({ id: z.string(), components: z.array(z.unknown()).optional() }));

/** The message where it arrived, by the ids of its buttons; null where it did not. */
async function find(rest: REST, message: Message): Promise<string | null> {
  const query = new URLSearchParams({ limit: String(LOOKED_AT) });
  const messages = history.parse(await rest.get(Routes.channelMessages(channelIn(message)), { query }));
  const id = buttonsId(message.key);
  return messages.find(({ components }) => JSON.stringify(components ?? []).includes(id))?.id ?? null;
}

function channelIn({ address }: Pick<Message, 'address'>): string {
  return address.slice(address.lastIndexOf(':') + 1);
}

function outcomeOf(fault: unknown, message: Message, desk: Desk): Outcome {
  const now = desk.now().epochMilliseconds;
  if (fault instanceof RateLimitError) {
    return { kind: 'later', at: now + fault.retryAfter, counts: false, reason: 'rate limit' };
  }
  if (fault instanceof HTTPError) return backOff(message, `${fault.status}`, now);
  if (!(fault instanceof DiscordAPIError)) return backOff(message, OWN_REASONS.noAnswer, now);
  // The message was there, and somebody has deleted it.
  if (fault.code === RESTJSONErrorCodes.UnknownMessage) return { kind: 'sent', message: '' };
  const reason = `${fault.code} ${fault.message}`;
  if (isOpenTooLong(message, now) && fault.method === 'GET') {
    return { kind: 'unknown', reason: `the channel's history cannot be read: ${reason}` };
  }
  if (verdictOn(fault) === 'gone' || fault.status === 403) return { kind: 'suspended', reason };
  return fault.status >= 500 ? backOff(message, reason, now) : { kind: 'failed', reason };
}
