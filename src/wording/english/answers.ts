import type { IsoDate } from '../../model/dates.ts';
import type { PositionStance, Stance, StatementKind } from '../../model/findings.ts';
import type { Span } from '../../model/span.ts';
import { englishDates } from './dates.ts';
import { englishDigest } from './digest.ts';
import { englishOrigin } from './origin.ts';
import { englishSubscriptions } from './subscriptions.ts';

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

const kind: Record<StatementKind, string> = { direct: 'quoted', mixed: 'partly quoted', indirect: 'reported' };
const stance: Record<Stance, string> = { claims: 'claims', denies: 'denies', reports: 'reported by the article' };
const position: Record<PositionStance, string> = {
  proposes: 'proposes',
  accepts: 'accepts',
  rejects: 'rejects',
  conditions: 'sets conditions',
};

/** How filters are named; one that is not here is shown as typed. */
const filters: Readonly<Record<string, (value: string, date: (iso: IsoDate) => string) => string>> = {
  topic: (value) => `on "${value}"`,
  kind: (value) => (value === 'quotes' ? 'quotes' : 'reported speech'),
  since: (value, date) => `since ${date(value)}`,
  until: (value, date) => `until ${date(value)}`,
  source: (value) => `source "${value}"`,
  about: () => 'what others said about them',
  attitudes: () => 'beliefs and intentions too',
  who: (value) => `by or naming ${value}`,
  town: (value) => `about ${value}`,
  plan: (value) => `on ${value}`,
};

