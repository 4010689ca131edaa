import type { Desk } from '../../answers/desk.ts';
import { createConversation } from '../../conversation/conversation.ts';
import { createCooldown } from '../../conversation/cooldown.ts';
import type { Platform } from '../platform.ts';
import type { DiscordSettings } from '../platform-settings.ts';
import { DISCORD_ROOM } from './room.ts';
import { runClient } from './run-client.ts';

/** Questions that a user may ask at once, and milliseconds until one more. */
const PACE = { burst: 8, refill: 1_500 };

/** The bot on Discord. */
export function createDiscord(desk: Desk, settings: DiscordSettings): Platform {
  const conversation = createConversation(desk, DISCORD_ROOM);
  const cooldown = createCooldown(PACE, () => performance.now());
  return {
    name: 'discord',
    run: (stop, ready) => runClient({ desk, conversation, cooldown }, settings, stop, ready),
  };
}
