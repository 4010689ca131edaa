import type { TelegramWording } from '../english/telegram.ts';

/** What is said on Telegram alone, in Ukrainian. */
export const ukrainianTelegram: TelegramWording = {
  context: 'у контексті',
  open: 'показати',
  nothing: 'Нічого не знайдено – запитайте мене в чаті',
};
