import type { Desk } from '../../answers/desk.ts';
import type { Platform } from '../platform.ts';
import type { TelegramSettings } from '../platform-settings.ts';

/** The bot on Telegram. */
export function createTelegram(_desk: Desk, _settings: TelegramSettings): Platform {
  return { name: 'telegram', run: () => Promise.reject(new Error('not built yet')) };
}
