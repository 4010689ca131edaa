import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dispatch } from '../../src/commands/dispatch.ts';
import { COMMANDS } from '../../src/commands/registry.ts';
import { english, wordingIn } from '../../src/wording/wording.ts';
import { type Chat, openChat } from '../support/chat.ts';
import { SECOND_BEAT } from '../support/second-beat/second-beat.ts';
import { leavesOf } from './leaves.ts';

/** A question and some of what its answer says in Ukrainian. */
type Row = readonly [question: string, ...phrases: readonly string[]];

const ROWS: readonly Row[] = [
  ['/settings', 'Налаштування для вас', 'Мова Українська', 'Мова відповідей: як у вашому застосунку'],
  ['/settings language:xx', 'потрібно en або uk або auto, а введено «xx». Як вводити: /settings'],
  ['/help', 'Що можна запитати', '/who [ІМ’Я] [topic:СЛОВА]', '/town [НАЗВА]', '/compare ІМ’Я, ІМ’Я', 'Що хто сказав'],
  ['/help who', 'особа, посада, уряд чи організація', 'РРРР-ММ-ДД', 'до цієї дати включно'],
  ['/who', 'Найбільше заяв', '6 мовців', 'Brandt · Landammann of Nordmark · 4 заяви'],
  ['/who Брандт', '4 заяви', 'Найновіше: 18 березня 2025, 14 днів тому.', 'цитата · опубліковано 18 березня 2025'],
  ['/who Brandt kind:reported since:2025', 'Лише: переказ, з 1 січня 2025.', 'відлічено від дня, названого в тексті'],
  ['/who Brandt about:yes', 'Brandt: що кажуть інші', 'в архіві немає жодної заяви інших', 'Заяви: Brandt'],
  ['/who Brandt topic:zzz', 'Лише: на тему «zzz».', 'за цими фільтрами нічого немає', 'Без фільтрів'],
  ['/who topic:gates', 'Для «topic:» потрібне ім’я: /who ІМ’Я topic:…'],
  ['/who Nobody', 'Ім’я «Nobody» тут невідоме.'],
  ['/who Brandt since:foo', 'потрібна дата, наприклад РРРР', 'а введено «foo»'],
  ['/who Brandt since:2025 until:2024', 'since пізніше за until'],
  ['/who Brandt page:1 page:2', 'page: вказано двічі'],
  ['/who Brandt page:0', 'потрібне ціле число від 1 до'],
  ['/who Brandt page:9', 'Сторінка лише одна.', 'Остання сторінка'],
  ['/who Brandt foo:1', 'немає параметра «foo:», є topic:, kind:'],
  ['/town', 'Де найбільше повідомлень', '3 населені пункти', '1 повідомлення'],
  ['/town Oberfurt', 'Є суперечність. Стверджують: Matteo Ricci. Заперечують: Nordmark.', 'Nordmark, заперечення ·'],
  ['/town Оберфурт', 'Matteo Ricci, твердження · 17 березня 2025', 'повідомляє стаття', 'Хронологія: Oberfurt'],
  ['/town Marlo', 'Marlo: в архіві немає повідомлень.', 'Шукати: Marlo'],
  ['/town Brandt', 'Brandt — це особа чи установа, а не населений пункт.'],
  ['/town Arvel valley', '«Arvel valley» — це регіон; тут потрібен населений пункт.'],
  ['/plan', '2 плани', 'автор: Brandt · за повідомленнями, 3 пункти · 5 повідомлень'],
  ['/plan water peace', 'Пункти Названо всі пункти: 3.', 'Позиції', 'Lucia Fontana, відмова ·', 'Усі плани'],
  ['/plan shared dam', 'the shared dam proposal: жодна стаття в архіві про це не розповідає.'],
  ['/plan zzz', 'План «zzz» тут невідомий.'],
  ['/timeline', 'Хронологія 16 записів · сторінка 1 з 2', '20 березня 2025 (публікація) · the Water Office, переказ:'],
  ['more', 'сторінка 2 з 2'],
  ['more', 'Більше показувати нічого.'],
  ['/timeline until:1990', '0 записів', 'Лише: до 31 грудня 1990.'],
  ['/search gates', 'Пошук: gates 2 абзаци', 'Jonas Keller, переказ'],
  ['/search zzz "yy x"', 'Немає абзацу, де є zzz "yy x".', 'Шукати: zzz'],
  ['/search ,', 'Вкажіть, які слова шукати.'],
  ['/compare Brandt, Lucia Fontana', 'Brandt і Lucia Fontana', 'Brandt: 4 заяви · Lucia Fontana: 3 заяви'],
  ['/compare Brandt, Water Office topic:qqq', 'Brandt, the Water Office: в архіві за цим запитом нічого немає.'],
  ['/compare Brandt', 'потрібні два імені'],
  ['/compare Brandt, Brandt', 'Обидва імені означають одне: Brandt.'],
  ['/source', 'не введено нічого, а потрібно: короткий ID, показаний біля заяви'],
  ['/source zzz', 'Немає заяви з ID «zzz».'],
  ['/sources', 'Джерела 3 документи', '6 заяв, 4 повідомлення про місця, 0 пунктів плану, 0 подій'],
  ['/sources words', 'тут не потрібно власних слів'],
  ['/about', 'Документи 3', 'Заяви 17', 'Найновіший запис 20 березня 2025 · 12 днів тому', 'Аналізатор'],
  ['/about zzzz', 'В архіві немає нічого з ID «zzzz».'],
  ['/hlp', 'Немає команди /hlp.'],
  ['/digest', 'Найновіше в архіві'],
  ['/subscribe daily 08:00', 'Підписку оформлено', 'Коли daily 08:00, UTC', 'Далі 2 квітня 2025'],
  ['/subscribe soon', 'потрібно daily 08:00'],
  ['/watch Brandt', 'Стежимо', 'упродовж хвилини після надходження нового'],
  ['/watch nobody', 'тут невідомі'],
  ['/subscriptions', 'Підписки', 'усе', 'з особою чи установою: Brandt'],
  ['/unwatch Brandt', 'Видалено.'],
  ['/unsubscribe all', 'Видалено.', 'Цей канал ще ні на що не підписаний.'],
  ['x'.repeat(2100), 'У запитанні забагато символів'],
  ['zzz yyy', 'Запитання не зрозуміло.'],
];