/** What answers say, in English. Another language is another object of this type. */
export const englishAnswers = {
  dates: englishDates,
  kind,
  stance,
  position,
  /** Behind the name of who holds it. */
  stanceOf: (value: Stance) => ` ${stance[value]}`,
  positionOf: (value: PositionStance) => ` ${position[value]}`,
  filter: (name: string, value: string) => filters[name]?.(value, englishDates.day) ?? `${name}: ${value}`,
  separator: ' · ',

  count: {
    statements: (count: number) => plural(count, 'statement', 'statements'),
    items: (count: number) => plural(count, 'report', 'reports'),
    lines: (count: number) => plural(count, 'entry', 'entries'),
    hits: (count: number) => plural(count, 'paragraph', 'paragraphs'),
    documents: (count: number) => plural(count, 'document', 'documents'),
    actors: (count: number) => plural(count, 'actor', 'actors'),
    towns: (count: number) => plural(count, 'town', 'towns'),
    plans: (count: number) => plural(count, 'plan', 'plans'),
    reports: (count: number) => plural(count, 'report', 'reports'),
    found: (statements: number, places: number, points: number, events: number) =>
      `${plural(statements, 'statement', 'statements')}, ${plural(places, 'place report', 'place reports')}, ${plural(points, 'plan point', 'plan points')}, ${plural(events, 'event', 'events')}`,
  },

  page: (page: number, pages: number) => `page ${page} of ${pages}`,
  newest: (date: string, age: string) => `Newest: ${date}, ${age}.`,
  undatedOnly: 'None of it is dated.',
  only: (filters: string) => `Only: ${filters}.`,

  formerRole: (role: string, until: string | null) => (until === null ? `former ${role}` : `${role} until ${until}`),
  roleThen: (role: string) => `then ${role}`,
  foundInTexts: 'known from the texts',
  surnameOnly: (names: readonly string[]) => `known by surname only: ${names.join(' or ')}, which is not told`,
  denied: 'denied:',
  unnamedSpeaker: 'a speaker the text does not name',
  attitude: 'a belief or intention, not said aloud',
  alsoIn: (count: number) => (count === 1 ? 'also in' : `also in ${count} sources:`),
  andMore: (count: number) => `and ${count} more`,
  untitled: 'untitled document',
  paraphrased: 'paraphrased in our summary of the article',
  ourSummary: 'from our summary of the article',
  summaryDocument: 'our summary',

  about: (name: string) => `About ${name}`,
  nobody: {
    statements: (name: string) => `The archive holds no statement by ${name}.`,
    about: (name: string) => `The archive holds nothing that others said about ${name}.`,
    filtered: (name: string) => `Nothing by ${name} fits these filters.`,
    actors: 'The archive holds no statement yet. Put articles in with: sitrep ingest FILE',
  },
  actors: 'Most reported',

  formerName: (former: string, name: string) => `${former} is a former name of ${name}.`,
  contested: (claims: string, denies: string) => `Contested: claimed by ${claims}; denied by ${denies}.`,
  beyondLastPage: (pages: number) => (pages === 1 ? 'There is only one page.' : `There are only ${pages} pages.`),
  someone: 'somebody the text does not name',
  towns: 'Most reported towns',
  nothing: {
    town: (name: string) => `The archive holds no report on ${name}.`,
    filtered: 'Nothing fits these filters.',
    towns: 'The archive holds no report on any town yet.',
    plan: (name: string) => `No article in the archive tells of ${name}.`,
    plans: 'No plan is known here.',
    timeline: 'The archive holds nothing dated yet.',
    search: (query: string) => `No paragraph holds ${query}. Every word must occur; try fewer words.`,
    sources: 'The archive is empty. Put articles in with: sitrep ingest FILE',
    compare: (first: string, second: string) => `Neither ${first} nor ${second} is on file with it.`,
    compareOne: (name: string) => `Nothing by ${name} is on file here.`,
  },

  plan: {
    all: 'Plans',
    by: (author: string) => `by ${author}`,
    size: (size: number) => `said to have ${plural(size, 'point', 'points')}`,
    points: (named: number, size: number | null) => {
      const count = named === 0 ? 'No point is named' : `${named} named`;
      if (size === null) return `${count}; how many the plan has is not known.`;
      return named === size ? `All ${size} are named.` : `${count}; the plan is said to have ${size}.`;
    },
    pointsHeading: 'Points',
    positionsHeading: 'Positions',
    noPositions: 'Nobody on file has taken a position on it.',
  },

  timeline: 'Timeline',
  search: (query: string) => `Search: ${query}`,
  compare: (first: string, second: string) => `${first} and ${second}`,
  trace: (spans: readonly Span[], hash: string) =>
    `characters ${spans.map(([start, end]) => `${start}–${end}`).join(', ')} of the text with SHA-256 ${hash}`,
  statement: (id: string) => `Statement ${id}`,
  said: (name: string, kind: string) => `${name}, ${kind}`,
  sources: 'Sources',

  aboutDesk: {
    documents: 'Documents',
    statements: 'Statements',
    newest: 'Newest item',
    noNewest: 'none is dated',
    version: 'Version',
    extractor: 'Extractor',
  },

  origin: englishOrigin,
  digest: englishDigest,

  subscriptions: englishSubscriptions,

  settings: {
    heading: 'Settings',
    scope: (isGroup: boolean): string => (isGroup ? 'for everybody in this chat' : 'for you'),
    language: 'Language',
    automatic: 'as your app is set',
    timezone: 'Time zone of subscriptions',
    noTimezone: 'UTC; to change it: /settings timezone:Europe/Oslo',
    languages: { en: 'English', uk: 'Українська (Ukrainian)' },
    changed: 'Changed.',
    choose: (language: string) => `Answer in: ${language}`,
  },

  help: {
    heading: 'What you can ask',
    notUnderstood: 'I did not understand that. This is what I can answer:',
  },

  actions: {
    more: 'Next page',
    back: 'Previous page',
    lastPage: 'Last page',
    quotes: 'Only quotes',
    aboutActor: (name: string) => `What others say about ${name}`,
    byActor: (name: string) => `What ${name} said`,
    withoutFilters: 'Without filters',
    timelineOf: (name: string) => `Timeline of ${name}`,
    compare: (first: string, second: string) => `Compare ${first} and ${second}`,
    allActors: 'Most reported actors',
    allTowns: 'Most reported towns',
    allPlans: 'All plans',
    search: (words: string) => `Search for ${words}`,
    sources: 'All sources',
    source: 'Where it stands',
    origin: 'How this came to be',
    help: 'Help',
  },
};

export type AnswersWording = typeof englishAnswers;
