import type { Json } from '../core/json.ts';
import type { StoredCommand } from '../form/command.ts';
import { messageJson } from '../world/message-json.ts';
import { CHANNEL_TYPES, INTERACTION_TYPES, type Interaction } from '../world/model.ts';
import { channelJson, memberJson, userJson } from '../world/payloads.ts';
import { permissionsIn } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import type { Filled } from './options.ts';

const ATTACHMENT_SIZE = 10_485_760;
/** What an app may in a private channel (as sent by the real server). */
const PRIVATE_PERMISSIONS = '2248473465835073';

/** Where an interaction happens: 0 a server, 1 the bot's direct messages, 2 other private channels. */
export function contextOf(interaction: Pick<Interaction, 'channel'>): 0 | 1 | 2 {
  const { guild, withBot } = interaction.channel;
  if (guild !== undefined) return 0;
  return withBot ? 1 : 2;
}

/** By whose installation the command is there: "0" the server's (or "0" in the bot's own messages), "1" the user's. */
function ownersOf(world: World, { channel, user }: Pick<Interaction, 'channel' | 'user'>): Json {
  const guild = channel.guild;
  const inGuild = guild?.members.has(world.bot.id) === true ? { '0': guild.id } : {};
  const inDirect = channel.withBot ? { '0': '0' } : {};
  return { ...inGuild, ...inDirect, ...(user.installed ? { '1': user.id } : {}) };
}

/** INTERACTION_CREATE as the gateway sends it. */
export function interactionJson(world: World, interaction: Interaction): Json {
  const { channel, user, id, token, kind, data, source } = interaction;
  const { guild } = channel;
  return {
    id,
    application_id: world.applicationId,
    type: INTERACTION_TYPES[kind],
    token,
    version: 1,
    data,
    channel_id: channel.id,
    channel: channelJson(channel),
    locale: user.locale,
    entitlements: [],
    authorizing_integration_owners: ownersOf(world, interaction),
    context: contextOf(interaction),
    attachment_size_limit: ATTACHMENT_SIZE,
    app_permissions: appPermissions(world, interaction),
    ...(guild === undefined
      ? { user: userJson(user) }
      : {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: interactionMember(interaction),
        }),
    ...(source === undefined ? {} : { message: messageJson(source) }),
  };
}

function appPermissions(world: World, { channel }: Interaction): string {
  const self = channel.guild?.members.get(world.bot.id);
  if (channel.guild === undefined || self === undefined) return PRIVATE_PERMISSIONS;
  return permissionsIn(channel.guild, self, channel).toString();
}

function interactionMember({ channel, user }: Interaction): Json | undefined {
  const member = channel.guild?.members.get(user.id);
  if (channel.guild === undefined || member === undefined) return undefined;
  return { ...memberJson(member), permissions: permissionsIn(channel.guild, member, channel).toString() };
}

/** `data` of a command: what was typed, and the users, roles and channels in it. */
export function commandData(command: StoredCommand, filled: Filled, guildId: string | undefined): Json {
  const { users, channels, roles } = filled;
  const resolved = {
    ...(users.length > 0 ? { users: byId(users.map(userJson)) } : {}),
    ...(roles.length > 0
      ? {
          roles: byId(
            roles.map((role) => ({ id: role.id, name: role.name, permissions: role.permissions.toString() })),
          ),
        }
      : {}),
    ...(channels.length > 0
      ? {
          channels: byId(
            channels.map((one) => ({ id: one.id, name: one.name, type: CHANNEL_TYPES[one.kind], permissions: '0' })),
          ),
        }
      : {}),
  };
  return {
    id: command.id,
    name: command.name,
    type: 1,
    ...(filled.options.length > 0 ? { options: filled.options } : {}),
    ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
    ...(command.guild_id === undefined || guildId === undefined ? {} : { guild_id: guildId }),
  };
}

function byId(list: readonly Json[]): Json {
  return Object.fromEntries(list.map((one) => [String(one.id), one]));
}
