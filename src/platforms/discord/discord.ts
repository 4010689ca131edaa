import type { Desk } from '../../answers/desk.ts';
import type { Platform } from '../platform.ts';
import type { DiscordSettings } from '../platform-settings.ts';

/** The bot on Discord. */
export function createDiscord(_desk: Desk, _settings: DiscordSettings): Platform {
  return { name: 'discord', run: () => Promise.reject(new Error('not built yet')) };
}
