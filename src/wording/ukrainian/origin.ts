import { englishOrigin } from '../english/origin.ts';

const WHO = 'ХТО';
const heading = { statement: 'взялася заява', claim: 'взялося твердження', event: 'взялася подія' } as const;

/** How an item came to be, in Ukrainian. */
export const ukrainianOrigin: typeof englishOrigin = {
  heading: (type, id) => `Звідки ${heading[type]} ${id}`,
  read: 'Прочитано',
  found: 'Знайдено',
  foundBy: {
    model: 'навченою моделлю, за ключовим словом',
    layout: 'за оформленням сторінки: двокрапка чи тире біля імені',
    rules: 'за правилами про слова й граматику',
  },
  knownBy: {
    editor: 'так вказав редактор',
    name: 'за іменем',
    title: 'за титулом чи посадою',
    pronoun: 'за займенником',
    description: 'за описом',
  },
  foundUnknown: 'знайшла старіша версія, яка не зберегла, як саме',
  cue: 'Ключове слово',
  speaker: 'Мовець у тексті',
  takenFor: 'Хто це',
  taken: (name, how) => (how === null ? name : `${name}, ${how}`),
  nobodyKnown: 'невідомо: кого означають ці слова, встановити не вдалося',
  denied: 'Заперечено',
  isDenied: 'так: мовець заперечує ці слова',
  extractor: 'Аналізатор',
  version: (version, current) =>
    current ? version : `${version}, старіша версія; команда ingest прочитає документ заново`,
  position: 'Місце',
  correct:
    'Помилка? Додайте це під «corrections:» у файлі config/corrections.yaml; наступний запуск sitrep ingest прочитає текст заново.',
  correction: englishOrigin.correction,
  correctActor: WHO,
  correctHow: `Замість ${WHO} впишіть ID того, хто справді це сказав, а якщо цього не казав ніхто, то замість «actor: ${WHO}» — «statement: false».`,
  uncorrectable: 'Окремо виправити твердження чи подію не можна: виправте заяву, у якій їх наведено.',
};
