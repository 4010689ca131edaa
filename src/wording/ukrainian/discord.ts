import type { DiscordWording } from '../english/discord.ts';

/** What only Discord shows, in Ukrainian. */
export const ukrainianDiscord: DiscordWording = {
  context: 'Контекст',
  open: 'Відкрити',
  alone: 'Це лише для вас, а писати вам я не можу. Введіть це як команду — і відповідь побачите лише ви.',
  rights: {
    view: '«Переглядати канал»',
    send: '«Надсилати повідомлення»',
    sendInThreads: '«Надсилати повідомлення в гілках»',
    member: 'щоб мене додали на цей сервер (тут я лише з вами)',
  },
};
