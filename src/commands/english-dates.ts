/** Words that narrow the dates, and the options they stand for; of two that fit, the first counts. */
export const DATE_WORDS: readonly { readonly words: string; readonly since: string; readonly until?: string }[] = [
  { words: 'today', since: 'today' },
  { words: 'yesterday', since: 'yesterday', until: 'yesterday' },
  { words: 'this week', since: '7d' },
  { words: 'last week', since: '7d' },
  { words: 'in the last week', since: '7d' },
  { words: 'this month', since: '1m' },
  { words: 'last month', since: '1m' },
  { words: 'in the last month', since: '1m' },
  { words: 'this year', since: '1y' },
  { words: 'last year', since: '1y' },
  { words: 'in the last year', since: '1y' },
];

/** What stands before a date, and the options it sets. */
export const DATE_PREPOSITIONS: ReadonlyMap<string, readonly ('since' | 'until')[]> = new Map([
  ['in', ['since', 'until']],
  ['on', ['since', 'until']],
  ['during', ['since', 'until']],
  ['since', ['since']],
  ['from', ['since']],
  ['until', ['until']],
  ['till', ['until']],
  ['to', ['until']],
]);

/** From January on: how each month is written. */
export const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];
