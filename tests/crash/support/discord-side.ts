import { type Discord, type DiscordOptions, startDiscord } from '../../support/discord/start-discord.ts';
import type { Person } from '../../support/discord/user-side/person.ts';
import type { Place } from '../../support/discord/user-side/place.ts';
import { PATIENCE, type Side } from './side.ts';

/** Discord with a server of many channels. */
export interface DiscordSide extends Side {
  readonly server: Discord;
  /** Another one who manages the server: a single one would ask too fast. */
  newManager(): Person;
  placeOf(address: string): Place;
}

export const POST_MESSAGE = 'POST /channels/:channel/messages';
export const READ_HISTORY = 'GET /channels/:channel/messages';

export async function discordSide(chats: number, options: DiscordOptions = {}): Promise<DiscordSide> {
  const server = await startDiscord(options);
  const guildhall = server.guild();
  const places = new Map<string, Place>();
  for (let at = 0; at < chats; at++) {
    const place = guildhall.text(`channel-${at}`);
    places.set(`discord:${place.id}`, place);
  }
  const placeOf = (address: string) => {
    const place = places.get(address);
    if (place === undefined) throw new Error(`no channel at ${address}`);
    return place;
  };
  return {
    server,
    newManager: () => guildhall.member({ permissions: ['ManageGuild'] }),
    placeOf,
    platform: 'discord',
    env: { DISCORD_TOKEN: server.token, DISCORD_API: server.api },
    addresses: [...places.keys()],
    digestsAt: (address) =>
      [...placeOf(address).channel.messages.values()]
        .filter(({ author, nonce }) => author === server.bot && nonce !== undefined)
        .map(({ id }) => id),
    requests: () => server.requests.filter(({ method, route }) => `${method} ${route}` === POST_MESSAGE).length,
    hangNext: (times, silence) => server.failNext(POST_MESSAGE, silence === 'before' ? 'hang' : 'hang after', times),
    until: (probe, what) => server.until(probe, what, PATIENCE),
    close: () => server.close(),
  };
}
