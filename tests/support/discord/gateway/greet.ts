import { shardOf } from '../core/ids.ts';
import { guildCreateJson, userJson } from '../world/payloads.ts';
import type { World } from '../world/world.ts';
import { INTENTS } from './audience.ts';
import type { Session } from './session.ts';

/** Of the gateway. */
export const VERSION = 10;

/** READY, and then the servers of the session's shard one by one. */
export function greet(world: World, session: Session, url: string): void {
  const mine = [...world.guilds.values()].filter(
    (guild) => guild.members.has(world.bot.id) && shardOf(guild.id, session.shard[1]) === session.shard[0],
  );
  session.send('READY', {
    v: VERSION,
    user: { ...userJson(world.bot), mfa_enabled: false, verified: true, email: null, flags: 0 },
    guilds: mine.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: url,
    shard: session.shard,
    application: { id: world.applicationId, flags: 0 },
    session_type: 'normal',
    private_channels: [],
    user_settings: {},
    relationships: [],
    presences: [],
  });
  if ((session.intents & INTENTS.guilds) === 0) return;
  for (const guild of mine) session.send('GUILD_CREATE', guildCreateJson(guild, world.bot));
}
