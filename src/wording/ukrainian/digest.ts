import type { englishDigest } from '../english/digest.ts';
import { plural } from './plural.ts';

/** What a digest says beside its lines, in Ukrainian. Days come in the genitive, as they are on file. */
export const ukrainianDigest: typeof englishDigest = {
  heading: { new: 'Зведення: що нового', archive: 'З архіву', newest: 'Найновіше в архіві' },
  recap: (days) => `Підсумок: ${days}`,
  days: (first, last) => `з ${first} до ${last}`,
  hours: (fromDay, fromTime, toDay, toTime) => `з ${fromTime} ${fromDay} до ${toTime} ${toDay}`,
  upTo: (day, time) => `до ${time} ${day}`,
  empty: {
    new: 'Нічого нового не надійшло.',
    recap: 'За ці дні в архіві нічого немає.',
    archive: 'Тут хронологія архіву закінчується.',
    newest: 'В архіві ще нічого немає.',
  },
  contested: (place, claims, denies) => `${place}: є суперечність. Стверджують: ${claims}. Заперечують: ${denies}.`,
  plans: 'Щодо планів',
  statements: 'Головні заяви',
  places: 'За місцем',
  actors: 'За мовцем',
  others: 'Також',
  more: (count) => `ще ${count}:`,
  moreContested: (place, count) =>
    `${place}: ще ${plural(count, 'суперечливе повідомлення', 'суперечливі повідомлення', 'суперечливих повідомлень')}:`,
  morePositions: (plan, count) => `${plan}: ще ${plural(count, 'позиція', 'позиції', 'позицій')}:`,
  all: (count) => `Усього не показано: ${count}.`,
  sources: (count) => `і ще ${plural(count, 'джерело', 'джерела', 'джерел')}`,
  showAll: 'Усе, що не показано',
  moreOf: (name) => `Більше: ${name}`,
};
