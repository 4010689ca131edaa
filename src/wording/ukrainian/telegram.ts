import type { TelegramWording } from '../english/telegram.ts';

/** What is said on Telegram alone, in Ukrainian. */
export const ukrainianTelegram: TelegramWording = {
  context: 'у контексті',
  open: 'показати',
  alone: { say: 'Це лише для вас. Я ще не можу вам написати:', link: 'відкрити наш чат' },
  rights: {
    post: '«Публікувати повідомлення»',
    send: '«Надсилати повідомлення»',
    member: 'бути учасником цього чату',
  },
  nothing: 'Нічого не знайдено – запитайте мене в чаті',
};
