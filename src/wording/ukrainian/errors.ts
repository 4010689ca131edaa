import type { ErrorsWording } from '../english/errors.ts';
import { shortened } from '../shortened.ts';

/** What a question that cannot be answered says, in Ukrainian. Names stand in the nominative, as they are on file. */
export const ukrainianErrors: ErrorsWording = {
  filterNeedsName: (filter, command) => `Для «${filter}:» потрібне ім’я: /${command} ІМ’Я ${filter}:…`,
  unknownActor: (name) => `Ім’я «${shortened(name)}» тут невідоме.`,
  unknownPlace: (name) => `Населений пункт «${shortened(name)}» тут невідомий.`,
  unknownPlan: (name) => `План «${shortened(name)}» тут невідомий.`,
  severalActors: (name) => `Імені «${shortened(name)}» відповідає кілька осіб чи установ.`,
  severalTowns: (name) => `Назві «${shortened(name)}» відповідає кілька населених пунктів.`,
  severalPlans: (name) => `Назві «${shortened(name)}» відповідає кілька планів.`,
  townNotActor: (name) => `${name} — це населений пункт, а не особа чи установа.`,
  actorNotTown: (name) => `${name} — це особа чи установа, а не населений пункт.`,
  regionNotTown: (name) => `«${shortened(name)}» — це регіон; тут потрібен населений пункт.`,
  unknownStatement: (id) => `Немає заяви з ID «${shortened(id)}».`,
  unknownItem: (id) => `В архіві немає нічого з ID «${shortened(id)}».`,
  mayNotManage: () => 'Змінювати налаштування цього чату можуть лише ті, хто ним керує.',
  mayNotSubscribe: () => 'Змінювати підписки цього чату можуть лише ті, хто ним керує.',
  mayNotPost: (rights) => `Я не можу сам писати сюди; мені потрібно: ${rights.join(', ')}.`,
  tooManySubscriptions: (most) => `Забагато підписок в одному чаті, більше не можна: ${most}. Спершу видаліть одну.`,
  neverDue: (schedule) => `«${shortened(schedule)}» ніколи не настане.`,
  unknownSubscription: (id) => `Тут немає підписки «${shortened(id)}».`,
  noSchedule: () => 'Вкажіть, коли: daily 08:00, weekly mon 09:00, hourly, every 6h або cron:"0 8 * * 1-5".',
  subscriptionStands: (id) => `Підписка #${id} не діє; спершу відновіть її.`,
  unreadableSubscription: (id) => `Ця версія не може прочитати #${id}; видаліть її та підпишіться знову.`,
  twoSchedules: () => 'Вкажіть час або словами, або як cron:, а не двічі.',
  nothingToWatch: (name) => `Особа, установа, населений пункт чи план «${shortened(name)}» тут невідомі.`,
  notWatched: (name) => `За «${shortened(name)}» тут не стежать.`,
  noWords: () => 'Вкажіть, які слова шукати.',
  sameActor: (name) => `Обидва імені означають одне: ${name}. Назвіть дві різні особи чи установи.`,
};
