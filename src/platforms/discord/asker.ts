import { type BaseInteraction, InteractionContextType, type Message, PermissionFlagsBits } from 'discord.js';
import type { Asker } from '../../conversation/ask.ts';
import type { Wording } from '../../wording/wording.ts';
import { type BotRights, lackedRights } from './lacked-rights.ts';

/** Who asks with a command or a button. The server may be one that the bot is not in: nothing of it is known then. */
export function askerOf(interaction: BaseInteraction): Asker {
  const { user, channelId, channel, locale, memberPermissions } = interaction;
  const address = homeOf(channelId ?? `user:${user.id}`);
  if (isDirect(interaction)) return { caller: privateCaller(user.id, address), appLanguage: locale };
  const home = channel?.isThread() ? homeOf(channel.parentId ?? channel.id) : address;
  // A private chat of several has nobody who manages it.
  const mayManage = memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? !interaction.inGuild();
  const lacks = async ({ discord }: Wording) => lackedRights(rightsIn(interaction), discord);
  return { caller: { home, address, isGroup: true, mayManage: async () => mayManage, lacks }, appLanguage: locale };
}

/** What the bot may do in the channel of an interaction; null where it is only with its user. */
function rightsIn({ appPermissions, authorizingIntegrationOwners, channel }: BaseInteraction): BotRights | null {
  // Null where only a user has installed the app; its key is there all the same.
  const isMember = authorizingIntegrationOwners.guildId !== null;
  return isMember ? { permissions: appPermissions, isThread: channel?.isThread() === true } : null;
}

function isDirect({ context, guildId, channel }: BaseInteraction): boolean {
  if (context !== null) return context === InteractionContextType.BotDM;
  return guildId === null && channel?.isDMBased() === true;
}

/** Who asks by writing. */
export function askerOfMessage({ author, guild, channel, member }: Message): Asker {
  const address = homeOf(channel.id);
  if (guild === null || channel.isDMBased()) return { caller: privateCaller(author.id, address) };
  const home = channel.isThread() ? homeOf(channel.parentId ?? channel.id) : address;
  const mayManage = async () => member?.permissionsIn(channel).has(PermissionFlagsBits.ManageGuild) === true;
  const permissions = guild.members.me?.permissionsIn(channel) ?? null;
  const rights = permissions && { permissions, isThread: channel.isThread() };
  const lacks = async ({ discord }: Wording) => lackedRights(rights, discord);
  const caller = { home, address, isGroup: true, mayManage, lacks };
  return { caller, appLanguage: guild.preferredLocale, aloneAt: homeOf(`user:${author.id}`) };
}

function privateCaller(user: string, address: string): Asker['caller'] {
  return {
    home: homeOf(`user:${user}`),
    address,
    isGroup: false,
    mayManage: async () => true,
    lacks: async () => [],
  };
}

/** What settings and buttons are kept for: a channel with its threads, or a user in private. */
export function homeOf(id: string): string {
  return `discord:${id}`;
}

/** The id of the channel that an address of `homeOf` names. */
export function channelIn(address: string): string {
  return address.slice(address.lastIndexOf(':') + 1);
}
