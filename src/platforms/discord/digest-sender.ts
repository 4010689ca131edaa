import { DiscordAPIError, HTTPError, MessageFlags, RateLimitError, REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import { z } from 'zod';
import type { Desk } from '../../answers/desk.ts';
import type { Outcome } from '../../archive/outbox/outbox.ts';
import { backOff } from '../../briefings/back-off.ts';
import type { Message, Sender } from '../../briefings/sender.ts';
import { buttonsId } from '../../conversation/buttons.ts';
import type { Shown } from '../../conversation/layout.ts';
import { OWN_REASONS } from '../../wording/own-reasons.ts';
import { wasNeverSent } from '../never-sent.ts';
import type { DiscordSettings } from '../platform-settings.ts';
import { sendDigest } from '../send-digest.ts';
import { channelIn } from './asker.ts';
import { type Found, findPosted } from './find-posted.ts';
import { render } from './render.ts';
import { DISCORD_ROOM } from './room.ts';
import { verdictOn } from './verdict.ts';

/** 50 requests a second over all: https://discord.com/developers/docs/topics/rate-limits#global-rate-limit */
const PER_SECOND = 50;
/** A channel takes 5 messages in 5 seconds as a rule; what it says in its headers is kept by the client. */
const BETWEEN_AT_CHANNEL = 1_050;
const AT_ONCE = 100;
const TIMEOUT = 15_000;
/** How long to wait before a token that does not hold is tried again, in milliseconds. */
const LOCKED_OUT = 60_000;
/** How long Discord surely knows a nonce again ("a few minutes"), in milliseconds. */
const NONCE_HOLDS = 2 * 60_000;

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
    isReady: () => true,
    send: (message) =>
      sendDigest(desk, message, async (shown) => {
        try {
          const found = await findBefore(rest, message, now());
          if (found.kind === 'untold') return { kind: 'unknown', reason: found.reason };
          return { kind: 'sent', message: found.kind === 'there' ? found.id : await post(rest, message, shown) };
        } catch (fault) {
          return outcomeOf(fault, message, desk);
        }
      }),
    // Sent again with the same nonce, or looked for first.
    recover: async () => ({ kind: 'later', at: now(), counts: false, mayHaveArrived: true, reason: '' }),
  };
}

/** Looks for a message that was sent before, longer ago than Discord knows the nonce (or at a time still to come). */
async function findBefore(rest: REST, { address, key, openSince }: Message, now: number): Promise<Found> {
  if (openSince === null || (openSince <= now && now - openSince <= NONCE_HOLDS)) return { kind: 'absent' };
  // A clock that was set back tells nothing of how long ago it was.
  const since = openSince <= now ? openSince : 0;
  return findPosted(rest, { channel: channelIn(address), id: buttonsId(key), since });
}

const posted = z.object({ id: z.string() });

async function post(rest: REST, message: Message, shown: Shown): Promise<string> {
  const body = {
    components: render(shown, () => null),
    flags: MessageFlags.IsComponentsV2 | (message.silent ? MessageFlags.SuppressNotifications : 0),
    allowed_mentions: { parse: [] },
    nonce: message.key,
    enforce_nonce: true,
  };
  return posted.parse(await rest.post(Routes.channelMessages(channelIn(message.address)), { body })).id;
}

function outcomeOf(fault: unknown, message: Message, desk: Desk): Outcome {
  const now = desk.now().epochMilliseconds;
  if (fault instanceof RateLimitError) {
    return { kind: 'later', at: now + fault.retryAfter, counts: false, mayHaveArrived: false, reason: 'rate limit' };
  }
  // It may have arrived: the nonce, or the channel's history, keeps it from being posted twice.
  const again = (reason: string) => backOff(message, { reason, mayHaveArrived: !wasNeverSent(fault), now });
  if (fault instanceof HTTPError) return again(`${fault.status}`);
  if (!(fault instanceof DiscordAPIError)) return again(OWN_REASONS.noAnswer);
  // The message was there, and somebody has deleted it.
  if (fault.code === RESTJSONErrorCodes.UnknownMessage) return { kind: 'sent', message: '' };
  const reason = `${fault.code} ${fault.message}`;
  const verdict = verdictOn(fault);
  if (verdict === 'locked-out') {
    return { kind: 'later', at: now + LOCKED_OUT, counts: false, mayHaveArrived: false, reason };
  }
  if (verdict === 'gone' || fault.status === 403) return { kind: 'suspended', reason };
  return fault.status >= 500 ? again(reason) : { kind: 'failed', reason };
}
