import { z } from 'zod';
import { loadLanguage } from '../english/load-language.ts';

const words = z.array(z.string().min(1)).readonly();
const figures = z.record(z.string(), z.int()).readonly();

const schema = z.strictObject({
  months: z
    .array(z.strictObject({ names: words, short: words }))
    .length(12)
    .readonly(),
  weekdays: words,
  weekend: words,
  seasons: figures,
  days: figures,
  dayparts: words,
  units: z.strictObject({ day: words, week: words, month: words, year: words }),
  hours: words,
  overnight: words,
  fortnights: words,
  numbers: figures,
  couples: words,
  modifiers: figures,
  turns: figures,
  open: words,
  anchored: figures,
  neighbours: figures,
  spans: words,
  lasting: words,
  shares: figures,
  places: figures,
  parts: figures,
  ago: words,
  ordinals: words,
  of: words,
  before: words,
  weakBefore: words,
  ahead: words,
  due: words,
  towards: words,
  bounds: z.record(z.string(), z.enum(['since', 'until'])).readonly(),
  joins: words,
  lists: words,
  openers: words,
  recurring: words,
  names: words,
  relatives: words,
  clauses: words,
  otherDays: words,
});

const language = loadLanguage('dates.yaml', schema);

const UNITS = ['day', 'week', 'month', 'year'] as const;
export type Unit = (typeof UNITS)[number];

/** The words of dates, arranged for looking up. Months and weekdays count from 1, as in `Temporal`. */
export const dateWords = {
  months: new Map(language.months.flatMap((month, index) => month.names.map((name) => [name, index + 1] as const))),
  shortMonths: new Map(
    language.months.flatMap((month, index) => month.short.map((name) => [name, index + 1] as const)),
  ),
  weekdays: new Map(language.weekdays.map((name, index) => [name, index + 1] as const)),
  weekend: new Set(language.weekend),
  seasons: new Map(Object.entries(language.seasons)),
  days: new Map(Object.entries(language.days)),
  dayparts: new Set(language.dayparts),
  units: new Map(UNITS.flatMap((unit) => language.units[unit].map((name) => [name, unit] as const))),
  hours: new Set(language.hours),
  overnight: new Set(language.overnight),
  fortnights: new Set(language.fortnights),
  numbers: new Map(Object.entries(language.numbers)),
  couples: new Set(language.couples),
  modifiers: new Map(Object.entries(language.modifiers)),
  turns: new Map(Object.entries(language.turns)),
  open: new Set(language.open),
  anchored: new Map(Object.entries(language.anchored)),
  neighbours: new Map(Object.entries(language.neighbours)),
  spans: new Set(language.spans),
  lasting: new Set(language.lasting),
  shares: new Map(Object.entries(language.shares)),
  places: new Map(Object.entries(language.places)),
  parts: new Map(Object.entries(language.parts)),
  ago: new Set(language.ago),
  ordinals: new Set(language.ordinals),
  of: new Set(language.of),
  before: new Set(language.before),
  weakBefore: new Set(language.weakBefore),
  ahead: new Set(language.ahead),
  due: new Set(language.due),
  towards: new Set(language.towards),
  bounds: new Map(Object.entries(language.bounds)),
  joins: new Set(language.joins),
  lists: new Set(language.lists),
  openers: new Set(language.openers),
  recurring: new Set(language.recurring),
  names: new Set(language.names),
  relatives: new Set(language.relatives),
  clauses: language.clauses,
  otherDays: new Set(language.otherDays),
};

function setOf(...groups: readonly Iterable<string>[]): ReadonlySet<string> {
  return new Set(groups.flatMap((group) => [...group]));
}

const { months, shortMonths, weekdays, weekend, seasons, days, dayparts, units, numbers, modifiers, spans, parts } =
  dateWords;

/** Words that a date without figures begins with. */
export const dateStarters = setOf(
  ...[months.keys(), shortMonths.keys(), weekdays.keys(), weekend, seasons.keys(), days.keys()],
  ...[numbers.keys(), modifiers.keys(), spans, parts.keys(), units.keys()],
  ...[dateWords.overnight, dateWords.anchored.keys(), dateWords.neighbours.keys(), dateWords.places.keys()],
);

const SIGNS = setOf(
  ...[months.keys(), shortMonths.keys(), weekdays.keys(), weekend, seasons.keys(), days.keys(), dayparts, units.keys()],
  ...[dateWords.fortnights, dateWords.hours, dateWords.overnight],
);

/** Found in every text that holds a date: a figure, or a word that no date without figures does without. */
export const DATE_SIGN = new RegExp(`\\d|(?<![a-z])(?:${[...SIGNS].join('|')})(?![a-z])`, 'iu');
