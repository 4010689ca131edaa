/** A command and its parameters in words. Discord takes 100 characters of each, Telegram's menu 256. */
interface CommandWording {
  readonly description: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const DATES = 'YYYY, YYYY-MM, YYYY-MM-DD, today, yesterday or 7d, 2w, 3m, 1y (ago)';
const since = `from this date on: ${DATES}`;
const until = 'up to this date, which counts';
const page = 'which page of the list';
const topic = 'only statements with all these words';

/** What each command is for and what it takes, in English. */
const commands = {
  who: {
    description: 'What somebody said, newest first; without a name, who is reported most',
    parameters: {
      name: 'a person, office, government or organisation, in any spelling',
      topic,
      kind: 'quotes: exact words only; reported: paraphrases only',
      since,
      until,
      source: 'only from sources with this in their address, title or outlet',
      about: 'yes: what others said about them',
      attitudes: 'yes: beliefs and intentions too, not speech alone',
      page,
    },
  },
  town: {
    description: 'The latest on a town: who claims, denies or reports what; with no name, the towns reported most',
    parameters: { name: 'a town, also by a former name or in another script', since, until, page },
  },
  plan: {
    description: 'The points of a plan and who holds what of it; without a name, the plans known',
    parameters: { name: 'a plan by its name, author, country or number of points', page },
  },
  timeline: {
    description: 'A dated line for every event, statement and claim, newest first',
    parameters: { since, until, who: 'only with this actor', town: 'only about this town', page },
  },
  search: {
    description: 'Full text: paragraphs with all the words; put a phrase in quotation marks',
    parameters: { words: 'words or "a phrase"', since, until, page },
  },
  compare: {
    description: 'What two actors said on the same subject, side by side by date',
    parameters: { names: 'two names: "A, B", "A and B" or "A vs B"', topic, page },
  },
  source: {
    description: 'The paragraph that a statement stands in, its words marked',
    parameters: { id: 'the short id shown beside a statement' },
  },
  sources: { description: 'The documents that answers come from', parameters: { page } },
  about: {
    description: 'What this desk covers and holds; with an id, how that item came to be',
    parameters: { id: 'the short id of a statement, claim or event' },
  },
  digest: {
    description: 'A digest for you alone, now: the newest on file, or all since a date',
    parameters: { since, who: 'only with this actor', town: 'only about this town', plan: 'only on this plan' },
  },
  subscribe: {
    description: 'A digest for this channel at the times you name: daily 08:00, weekly mon 09:00, every 6h',
    parameters: {
      when: 'daily 08:00, weekly mon 09:00, hourly or every 6h; a time zone may follow',
      cron: 'instead of that, five fields of cron: 0 8 * * 1-5',
      zone: 'the time zone, such as Europe/Oslo; unless given that of the settings',
      who: 'only with this actor',
      town: 'only about this town',
      plan: 'only on this plan',
      mode: 'new: only what is new; recap: the last day or week; replay: the archive from its start',
      quiet: 'hours without a post, which wait for their end: 22-07',
      silent: 'yes: posted without a sound',
    },
  },
  subscriptions: {
    description: 'What this channel subscribes to',
    parameters: {
      preview: 'show what this one would get now, to you alone',
      pause: 'stop this one for a while',
      resume: 'let this one go on',
      run: 'post this one now',
      remove: 'remove this one',
      resend: 'send what may not have arrived once more, by its number',
      page,
    },
  },
  unsubscribe: {
    description: 'Remove a subscription of this channel',
    parameters: { id: 'its id, as /subscriptions shows it, or all' },
  },
  watch: {
    description: 'Post here within a minute when something new on an actor, town or plan comes in',
    parameters: { name: 'an actor, a town or a plan' },
  },
  unwatch: {
    description: 'Watch an actor, town or plan no longer',
    parameters: { name: 'an actor, a town or a plan' },
  },
  settings: {
    description: 'Language and time zone here; in a group only those who manage it may change them',
    parameters: {
      language: 'en: English; uk: Ukrainian; auto: as your app is set',
      timezone: 'the time zone of subscriptions, such as Europe/Oslo',
    },
  },
  help: {
    description: 'What can be asked and how; with a command, its options',
    parameters: { command: 'one command to explain' },
  },
} satisfies Readonly<Record<string, CommandWording>>;

/** All that must be told of commands, entry by entry: a language in which one is missing does not compile. */
export type CommandTexts = typeof commands;
export type CommandName = keyof CommandTexts;
export type CommandsWording = Readonly<Record<CommandName, CommandWording>>;

export const englishCommands: CommandsWording = commands;

/** What values look like where a command is typed, and what is wrong with those that do not fit. */
export const englishInput = {
  labels: {
    actor: 'NAME',
    actors: 'NAME, NAME',
    town: 'NAME',
    plan: 'NAME',
    words: 'WORDS',
    date: 'DATE',
    number: 'NUMBER',
    id: 'ID',
    command: 'COMMAND',
    when: 'TIMES',
    hours: 'HOURS',
    cron: 'FIELDS',
    zone: 'ZONE',
  },
  expected: {
    text: 'expected some text',
    flag: 'expected yes or no',
    oneOf: (values: readonly string[]) => `expected ${values.join(' or ')}`,
    page: (most: number) => `expected a whole number from 1 to ${most}`,
    date: `expected a date such as ${DATES}`,
    zone: 'expected a time zone such as Europe/Oslo',
    schedule: 'expected daily 08:00, weekly mon 09:00, hourly, every 6h or every 30m',
    cron: 'expected five fields such as 0 8 * * 1-5 (minute, hour, day, month, weekday)',
    quiet: 'expected hours such as 22-07 or 22:30-07:00',
    twoNames: 'expected two names, as in A, B',
    inOrder: 'since lies after until, expected it before',
    nothing: (what: string) => `expected ${what}, got nothing`,
  },
  got: (value: string) => `, got "${value}"`,
  givenTwice: (option: string) => `${option}: given twice`,
  noWords: (words: string) => `takes no words of its own, got "${words}"`,
  noOption: (option: string, known: string) =>
    `there is no option "${option}:"${known === '' ? '' : `, expected ${known}`}`,
  wrong: (command: string, problem: string, usage: string) => `/${command}: ${problem}. Usage: ${usage}`,
  unknownCommand: (command: string) => `There is no command /${command}.`,
  tooLong: (length: number, most: number) =>
    `That question has ${length.toLocaleString('en')} characters; at most ${most.toLocaleString('en')} are read.`,
};

export type InputWording = typeof englishInput;
