import type { DateBasis, DateGrain, IsoDate, PublishedBasis } from '../../model/dates.ts';
import type { englishDates } from '../english/dates.ts';
import { plural } from './plural.ts';

/** Alone (`травень 2024`) and with a day (`31 травня 2024`). */
const MONTHS = [
  ['січень', 'січня'],
  ['лютий', 'лютого'],
  ['березень', 'березня'],
  ['квітень', 'квітня'],
  ['травень', 'травня'],
  ['червень', 'червня'],
  ['липень', 'липня'],
  ['серпень', 'серпня'],
  ['вересень', 'вересня'],
  ['жовтень', 'жовтня'],
  ['листопад', 'листопада'],
  ['грудень', 'грудня'],
] as const;

/** `31 травня 2024`, which also follows «з», «до» and «близько»; the grain says how much of the date counts. */
function day(date: IsoDate, grain: DateGrain = 'day'): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  const [alone, withDay] = MONTHS[(month ?? 1) - 1] ?? ['', ''];
  const full = `${dayOfMonth} ${withDay} ${year}`;
  const shown: Record<DateGrain, string> = {
    day: full,
    week: `тиждень від ${full}`,
    month: `${alone} ${year}`,
    year: `${year} рік`,
    interval: `з ${full}`,
  };
  return shown[grain];
}

function known(date: IsoDate | null, basis: DateBasis, about: boolean): string {
  if (date === null) return 'без дати';
  const phrases: Record<DateBasis, string> = {
    stated: `${day(date)}, день названо в тексті`,
    relative: `${day(date)}, відлічено від дня, названого в тексті`,
    inferred: `${day(date)}, частково виведено`,
    published: `опубліковано ${about ? 'близько ' : ''}${day(date)}; день не вказано`,
    none: `${day(date)}, підстави не вказано`,
  };
  return phrases[basis];
}

function brief(date: IsoDate | null, basis: DateBasis, about: boolean): string {
  if (date === null) return 'без дати';
  const notes: Record<DateBasis, string> = {
    stated: '',
    relative: ' (відлічено)',
    inferred: ' (виведено)',
    published: about ? ' (приблизна дата публікації)' : ' (публікація)',
    none: ' (підстави не вказано)',
  };
  return `${day(date)}${notes[basis]}`;
}

function short(date: IsoDate | null, basis: DateBasis, grain: DateGrain, until: IsoDate | null): string {
  if (date === null) return 'без дати';
  if (until !== null) return `${day(date)} – ${day(until)}`;
  return basis === 'published' ? `${day(date)} (публікація)` : day(date, grain);
}

function published(date: IsoDate | null, basis: PublishedBasis): string {
  if (date === null) return 'без дати';
  const phrases: Record<PublishedBasis, string> = {
    stated: `опубліковано ${day(date)}`,
    inferred: `опубліковано близько ${day(date)} (дату виведено)`,
    none: `опубліковано ${day(date)}`,
  };
  return phrases[basis];
}

function age(days: number): string {
  if (days < 0) return 'у майбутньому';
  if (days === 0) return 'сьогодні';
  if (days === 1) return 'учора';
  if (days < 60) return `${plural(days, 'день', 'дні', 'днів')} тому`;
  if (days < 1096) return `${plural(Math.round(days / 30.44), 'місяць', 'місяці', 'місяців')} тому`;
  return `${plural(Math.floor(days / 365.25), 'рік', 'роки', 'років')} тому`;
}

/** Ukrainian dates. Month names are ours, so that no runtime's locale data changes an answer. */
export const ukrainianDates: typeof englishDates = { day, known, brief, short, published, age };
