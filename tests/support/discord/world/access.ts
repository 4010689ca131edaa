import { refusal } from '../core/api-error.ts';
import type { Channel, Guild, Message } from './model.ts';
import { holds, type Permission, permissionsIn } from './permissions.ts';
import type { World } from './world.ts';

/** The channel, if the bot may see it. @throws ApiError 10003, 50001 */
export function seenChannel(world: World, id: string | undefined): Channel {
  const channel = world.channels.get(id ?? '');
  if (channel === undefined) throw refusal('unknownChannel');
  if (channel.guild === undefined ? !channel.withBot : !botMay(world, channel, 'ViewChannel')) {
    throw refusal('missingAccess');
  }
  return channel;
}

/** @throws ApiError 50013 */
export function needs(world: World, channel: Channel, permission: Permission): void {
  if (!botMay(world, channel, permission)) throw refusal('missingPermissions');
}

export function botMay(world: World, channel: Channel, permission: Permission): boolean {
  if (channel.guild === undefined) return channel.withBot;
  const self = channel.guild.members.get(world.bot.id);
  return self !== undefined && holds(permissionsIn(channel.guild, self, channel), permission);
}

/** A message that is not somebody's alone. @throws ApiError 10008 */
export function seenMessage(channel: Channel, id: string | undefined): Message {
  const message = channel.messages.get(id ?? '');
  if (message === undefined || message.onlyFor !== undefined) throw refusal('unknownMessage');
  return message;
}

/** A guild with the bot in it. @throws ApiError 10004 */
export function seenGuild(world: World, id: string | undefined): Guild {
  const guild = world.guilds.get(id ?? '');
  if (!guild?.members.has(world.bot.id)) throw refusal('unknownGuild');
  return guild;
}
