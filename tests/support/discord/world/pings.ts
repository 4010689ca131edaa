import type { Channel, Pings, User } from './model.ts';
import { holds, permissionsIn } from './permissions.ts';
import type { World } from './world.ts';

export interface AllowedMentions {
  readonly parse?: readonly string[] | undefined;
  readonly users?: readonly string[] | undefined;
  readonly roles?: readonly string[] | undefined;
  readonly replied_user?: boolean | undefined;
}

const NONE: Pings = { users: [], roles: [], everyone: false };

/** Whom a message's text notifies. The server looks at the raw text: a backslash or a code block does not help. */
export function pingsOf(
  world: World,
  at: { readonly channel: Channel; readonly author: User; readonly replied?: User | undefined },
  content: string,
  allowed?: AllowedMentions | null,
): Pings {
  const limits = allowed ?? { parse: ['users', 'roles', 'everyone'], replied_user: true };
  const passes = (kind: 'users' | 'roles', id: string) =>
    (limits.parse ?? []).includes(kind) || (limits[kind] ?? []).includes(id);
  const users = idsIn(content, /<@!?(\d+)>/g)
    .filter((id) => passes('users', id))
    .flatMap((id) => world.users.get(id) ?? []);
  const repliedToo = limits.replied_user !== false && at.replied !== undefined ? [at.replied] : [];
  const guild = at.channel.guild;
  if (guild === undefined) return { ...NONE, users: unique([...users, ...repliedToo]) };
  const member = guild.members.get(at.author.id);
  const may = member !== undefined && holds(permissionsIn(guild, member, at.channel), 'MentionEveryone');
  return {
    users: unique([...users, ...repliedToo]),
    roles: idsIn(content, /<@&(\d+)>/g).filter((id) => passes('roles', id) && guild.roles.has(id)),
    everyone: may && /@(everyone|here)/.test(content) && (limits.parse ?? []).includes('everyone'),
  };
}

function idsIn(content: string, pattern: RegExp): readonly string[] {
  return [...new Set([...content.matchAll(pattern)].map((match) => match[1] ?? ''))];
}

function unique(users: readonly User[]): readonly User[] {
  return [...new Set(users)];
}
