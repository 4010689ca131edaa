import { type Client, Events } from 'discord.js';
import type { Desk } from '../../answers/desk.ts';
import type { Subscription } from '../../archive/outbox/outbox.ts';
import { letIn } from '../../briefings/manage.ts';
import { english } from '../../wording/wording.ts';
import { channelIn, homeOf } from './asker.ts';
import { lackedRights } from './lacked-rights.ts';

/** What tells that the bot may post somewhere where it might not before. */
export const RIGHTS_EVENTS = [
  Events.GuildCreate,
  Events.GuildAvailable,
  Events.GuildRoleUpdate,
  Events.GuildMemberUpdate,
  Events.ChannelUpdate,
  Events.ThreadUpdate,
] as const;

/** Lets suspended subscriptions go on when the bot is let in again; `take` is given the work. */
export function listenForRights(client: Client, desk: Desk, take: (work: Promise<void>) => void): void {
  const { outbox } = desk.archive;
  const everywhere = async () => letInAgain(client, desk, await outbox.suspended('discord'));
  const under = async (channel: string) => letInAgain(client, desk, await outbox.subscriptionsOf(homeOf(channel)));
  client.on(Events.GuildCreate, () => take(everywhere()));
  client.on(Events.GuildAvailable, () => take(everywhere()));
  client.on(Events.GuildRoleUpdate, () => take(everywhere()));
  client.on(Events.GuildMemberUpdate, (_, { id }) => id === client.user?.id && take(everywhere()));
  client.on(Events.ChannelUpdate, (_, { id }) => take(under(id)));
  client.on(Events.ThreadUpdate, (_, { id, parentId }) => take(under(parentId ?? id)));
  // It may have been let in while it was away.
  client.once(Events.ClientReady, () => take(everywhere()));
}

async function letInAgain(client: Client, desk: Desk, subscriptions: readonly Subscription[]): Promise<void> {
  await letIn(
    desk,
    subscriptions.filter(({ address }) => mayPost(client, address)),
  );
}

/** Of private chats nothing can be told before the bot posts there. */
function mayPost(client: Client, address: string): boolean {
  const channel = client.channels.cache.get(channelIn(address));
  const me = channel && 'guild' in channel ? channel.guild.members.me : null;
  if (!channel || channel.isDMBased() || me === null) return false;
  const isThread = channel.isThread();
  if (isThread && channel.archived) return false;
  return lackedRights({ permissions: channel.permissionsFor(me), isThread }, english.discord).length === 0;
}
