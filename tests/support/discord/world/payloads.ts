import type { Json } from '../core/json.ts';
import { CHANNEL_TYPES, type Channel, type Guild, type Member, type Role, type User } from './model.ts';

const JOINED = '2024-01-01T00:00:00.000000+00:00';

export function userJson(user: User): Json {
  return {
    id: user.id,
    username: user.name,
    global_name: user.bot ? null : user.name,
    discriminator: '0',
    avatar: null,
    bot: user.bot,
    public_flags: 0,
  };
}

export function memberJson(member: Member, withUser = true): Json {
  return {
    ...(withUser ? { user: userJson(member.user) } : {}),
    roles: member.roles,
    nick: null,
    avatar: null,
    joined_at: JOINED,
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
  };
}

export function channelJson(channel: Channel): Json {
  const { id, kind, guild, parent, recipients, name } = channel;
  const last = [...channel.messages.keys()].at(-1) ?? null;
  const common = { id, type: CHANNEL_TYPES[kind], last_message_id: last, flags: 0 };
  if (guild === undefined) {
    return {
      ...common,
      recipients: recipients.map(userJson),
      ...(kind === 'groupDm' ? { name, owner_id: recipients[0]?.id } : {}),
    };
  }
  if (kind === 'thread') return { ...common, ...threadJson(channel, guild) };
  return {
    ...common,
    guild_id: guild.id,
    name,
    position: 0,
    parent_id: parent?.id ?? null,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites: channel.overwrites.map((one) => ({
      ...one,
      allow: one.allow.toString(),
      deny: one.deny.toString(),
    })),
    ...(kind === 'forum' ? { available_tags: [], default_reaction_emoji: null, default_sort_order: null } : {}),
  };
}

function threadJson(channel: Channel, guild: Guild): Json {
  return {
    guild_id: guild.id,
    name: channel.name,
    parent_id: channel.parent?.id ?? null,
    owner_id: guild.ownerId,
    message_count: channel.messages.size,
    member_count: 1,
    rate_limit_per_user: 0,
    total_message_sent: channel.messages.size,
    thread_metadata: {
      archived: channel.archived,
      auto_archive_duration: 1440,
      archive_timestamp: JOINED,
      locked: false,
      create_timestamp: JOINED,
    },
  };
}

/** A guild as GET gives it. */
export function roleJson(role: Role, guild: Guild): Json {
  return {
    id: role.id,
    name: role.name,
    permissions: role.permissions.toString(),
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: role.id === guild.id ? 0 : 1,
    managed: false,
    mentionable: false,
    flags: 0,
  };
}

export function guildJson(guild: Guild): Json {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    banner: null,
    description: null,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    system_channel_flags: 0,
    system_channel_id: null,
    features: [],
    emojis: [],
    stickers: [],
    roles: [...guild.roles.values()].map((role) => roleJson(role, guild)),
  };
}

/** A guild as the gateway gives it: with channels and threads, and of the members (no privileged intent) only the bot. */
export function guildCreateJson(guild: Guild, bot: User): Json {
  const channels = [...guild.channels.values()];
  const self = guild.members.get(bot.id);
  return {
    ...guildJson(guild),
    joined_at: JOINED,
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: self === undefined ? [] : [memberJson(self)],
    channels: channels.filter(({ kind }) => kind !== 'thread').map(channelJson),
    threads: channels.filter(({ kind }) => kind === 'thread').map(channelJson),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
