import type { StoredCommand } from '../form/command.ts';
import type { Channel, User } from '../world/model.ts';
import { holds, permissionsIn } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import { contextOf } from './interaction-payload.ts';

/** The command as this user's client offers it in this channel. @throws with the reason when it is not offered */
export function offered(world: World, user: User, channel: Channel, name: string): StoredCommand {
  const own = channel.guild === undefined ? [] : (world.commands.get(channel.guild.id) ?? []);
  const everywhere = world.commands.get('') ?? [];
  const command = [...own, ...everywhere].find((one) => one.name === name);
  if (command === undefined) {
    const names = [...own, ...everywhere].map((one) => `/${one.name}`).join(' ');
    throw new Error(`/${name} is not registered; there are: ${names || 'none'}`);
  }
  if (!installedFor(world, user, channel, command)) throw new Error(`/${name} is not installed here`);
  const contexts = command.contexts ?? [0, 1, ...(command.integration_types?.includes(1) ? [2] : [])];
  if (!contexts.includes(contextOf({ channel })))
    throw new Error(`/${name} is not offered in context ${contextOf({ channel })}`);
  if (!permitted(user, channel, command))
    throw new Error(`/${name} is not offered to ${user.name}: permissions are missing`);
  return command;
}

function installedFor(world: World, user: User, channel: Channel, command: StoredCommand): boolean {
  const types = command.integration_types ?? [0];
  const byGuild = channel.guild?.members.has(world.bot.id) === true || channel.withBot;
  return (types.includes(0) && byGuild) || (types.includes(1) && user.installed);
}

/** `default_member_permissions`: all of them are needed in servers; "0" keeps a command to administrators. */
function permitted(user: User, channel: Channel, command: StoredCommand): boolean {
  const needed = command.default_member_permissions;
  const { guild } = channel;
  if (guild === undefined) return true;
  const member = guild.members.get(user.id);
  if (member === undefined) return false;
  const has = permissionsIn(guild, member, channel);
  if (!holds(has, 'UseApplicationCommands')) return false;
  if (needed === undefined || needed === null || holds(has, 'Administrator')) return true;
  return needed !== '0' && (has & BigInt(needed)) === BigInt(needed);
}
