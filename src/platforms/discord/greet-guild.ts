import { type Guild, type GuildTextBasedChannel, PermissionFlagsBits } from 'discord.js';
import { homeOf } from './asker.ts';
import { type Bot, outgoing } from './bot.ts';
import { persist } from './persist.ts';
import { verdictOn } from './verdict.ts';

const NEEDED = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages];

/** Says hello to a server that the bot was just added to, where newcomers are greeted or else where it may. Never rejects. */
export async function greetGuild(guild: Guild, bot: Bot): Promise<void> {
  const channel = greetingChannel(guild);
  if (!channel) return;
  const caller = { home: homeOf(channel.id), isGroup: true, mayManage: async () => false };
  try {
    const shown = await bot.conversation.welcome({ caller, appLanguage: guild.preferredLocale });
    await persist(() => channel.send({ ...outgoing(shown, bot), nonce: guild.id, enforceNonce: true }));
  } catch (fault) {
    if (verdictOn(fault) === 'fault') bot.desk.report(fault);
  }
}

function greetingChannel({ systemChannel, channels, members }: Guild): GuildTextBasedChannel | undefined {
  const { me } = members;
  const mayWrite = (channel: GuildTextBasedChannel) => me !== null && channel.permissionsFor(me).has(NEEDED);
  if (systemChannel && mayWrite(systemChannel)) return systemChannel;
  const texts = [...channels.cache.values()].filter((channel) => channel.isTextBased() && !channel.isThread());
  return texts
    .filter((channel) => !channel.isVoiceBased())
    .toSorted((one, other) => one.rawPosition - other.rawPosition)
    .find(mayWrite);
}
