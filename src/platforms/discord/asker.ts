import { type BaseInteraction, InteractionContextType, type Message, PermissionFlagsBits } from 'discord.js';
import type { Asker } from '../../conversation/ask.ts';

/** Who asks with a command or a button. The server may be one that the bot is not in: nothing of it is known then. */
export function askerOf(interaction: BaseInteraction): Asker {
  const { user, channelId, channel, locale, memberPermissions } = interaction;
  if (isDirect(interaction)) return { caller: privateCaller(user.id), appLanguage: locale };
  const home = channel?.isThread() ? (channel.parentId ?? channelId) : channelId;
  // A private chat of several has nobody who manages it.
  const mayManage = memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? !interaction.inGuild();
  return {
    caller: { home: homeOf(home ?? `user:${user.id}`), isGroup: true, mayManage: async () => mayManage },
    appLanguage: locale,
  };
}

function isDirect({ context, guildId, channel }: BaseInteraction): boolean {
  if (context !== null) return context === InteractionContextType.BotDM;
  return guildId === null && channel?.isDMBased() === true;
}

/** Who asks by writing. */
export function askerOfMessage({ author, guild, channel, member }: Message): Asker {
  if (guild === null || channel.isDMBased()) return { caller: privateCaller(author.id) };
  const home = channel.isThread() ? (channel.parentId ?? channel.id) : channel.id;
  const mayManage = async () => member?.permissionsIn(channel).has(PermissionFlagsBits.ManageGuild) === true;
  return { caller: { home: homeOf(home), isGroup: true, mayManage }, appLanguage: guild.preferredLocale };
}

function privateCaller(user: string): Asker['caller'] {
  return { home: homeOf(`user:${user}`), isGroup: false, mayManage: async () => true };
}

/** What settings and buttons are kept for: a channel with its threads, or a user in private. */
export function homeOf(id: string): string {
  return `discord:${id}`;
}
