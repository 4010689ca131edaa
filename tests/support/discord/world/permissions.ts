import type { Channel, Guild, Member } from './model.ts';

/** Those that matter to a chat bot (Topics, "Permissions"). */
const PERMISSIONS = {
  Administrator: 1n << 3n,
  ManageChannels: 1n << 4n,
  ManageGuild: 1n << 5n,
  ViewChannel: 1n << 10n,
  SendMessages: 1n << 11n,
  ManageMessages: 1n << 13n,
  EmbedLinks: 1n << 14n,
  AttachFiles: 1n << 15n,
  ReadMessageHistory: 1n << 16n,
  MentionEveryone: 1n << 17n,
  UseExternalEmojis: 1n << 18n,
  ManageRoles: 1n << 28n,
  UseApplicationCommands: 1n << 31n,
  SendMessagesInThreads: 1n << 38n,
} as const;

export type Permission = keyof typeof PERMISSIONS;

const ALL = Object.values(PERMISSIONS).reduce((sum, bit) => sum | bit, 0n);
/** What anyone may do in a new guild. */
export const EVERYDAY: readonly Permission[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'UseApplicationCommands',
];

export function bits(permissions: readonly Permission[]): bigint {
  return permissions.reduce((sum, name) => sum | PERMISSIONS[name], 0n);
}

/** Permissions of a member in a channel: roles, then the channel's overwrites for everyone, roles and member. */
export function permissionsIn(guild: Guild, member: Member, channel?: Channel): bigint {
  const roles = [guild.id, ...member.roles];
  const base = roles.reduce((sum, id) => sum | (guild.roles.get(id)?.permissions ?? 0n), 0n);
  if (guild.ownerId === member.user.id || (base & PERMISSIONS.Administrator) !== 0n) return ALL;
  const place = channel?.parent ?? channel;
  const order = [[guild.id], member.roles, [member.user.id]];
  return order.reduce((sum, ids) => {
    const those = (place?.overwrites ?? []).filter(({ id }) => ids.includes(id));
    const deny = those.reduce((all, overwrite) => all | overwrite.deny, 0n);
    const allow = those.reduce((all, overwrite) => all | overwrite.allow, 0n);
    return (sum & ~deny) | allow;
  }, base);
}

export function holds(permissions: bigint, permission: Permission): boolean {
  return (permissions & PERMISSIONS[permission]) !== 0n;
}
