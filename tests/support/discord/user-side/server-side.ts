import { addChannel, addGuild, addMember, addUser, type GuildOptions, type UserOptions } from '../world/build.ts';
import { deleteMessage } from '../world/messages.ts';
import type { Channel, ChannelKind, Guild, Role, User } from '../world/model.ts';
import { channelJson, guildCreateJson, roleJson } from '../world/payloads.ts';
import { bits, type Permission } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import { createPerson, type Person } from './person.ts';
import { createPlace, type Place } from './place.ts';

interface MemberOptions extends UserOptions {
  /** Beside what everyone may. */
  readonly permissions?: readonly Permission[];
}

/** A Discord server (a "guild") as its people see it. */
export interface Guildhall {
  readonly id: string;
  readonly guild: Guild;
  text(name: string): Place;
  thread(parent: Place, name: string): Place;
  forum(name: string): Place;
  /** A post in a forum. */
  post(forum: Place, name: string): Place;
  member(options?: MemberOptions): Person;
  /** Somebody known from elsewhere joins. */
  welcomes(person: Person, permissions?: readonly Permission[]): void;
  role(name: string, permissions?: readonly Permission[]): Role;
  /** The bot is thrown out. */
  removesBot(): void;
  /** The bot is invited (again). */
  invitesBot(permissions?: readonly Permission[]): void;
}

export function createGuildhall(world: World, options: GuildOptions): Guildhall {
  const guild = addGuild(world, options);
  const open = (kind: ChannelKind, name: string, parent?: Channel): Place => {
    const channel = addChannel(world, guild, kind, name, parent);
    const event = kind === 'thread' ? 'THREAD_CREATE' : 'CHANNEL_CREATE';
    if (hasBot(world, guild)) world.publish({ name: event, data: channelJson(channel), guild });
    return createPlace(world, channel, (message) => deleteMessage(world, message));
  };
  const announce = () => world.publish({ name: 'GUILD_CREATE', data: guildCreateJson(guild, world.bot), guild });
  const tellRole = (role: Role) => {
    const data = { guild_id: guild.id, role: roleJson(role, guild) };
    if (hasBot(world, guild)) world.publish({ name: 'GUILD_ROLE_CREATE', data, guild });
  };
  const joins = (user: User, permissions: readonly Permission[]) => {
    for (const id of addMember(world, guild, user, permissions).roles) {
      const role = guild.roles.get(id);
      if (role !== undefined) tellRole(role);
    }
  };
  if (hasBot(world, guild)) announce();
  return {
    id: guild.id,
    guild,
    text: (name) => open('text', name),
    thread: (parent, name) => open('thread', name, parent.channel),
    forum: (name) => open('forum', name),
    post: (forum, name) => open('thread', name, forum.channel),
    member({ permissions = [], ...who } = {}) {
      const user = addUser(world, who);
      joins(user, permissions);
      return createPerson(world, user);
    },
    welcomes: ({ user }, permissions = []) => joins(user, permissions),
    role(name, permissions = []) {
      const role = { id: world.ids(), name, permissions: bits(permissions) };
      guild.roles.set(role.id, role);
      tellRole(role);
      return role;
    },
    removesBot() {
      guild.members.delete(world.bot.id);
      world.publish({ name: 'GUILD_DELETE', data: { id: guild.id }, guild });
    },
    invitesBot(permissions = []) {
      addMember(world, guild, world.bot, permissions);
      announce();
    },
  };
}

function hasBot(world: World, guild: Guild): boolean {
  return guild.members.has(world.bot.id);
}

/** Somebody who is in no server. */
export function createStranger(world: World, options: UserOptions): Person {
  return createPerson(world, addUser(world, options));
}

export function usersOf(people: readonly Person[]): readonly User[] {
  return people.map(({ user }) => user);
}
