import type { CommandTexts, InputWording } from '../english/commands.ts';

const DATES = 'РРРР, РРРР-ММ, РРРР-ММ-ДД, today, yesterday або 7d, 2w, 3m, 1y (тому)';
const since = `від цієї дати: ${DATES}`;
const until = 'до цієї дати включно';
const page = 'яка сторінка списку';
const topic = 'лише заяви, де є всі ці слова';

/** What each command is for and what it takes, in Ukrainian; what is typed stays as it is. */
export const ukrainianCommands: CommandTexts = {
  who: {
    description: 'Що хто сказав, спершу найновіше; без імені — у кого найбільше заяв',
    parameters: {
      name: 'особа, посада, уряд чи організація, у будь-якому написанні',
      topic,
      kind: 'quotes: лише дослівно; reported: лише переказ',
      since,
      until,
      source: 'лише джерела, у яких це є в адресі, назві чи виданні',
      about: 'yes: що про них казали інші',
      attitudes: 'yes: також переконання й наміри, а не лише сказане вголос',
      page,
    },
  },
  town: {
    description: 'Останнє про місце: хто що стверджує чи заперечує; без назви — де найбільше повідомлень',
    parameters: { name: 'населений пункт, також за колишньою назвою чи іншою абеткою', since, until, page },
  },
  plan: {
    description: 'Пункти плану й позиції щодо нього; без назви — усі відомі плани',
    parameters: { name: 'план: назва, автор, країна або кількість пунктів', page },
  },
  timeline: {
    description: 'Події, заяви й твердження за датами, спершу найновіші',
    parameters: { since, until, who: 'лише з цією особою чи установою', town: 'лише про цей населений пункт', page },
  },
  search: {
    description: 'Пошук у текстах: абзаци з усіма словами; точну фразу беріть у лапки',
    parameters: { words: 'слова або "фраза"', since, until, page },
  },
  compare: {
    description: 'Що сказали двоє про те саме, поруч, за датами',
    parameters: { names: 'два імені: "A, B", "A and B" або "A vs B"', topic, page },
  },
  source: {
    description: 'Абзац, у якому стоїть заява, з виділеними словами',
    parameters: { id: 'короткий ID, показаний біля заяви' },
  },
  sources: { description: 'Документи, з яких беруться відповіді', parameters: { page } },
  about: {
    description: 'Про що ця довідкова служба і що в ній є; з ID — звідки взявся цей запис',
    parameters: { id: 'короткий ID заяви, твердження чи події' },
  },
  digest: {
    description: 'Огляд лише для вас зараз: найновіше в архіві або все від якоїсь дати',
    parameters: {
      since,
      who: 'лише з цією особою чи установою',
      town: 'лише про цей населений пункт',
      plan: 'лише про цей план',
    },
  },
  subscribe: {
    description: 'Огляд для цього каналу у вказаний час: daily 08:00, weekly mon 09:00, every 6h',
    parameters: {
      when: 'daily 08:00, weekly mon 09:00, hourly або every 6h; далі можна вказати часовий пояс',
      cron: 'замість цього п’ять полів cron: 0 8 * * 1-5',
      zone: 'часовий пояс, як-от Europe/Oslo; без нього — той, що в налаштуваннях',
      who: 'лише з цією особою чи установою',
      town: 'лише про цей населений пункт',
      plan: 'лише про цей план',
      mode: 'new: лише нове; recap: останній день чи тиждень; replay: архів від початку',
      quiet: 'години тиші, після яких надходить відкладене: 22-07',
      silent: 'yes: без звуку',
    },
  },
  subscriptions: {
    description: 'На що підписаний цей канал',
    parameters: {
      preview: 'показати лише вам, що ця підписка дала б зараз',
      pause: 'зупинити цю підписку на певний час',
      resume: 'відновити цю підписку',
      run: 'надіслати огляд за цією підпискою зараз',
      remove: 'видалити цю підписку',
      resend: 'надіслати ще раз те, що могло не дійти, за номером',
      page,
    },
  },
  unsubscribe: {
    description: 'Видалити підписку цього каналу',
    parameters: { id: 'її ID, як показує /subscriptions, або all (усі)' },
  },
  watch: {
    description: 'Писати сюди впродовж хвилини, коли є нове про особу, установу, місце чи план',
    parameters: { name: 'особа, установа, населений пункт або план' },
  },
  unwatch: {
    description: 'Більше не стежити за особою, установою, місцем чи планом',
    parameters: { name: 'особа, установа, населений пункт або план' },
  },
  settings: {
    description: 'Мова й часовий пояс тут; у групі їх змінюють лише ті, хто групою керує',
    parameters: {
      language: 'en: англійська; uk: українська; auto: як у вашому застосунку',
      timezone: 'часовий пояс підписок, як-от Europe/Oslo',
    },
  },
  help: {
    description: 'Що і як можна запитати; з назвою команди — її параметри',
    parameters: { command: 'команда, яку пояснити' },
  },
};

/** What values look like where a command is typed, and what is wrong with those that do not fit, in Ukrainian. */
export const ukrainianInput: InputWording = {
  labels: {
    actor: 'ІМ’Я',
    actors: 'ІМ’Я, ІМ’Я',
    town: 'НАЗВА',
    plan: 'НАЗВА',
    words: 'СЛОВА',
    date: 'ДАТА',
    number: 'ЧИСЛО',
    id: 'ID',
    command: 'КОМАНДА',
    when: 'ЧАС',
    hours: 'ГОДИНИ',
    cron: 'ПОЛЯ',
    zone: 'ПОЯС',
  },
  expected: {
    text: 'потрібен текст',
    flag: 'потрібно yes або no',
    oneOf: (values) => `потрібно ${values.join(' або ')}`,
    page: (most) => `потрібне ціле число від 1 до ${most}`,
    date: `потрібна дата, наприклад ${DATES}`,
    zone: 'потрібен часовий пояс, як-от Europe/Oslo',
    schedule: 'потрібно daily 08:00, weekly mon 09:00, hourly, every 6h або every 30m',
    cron: 'потрібно п’ять полів, як-от 0 8 * * 1-5 (хвилина, година, день, місяць, день тижня)',
    quiet: 'потрібні години, як-от 22-07 або 22:30-07:00',
    twoNames: 'потрібні два імені, наприклад A, B',
    inOrder: 'since пізніше за until, а має бути раніше',
    nothing: (what) => `не введено нічого, а потрібно: ${what}`,
  },
  got: (value) => `, а введено «${value}»`,
  givenTwice: (option) => `${option}: вказано двічі`,
  noWords: (words) => `тут не потрібно власних слів, а введено «${words}»`,
  noOption: (option, known) => `немає параметра «${option}:»${known === '' ? '' : `, є ${known}`}`,
  wrong: (command, problem, usage) => `/${command}: ${problem}. Як вводити: ${usage}`,
  unknownCommand: (command) => `Немає команди /${command}.`,
  tooLong: (length, most) =>
    `У запитанні забагато символів: ${length.toLocaleString('uk')}; можна щонайбільше ${most.toLocaleString('uk')}.`,
};
