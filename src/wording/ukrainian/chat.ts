import type { ChatWording } from '../english/chat.ts';

/** What the chat itself says, in Ukrainian. Plain questions are told apart by English words: the hint says so. */
export const ukrainianChat: ChatWording = {
  welcome: (name) =>
    `${name} — новинна довідкова служба. Кожна відповідь показує, хто це сказав, коли і де це написано.`,
  tryThis: 'Спробуйте:',
  hint: (interactive) =>
    interactive
      ? 'Введіть команду, ім’я чи назву або запитання англійською; /help покаже команди, Tab доповнить, «more» перегорне сторінку, «quit» — вихід.'
      : 'У кожному рядку — команда, ім’я чи назва або запитання англійською; команди покаже /help.',
  prompt: 'sitrep> ',
  nothingMore: 'Більше показувати нічого. Спершу запитайте щось або введіть /help.',
  goodbye: 'До побачення.',
  ask: 'Оберіть команду, надішліть ім’я чи назву або запитайте англійською; команди покаже /help.',
  expired: 'Ця кнопка вже застаріла. Будь ласка, запитайте ще раз.',
  tooFast: (seconds) => `Забагато запитань одразу. Запитайте ще раз, будь ласка, через ${seconds} с.`,
  noReference: 'немає (журнал недоступний)',
  internal: (reference) => `Вибачте, у нас стався збій; це не ваша помилка. Номер для довідки: ${reference}`,
};
