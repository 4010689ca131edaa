import { PermissionFlagsBits, type PermissionsBitField } from 'discord.js';
import type { DiscordWording } from '../../wording/english/discord.ts';

/** What the bot may do in a channel. */
export interface BotRights {
  readonly permissions: Readonly<PermissionsBitField>;
  readonly isThread: boolean;
}

/** The rights that the bot lacks to post by itself; null stands for a server that it is no member of. */
export function lackedRights(given: BotRights | null, { rights }: DiscordWording): readonly string[] {
  if (given === null) return [rights.member];
  const { permissions, isThread } = given;
  const needed: readonly (readonly [bigint, string])[] = [
    [PermissionFlagsBits.ViewChannel, rights.view],
    isThread
      ? [PermissionFlagsBits.SendMessagesInThreads, rights.sendInThreads]
      : [PermissionFlagsBits.SendMessages, rights.send],
  ];
  return needed.flatMap(([right, name]) => (permissions.has(right) ? [] : [name]));
}
