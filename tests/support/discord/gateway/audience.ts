import type { Json } from '../core/json.ts';
import type { Message, User } from '../world/model.ts';
import { holds, permissionsIn } from '../world/permissions.ts';
import type { World, WorldEvent } from '../world/world.ts';
import { CLOSE, type Identify } from './payload.ts';

export const INTENTS = { guilds: 1 << 0, members: 1 << 1, presences: 1 << 8, messageContent: 1 << 15 } as const;
const PRIVILEGED = INTENTS.members | INTENTS.presences | INTENTS.messageContent;
/** All that exist: bits 0 to 16, 20, 21, 24 and 25. */
const KNOWN_INTENTS = 0x1ffff | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);

/** The close code for an IDENTIFY that is not let in. */
export function refusedIdentify(said: Identify, token: string, granted: number): number | undefined {
  if (said.token !== token) return CLOSE.authenticationFailed;
  if (said.shard !== undefined && said.shard[0] >= said.shard[1]) return CLOSE.invalidShard;
  if ((said.intents & ~KNOWN_INTENTS) !== 0) return CLOSE.invalidIntents;
  return (said.intents & PRIVILEGED & ~granted) === 0 ? undefined : CLOSE.disallowedIntents;
}

/** The event as a session with these intents hears it; undefined when it does not. */
export function heardAs(world: World, event: WorldEvent, intents: number): Json | undefined {
  if (event.intent !== undefined && (intents & event.intent) === 0) return undefined;
  if (event.message === undefined) return event.data;
  if (!seesChannel(world, event.message)) return undefined;
  const open = (intents & INTENTS.messageContent) !== 0 || concerns(event.message, world.bot);
  return open ? event.data : { ...event.data, content: '', embeds: [], components: [], attachments: [] };
}

function seesChannel(world: World, { channel }: Message): boolean {
  if (channel.guild === undefined) return channel.withBot;
  const self = channel.guild.members.get(world.bot.id);
  return self !== undefined && holds(permissionsIn(channel.guild, self, channel), 'ViewChannel');
}

/** Text is shown without the privileged intent in private, when it is the bot's own, or mentions it. */
function concerns(message: Message, bot: User): boolean {
  return message.channel.guild === undefined || message.author === bot || message.pings.users.includes(bot);
}
