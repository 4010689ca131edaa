import type { DateBasis, DateGrain, IsoDate, PublishedBasis } from '../../model/dates.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `31 May 2024`; the grain says how much of the date counts. */
function day(date: IsoDate, grain: DateGrain = 'day'): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  const monthName = MONTHS[(month ?? 1) - 1] ?? '';
  const full = `${dayOfMonth} ${monthName} ${year}`;
  const shown: Record<DateGrain, string> = {
    day: full,
    week: `week of ${full}`,
    month: `${monthName} ${year}`,
    year: `${year}`,
    interval: `from ${full}`,
  };
  return shown[grain];
}

/** A date and how it is known. `about`: the document's own date is itself worked out. */
function known(date: IsoDate | null, basis: DateBasis, about: boolean): string {
  if (date === null) return 'undated';
  const phrases: Record<DateBasis, string> = {
    stated: `${day(date)}, day named in the text`,
    relative: `${day(date)}, reckoned from a day the text names`,
    inferred: `${day(date)}, partly worked out`,
    published: `published ${about ? 'about ' : ''}${day(date)}; day not stated`,
    none: `${day(date)}, no ground given`,
  };
  return phrases[basis];
}

/** The same in few words. */
function brief(date: IsoDate | null, basis: DateBasis, about: boolean): string {
  if (date === null) return 'undated';
  const notes: Record<DateBasis, string> = {
    stated: '',
    relative: ' (reckoned)',
    inferred: ' (worked out)',
    published: about ? ' (published about then)' : ' (published)',
    none: ' (no ground given)',
  };
  return `${day(date)}${notes[basis]}`;
}

/** A date for the beginning of a line; an interval with its last day, where that is known. */
function short(date: IsoDate | null, basis: DateBasis, grain: DateGrain, until: IsoDate | null): string {
  if (date === null) return 'undated';
  if (until !== null) return `${day(date)} to ${day(until)}`;
  return basis === 'published' ? `${day(date)} (published)` : day(date, grain);
}

/** When a document came out. */
function published(date: IsoDate | null, basis: PublishedBasis): string {
  if (date === null) return 'undated';
  const phrases: Record<PublishedBasis, string> = {
    stated: `published ${day(date)}`,
    inferred: `published about ${day(date)} (worked out)`,
    none: `published ${day(date)}`,
  };
  return phrases[basis];
}

/** How long before the day of the question, in whole days; negative is in the future. */
function age(days: number): string {
  if (days < 0) return 'in the future';
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < 60) return `${days} days ago`;
  if (days < 1096) return `${Math.round(days / 30.44)} months ago`;
  return `${Math.floor(days / 365.25)} years ago`;
}

/** English dates. Month names are ours, so that no runtime's locale data changes an answer. */
export const englishDates = { day, known, brief, short, published, age };