/** Texts that English always says in the same words, of two words at least: none may be seen by who reads Ukrainian. */
const ENGLISH = leavesOf(english).flatMap(({ arity, said }) =>
  arity === null && /\p{L} \p{L}/u.test(said[0] ?? '') ? said : [],
);

/** Words in Latin script that are not ours: the beat's, the articles', and what is typed. */
const FOREIGN = new Set(
  [
    'utc europe oslo daily weekly mon hourly every cron recap replay new h',
    ...[SECOND_BEAT.config, SECOND_BEAT.seeds].flatMap((folder) =>
      readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')),
    ),
    ...COMMANDS.flatMap(({ name, argument, options }) => [
      name,
      ...[argument, ...options].flatMap((parameter) => [parameter?.name ?? '', ...(parameter?.choices ?? [])]),
    ]),
    ...ROWS.map(([question]) => question),
    'today yesterday yes no A and B vs more quit ID English sitrep ingest SHA config corrections yaml',
    'document span actor statement false',
  ].flatMap(latinWords),
);

/** Ids and hashes hold digits: what has one is no word. */
function latinWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => /\p{Script=Latin}/u.test(word) && !/\d/.test(word));
}

function expectNoEnglish({ screen }: Chat): void {
  const withoutIds = screen.replace(/[#:][0-9a-z]{7}(?![0-9a-z])/g, ' ');
  expect(latinWords(withoutIds).filter((word) => !FOREIGN.has(word))).toEqual([]);
  expect(ENGLISH.filter((text) => screen.includes(text))).toEqual([]);
}

describe('in Ukrainian', () => {
  it('every command is answered', async () => {
    const chat = await openChat();
    await chat.asks('/settings language:uk');
    chat.shows('Змінено. Налаштування');
    for (const [question, ...phrases] of ROWS) {
      await chat.asks(question);
      for (const phrase of phrases) expect(chat.screen).toContain(phrase);
      expectNoEnglish(chat);
    }
    const asked = new Set(ROWS.map(([question]) => question.split(' ')[0]));
    expect(COMMANDS.filter(({ name }) => !asked.has(`/${name}`))).toEqual([]);
  });

  it('a statement is traced to its place and told how it was found', async () => {
    const chat = await openChat();
    await chat.asks('/settings language:uk');
    await chat.asks('/who Lucia Fontana kind:reported');
    const id = /\/source (\w{7})/.exec(chat.screen)?.[1] ?? '';
    await chat.asks(`/source ${id}`);
    chat.shows(`Заява ${id}`, 'Lucia Fontana, переказ', 'тексту з SHA-256', 'Звідки це взялося');
    expectNoEnglish(chat);
    await chat.asks(`/about ${id}`);
    chat.shows(
      `Звідки взялася заява ${id}`,
      'Мовець у тексті',
      /Хто це Lucia Fontana, за \p{L}+/u,
      'actor: ХТО',
      'Помилка?',
    );
    expectNoEnglish(chat);
  });

  it('a fault is told, and one that no log took', async () => {
    const chat = await openChat({ paths: [] });
    const broken = (report: () => string) => ({
      ...chat.desk,
      wording: wordingIn('uk'),
      report,
      now: () => {
        throw new Error('no clock');
      },
    });
    const told = await dispatch(
      '/timeline',
      broken(() => 'ref-1'),
    );
    expect(told).toMatchObject({ error: { message: expect.stringMatching(/^Вибачте, .*: ref-1$/) } });
    const lost = await dispatch(
      '/timeline',
      broken(() => {
        throw new Error('no log');
      }),
    );
    expect(lost).toMatchObject({ error: { message: expect.stringMatching(/: немає \(журнал недоступний\)$/) } });
  });

  it('a group is told who may change its settings', async () => {
    const chat = await openChat({ paths: [] });
    const caller = {
      home: 'test:group',
      address: 'test:group',
      isGroup: true,
      lacks: async () => [],
      mayManage: async () => false,
    };
    const refused = await dispatch('/settings language:en', { ...chat.desk, wording: wordingIn('uk'), caller });
    expect(refused).toMatchObject({ error: { message: expect.stringContaining('можуть лише ті, хто ним керує') } });
  });
});
