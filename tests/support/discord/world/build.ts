import type { Channel, ChannelKind, Guild, Member, Role, User } from './model.ts';
import { bits, EVERYDAY, type Permission } from './permissions.ts';
import type { World } from './world.ts';

export interface UserOptions {
  readonly name?: string;
  /** Language of the client; `en-US` unless given. */
  readonly locale?: string;
}

export function addUser(world: World, { name, locale = 'en-US' }: UserOptions = {}): User {
  const id = world.ids();
  const user: User = { id, name: name ?? `user-${id}`, locale, bot: false, closedDms: false, installed: false };
  world.users.set(id, user);
  return user;
}

export interface GuildOptions {
  readonly name?: string;
  /** `preferred_locale`; `en-US` unless given. */
  readonly locale?: string;
  /** Permissions of the bot, beside what everyone may; false when the bot is not in. */
  readonly bot?: readonly Permission[] | false;
  /** What everyone may. */
  readonly everyone?: readonly Permission[];
}

export function addGuild(world: World, options: GuildOptions = {}): Guild {
  const id = world.ids();
  const owner = addUser(world, { name: 'owner' });
  const everyone: Role = { id, name: '@everyone', permissions: bits(options.everyone ?? EVERYDAY) };
  const guild: Guild = {
    id,
    name: options.name ?? `guild-${id}`,
    locale: options.locale ?? 'en-US',
    ownerId: owner.id,
    roles: new Map([[id, everyone]]),
    members: new Map(),
    channels: new Map(),
  };
  world.guilds.set(id, guild);
  addMember(world, guild, owner, []);
  if (options.bot !== false) addMember(world, guild, world.bot, options.bot ?? []);
  return guild;
}

/** Permissions beside everyone's come as a role of their own. */
export function addMember(world: World, guild: Guild, user: User, permissions: readonly Permission[]): Member {
  const member: Member = { user, roles: [] };
  if (permissions.length > 0) {
    const role: Role = { id: world.ids(), name: `role of ${user.name}`, permissions: bits(permissions) };
    guild.roles.set(role.id, role);
    member.roles.push(role.id);
  }
  guild.members.set(user.id, member);
  return member;
}

export function addChannel(world: World, guild: Guild, kind: ChannelKind, name: string, parent?: Channel): Channel {
  const channel: Channel = {
    id: world.ids(),
    kind,
    name,
    guild,
    ...(parent === undefined ? {} : { parent }),
    recipients: [],
    withBot: false,
    overwrites: [],
    archived: false,
    messages: new Map(),
  };
  world.channels.set(channel.id, channel);
  guild.channels.set(channel.id, channel);
  return channel;
}

/** The direct messages between the bot and a user: always the same channel. */
export function directChannel(world: World, user: User): Channel {
  const known = [...world.channels.values()].find(
    ({ kind, withBot, recipients }) => kind === 'dm' && withBot && recipients[0] === user,
  );
  return known ?? privateChannel(world, [user], true);
}

/** Direct messages of users among themselves, or with the bot. */
export function privateChannel(world: World, users: readonly User[], withBot: boolean): Channel {
  const channel: Channel = {
    id: world.ids(),
    kind: users.length > 2 ? 'groupDm' : 'dm',
    name: users.map(({ name }) => name).join(', '),
    recipients: users,
    withBot,
    overwrites: [],
    archived: false,
    messages: new Map(),
  };
  world.channels.set(channel.id, channel);
  return channel;
}
