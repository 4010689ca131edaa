import { z } from 'zod';
import { type Discord, startDiscord } from '../../tests/support/discord/start-discord.ts';
import type { Place } from '../../tests/support/discord/user-side/place.ts';
import type { Arrivals, Side } from './side.ts';

/** https://discord.com/developers/docs/topics/rate-limits#global-rate-limit */
const PER_SECOND = 50;
const TOO_MANY = 429;
const POSTING = '/channels/:channel/messages';
/** Discord allows a server no more: https://support.discord.com/hc/en-us/articles/33694251638295 */
const CHANNELS_A_SERVER = 500;

const sample = z.record(z.string(), z.unknown()).catch({});

/** Text channels of several servers, each with buckets of its own. */
export async function openDiscord(channels: number): Promise<Side> {
  const discord = await startDiscord({ limits: { buckets: true, global: true } });
  const guilds = Array.from({ length: Math.ceil(channels / CHANNELS_A_SERVER) }, () => discord.guild());
  const places = Array.from({ length: channels }, (_, at) => guilds[at % guilds.length]?.text(`news-${at}`)).filter(
    (place) => place !== undefined,
  );
  return {
    name: 'Discord',
    permitted: PER_SECOND,
    token: discord.token,
    root: discord.api,
    addresses: places.map(({ id }) => `discord:${id}`),
    arrivals: () => arrivalsAt(discord, places),
    [Symbol.asyncDispose]: () => discord.close(),
  };
}

function arrivalsAt(discord: Discord, places: readonly Place[]): Arrivals {
  const calls = discord.requests.filter(({ method, route }) => method === 'POST' && route === POSTING);
  const accepted = calls.filter(({ status }) => status === 200);
  const limited = calls.filter(({ status }) => status === TOO_MANY).length;
  return {
    accepted: accepted.map(({ at }) => at),
    limited,
    refused: calls.length - accepted.length - limited,
    each: places.map(({ channel }) => channel.messages.size),
    sample: sample.parse(calls.at(-1)?.body),
  };
}
