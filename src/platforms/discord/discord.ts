import type { Desk } from '../../answers/desk.ts';
import { createConversation } from '../../conversation/conversation.ts';
import { CHAT_PACE, createCooldown } from '../../conversation/cooldown.ts';
import type { Platform } from '../platform.ts';
import type { DiscordSettings } from '../platform-settings.ts';
import { createDigestSender } from './digest-sender.ts';
import { DISCORD_ROOM } from './room.ts';
import { runClient } from './run-client.ts';

/** The bot on Discord. */
export function createDiscord(desk: Desk, settings: DiscordSettings): Platform {
  const conversation = createConversation(desk, DISCORD_ROOM);
  const cooldown = createCooldown(CHAT_PACE, () => performance.now());
  return {
    name: 'discord',
    sender: createDigestSender(desk, settings),
    run: (stop, ready) => runClient({ desk, conversation, cooldown }, settings, stop, ready),
  };
}
