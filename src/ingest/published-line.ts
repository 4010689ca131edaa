import type { IsoDate, PublishedBasis } from '../model/dates.ts';
import { parseIsoDate, toIsoDate } from './iso-date.ts';

export interface Published {
  readonly published: IsoDate | null;
  readonly publishedBasis: PublishedBasis;
}

const NONE: Published = { published: null, publishedBasis: 'none' };

/** A date line or byline stands near the top, and is short. */
const LINES_LOOKED_AT = 8;
/** A headline stands at the top. */
const HEADLINES_LOOKED_AT = 3;
const MAX_DATE_LINE = 90;
/** A dateline opens a paragraph of any length: place, day, then a dash. */
const MAX_DATELINE = 80;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})[a-z]{0,6}\\.?`;
const MONTH_FIRST = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'i');
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (\\d{4})\\b`, 'i');
const ISO = /\b\d{4}-\d{2}-\d{2}\b/;
const DATE_LINE = /^(?:published|posted|updated|last updated|date|by|written by|mon|tue|wed|thu|fri|sat|sun|\d|\|)/i;
const DASH = /^[ )]{0,2}(?:\([^()]{1,30}\) ?)?[-–—]/;

/**
 * The day a text itself gives as its own: a short date line or byline near the top ("Published 28 November 2025"), or a
 * dateline that opens a paragraph ("RIVERTON, Nov. 28, 2025 — …"). Only full dates count.
 */
export function publishedInText(text: string): Published {
  const top = text.slice(0, 4_000).split('\n');
  const lines = top.map((line) => line.trim()).filter((line) => line !== '');
  for (const line of lines.slice(0, LINES_LOOKED_AT)) {
    const found = findDate(line.slice(0, MAX_DATE_LINE));
    if (found !== null && isDateLine(line, found)) return { published: found.date, publishedBasis: 'stated' };
  }
  return publishedInHeadline(lines);
}

/** A day that closes a headline ("Noon briefing, March 12, 2024") is most likely that of the text. */
function publishedInHeadline(lines: readonly string[]): Published {
  for (const line of lines.slice(0, HEADLINES_LOOKED_AT)) {
    const found = line.length <= MAX_DATE_LINE ? findDate(line) : null;
    if (found !== null && found.end === line.length && /[,:–—-]\s{0,2}$/.test(line.slice(0, found.start))) {
      return { published: found.date, publishedBasis: 'inferred' };
    }
  }
  return NONE;
}

/** The day that metadata state, in the zone they give: `2025-11-28T23:30:00-05:00`, `Fri, 28 Nov 2025 23:30:00 -0500`. */
export function statedDay(value: string): IsoDate | null {
  return parseIsoDate(value) ?? findDate(value.slice(0, MAX_DATE_LINE))?.date ?? null;
}

/** The day in an address such as `https://example.org/2025/11/28/headline`. */
export function publishedInUrl(url: string | null): Published {
  const match = url === null ? null : /\/(\d{4})\/(\d{1,2})\/(\d{1,2})(?:\/|$)/.exec(url);
  if (match === null) return NONE;
  const published = toIsoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  return published === null ? NONE : { published, publishedBasis: 'inferred' };
}

interface FoundDate {
  readonly date: IsoDate;
  readonly start: number;
  readonly end: number;
}

function isDateLine(line: string, found: FoundDate): boolean {
  if (line.length <= MAX_DATE_LINE && (DATE_LINE.test(line) || found.start === 0)) return !/[.!?]$/.test(line);
  return found.end <= MAX_DATELINE && DASH.test(line.slice(found.end)) && /^\p{Lu}{2}/u.test(line);
}

function findDate(line: string): FoundDate | null {
  const monthFirst = MONTH_FIRST.exec(line);
  if (monthFirst !== null) return found(monthFirst, toDate(monthFirst[3], monthFirst[1], monthFirst[2]));
  const dayFirst = DAY_FIRST.exec(line);
  if (dayFirst !== null) return found(dayFirst, toDate(dayFirst[3], dayFirst[2], dayFirst[1]));
  const iso = ISO.exec(line);
  return iso === null ? null : found(iso, parseIsoDate(iso[0]));
}

function toDate(year: string | undefined, month: string | undefined, day: string | undefined): IsoDate | null {
  return toIsoDate(Number(year), MONTHS.indexOf((month ?? '').toLowerCase()) + 1, Number(day));
}

function found(match: RegExpExecArray, date: IsoDate | null): FoundDate | null {
  return date === null ? null : { date, start: match.index, end: match.index + match[0].length };
}
