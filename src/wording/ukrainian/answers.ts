import type { IsoDate } from '../../model/dates.ts';
import type { PositionStance, Stance, StatementKind } from '../../model/findings.ts';
import type { AnswersWording } from '../english/answers.ts';
import { ukrainianCounts } from './counts.ts';
import { ukrainianDates } from './dates.ts';
import { ukrainianDigest } from './digest.ts';
import { ukrainianOrigin } from './origin.ts';
import { plural } from './plural.ts';
import { ukrainianSubscriptions } from './subscriptions.ts';

const kind: Record<StatementKind, string> = { direct: 'цитата', mixed: 'частково цитата', indirect: 'переказ' };
/** Nouns: a verb would have to agree with a name whose number is not known. */
const stance: Record<Stance, string> = { claims: 'твердження', denies: 'заперечення', reports: 'повідомляє стаття' };
const position: Record<PositionStance, string> = {
  proposes: 'пропозиція',
  accepts: 'згода',
  rejects: 'відмова',
  conditions: 'умови',
};

const filters: Readonly<Record<string, (value: string, date: (iso: IsoDate) => string) => string>> = {
  topic: (value) => `на тему «${value}»`,
  kind: (value) => (value === 'quotes' ? 'цитати' : 'переказ'),
  since: (value, date) => `з ${date(value)}`,
  until: (value, date) => `до ${date(value)}`,
  source: (value) => `джерело «${value}»`,
  about: () => 'що про них казали інші',
  attitudes: () => 'також переконання й наміри',
  who: (value) => `слова або згадки: ${value}`,
  town: (value) => `місце: ${value}`,
  plan: (value) => `план: ${value}`,
};

/** What answers say, in Ukrainian. Sentences are built so that names read right in the nominative, as they are on file. */
export const ukrainianAnswers: AnswersWording = {
  dates: ukrainianDates,
  kind,
  stance,
  position,
  stanceOf: (value) => `, ${stance[value]}`,
  positionOf: (value) => `, ${position[value]}`,
  filter: (name, value) => filters[name]?.(value, ukrainianDates.day) ?? `${name}: ${value}`,
  separator: ' · ',

  count: ukrainianCounts,

  page: (page, pages) => `сторінка ${page} з ${pages}`,
  newest: (date, age) => `Найновіше: ${date}, ${age}.`,
  undatedOnly: 'Усе це без дат.',
  only: (filters) => `Лише: ${filters}.`,

  formerRole: (role, until) => (until === null ? `у минулому ${role}` : `${role} до ${until}`),
  roleThen: (role) => `тоді ${role}`,
  foundInTexts: 'відомо з текстів',
  surnameOnly: (names) => `відоме лише прізвище: ${names.join(' або ')}, хто саме — не сказано`,
  denied: 'заперечено:',
  unnamedSpeaker: 'неназваний мовець',
  attitude: 'переконання чи намір, не висловлені вголос',
  alsoIn: (count) => (count === 1 ? 'також:' : `також у ${plural(count, 'джерелі', 'джерелах', 'джерелах')}:`),
  andMore: (count) => `і ще ${count}`,
  untitled: 'документ без назви',
  paraphrased: 'переказано в нашому викладі статті',
  ourSummary: 'з нашого викладу статті',
  summaryDocument: 'наш виклад',

  about: (name) => `${name}: що кажуть інші`,
  nobody: {
    statements: (name) => `${name}: в архіві немає жодної заяви.`,
    about: (name) => `${name}: в архіві немає жодної заяви інших.`,
    filtered: (name) => `${name}: за цими фільтрами нічого немає.`,
    actors: 'В архіві ще немає жодної заяви. Додайте статті: sitrep ingest ФАЙЛ',
  },
  actors: 'Найбільше заяв',

  formerName: (former, name) => `${former} — колишня назва; тепер ${name}.`,
  contested: (claims, denies) => `Є суперечність. Стверджують: ${claims}. Заперечують: ${denies}.`,
  beyondLastPage: (pages) => (pages === 1 ? 'Сторінка лише одна.' : `Усього сторінок: ${pages}.`),
  someone: 'неназвана сторона',
  towns: 'Де найбільше повідомлень',
  nothing: {
    town: (name) => `${name}: в архіві немає повідомлень.`,
    filtered: 'За цими фільтрами нічого немає.',
    towns: 'В архіві ще немає повідомлень про населені пункти.',
    plan: (name) => `${name}: жодна стаття в архіві про це не розповідає.`,
    plans: 'Тут не відомо жодного плану.',
    timeline: 'В архіві ще немає нічого з датою.',
    search: (query) => `Немає абзацу, де є ${query}. Потрібні всі слова; спробуйте менше слів.`,
    sources: 'Архів порожній. Додайте статті: sitrep ingest ФАЙЛ',
    compare: (first, second) => `${first}, ${second}: в архіві за цим запитом нічого немає.`,
    compareOne: (name) => `${name}: в архіві за цим запитом нічого немає.`,
  },

  plan: {
    all: 'Плани',
    by: (author) => `автор: ${author}`,
    size: (size) => `за повідомленнями, ${plural(size, 'пункт', 'пункти', 'пунктів')}`,
    points: (named, size) => {
      const count = named === 0 ? 'Не названо жодного пункту' : `Названо пунктів: ${named}`;
      if (size === null) return `${count}; скільки їх у плані, невідомо.`;
      return named === size ? `Названо всі пункти: ${size}.` : `${count}; за повідомленнями, усього їх ${size}.`;
    },
    pointsHeading: 'Пункти',
    positionsHeading: 'Позиції',
    noPositions: 'В архіві ніхто не висловив позиції щодо цього плану.',
  },

  timeline: 'Хронологія',
  search: (query) => `Пошук: ${query}`,
  compare: (first, second) => `${first} і ${second}`,
  trace: (spans, hash) =>
    `символи ${spans.map(([start, end]) => `${start}–${end}`).join(', ')} тексту з SHA-256 ${hash}`,
  statement: (id) => `Заява ${id}`,
  said: (name, kind) => `${name}, ${kind}`,
  sources: 'Джерела',

  aboutDesk: {
    documents: 'Документи',
    statements: 'Заяви',
    newest: 'Найновіший запис',
    noNewest: 'дат немає',
    version: 'Версія',
    extractor: 'Аналізатор',
  },

  origin: ukrainianOrigin,
  digest: ukrainianDigest,

  subscriptions: ukrainianSubscriptions,

  settings: {
    heading: 'Налаштування',
    scope: (isGroup) => (isGroup ? 'для всіх у цьому чаті' : 'для вас'),
    language: 'Мова',
    automatic: 'як у вашому застосунку',
    timezone: 'Часовий пояс підписок',
    noTimezone: 'UTC; щоб змінити: /settings timezone:Europe/Oslo',
    languages: { en: 'English (англійська)', uk: 'Українська' },
    changed: 'Змінено.',
    choose: (language) => `Мова відповідей: ${language}`,
  },

  help: {
    heading: 'Що можна запитати',
    notUnderstood: 'Запитання не зрозуміло. Ось на що тут можна отримати відповідь:',
  },

  actions: {
    more: 'Наступна сторінка',
    back: 'Попередня сторінка',
    lastPage: 'Остання сторінка',
    quotes: 'Лише цитати',
    aboutActor: (name) => `${name}: що кажуть інші`,
    byActor: (name) => `Заяви: ${name}`,
    withoutFilters: 'Без фільтрів',
    timelineOf: (name) => `Хронологія: ${name}`,
    compare: (first, second) => `Порівняти: ${first} і ${second}`,
    allActors: 'Найбільше заяв',
    allTowns: 'Де найбільше повідомлень',
    allPlans: 'Усі плани',
    search: (words) => `Шукати: ${words}`,
    sources: 'Усі джерела',
    source: 'Де це в тексті',
    origin: 'Звідки це взялося',
    help: 'Довідка',
  },
};
