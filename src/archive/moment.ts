import { createHash } from 'node:crypto';
import type { IsoDate } from '../model/dates.ts';
import type { DateRange } from './archive.ts';

/**
 * A moment is an item's place in time as one whole number below 2^53: the day (22 bits, 0 for undated), a part of the
 * document's hash (12 bits), and the item's place in the document counted down (19 bits). It is primary key, order
 * (newest first, and a document's items of one day in reading order), bound of a range of dates and full-text row at
 * once, so that the newest items of anything are the end of an index.
 */
export type Moment = number;

const IN_DOCUMENT = 2 ** 19;
const SLOTS = 2 ** 12;
const IN_DAY = IN_DOCUMENT * SLOTS;
const MS_A_DAY = 86_400_000;
/** Days from 0000-01-01 to 1970-01-01, and one more: day 0 means undated. */
const EPOCH_DAY = 719_529;
const LAST_DAY = 2 ** 22 - 1;

/** Number of a day, counted so that the year 0 begins with 1. Throws RangeError for what is no calendar day. */
export function dayOf(date: IsoDate): number {
  const time = Date.parse(date);
  if (Number.isNaN(time)) throw new RangeError(`not a date: ${date}`);
  return Math.floor(time / MS_A_DAY) + EPOCH_DAY;
}

/** The document's own share of a day. */
export function slotOf(document: string): number {
  return createHash('sha256').update(document).digest().readUInt16BE() % SLOTS;
}

export function momentOf(date: IsoDate | null, slot: number, order: number): Moment {
  const day = date === null ? 0 : dayOf(date);
  return day * IN_DAY + slot * IN_DOCUMENT + (IN_DOCUMENT - 1 - Math.min(order, IN_DOCUMENT - 1));
}

/** Where to try next on the same day when the moment is taken. */
export function nextMoment(moment: Moment): Moment {
  const day = Math.floor(moment / IN_DAY) * IN_DAY;
  return day + ((moment - day + IN_DOCUMENT) % IN_DAY);
}

export function dateOf(moment: Moment): IsoDate | null {
  const day = Math.floor(moment / IN_DAY);
  return day === 0 ? null : (written.get(day) ?? write(day));
}

/** Writing a date takes longer than reading a row, and an archive spans a few thousand days. */
const written = new Map<number, IsoDate>();
const MOST_WRITTEN = 10_000;

function write(day: number): IsoDate {
  if (written.size >= MOST_WRITTEN) written.clear();
  const date = new Date((day - EPOCH_DAY) * MS_A_DAY).toISOString().slice(0, 10);
  written.set(day, date);
  return date;
}

type MomentRange = readonly [first: Moment, last: Moment];

/** First and last moment of a range; without bounds undated items are in it as well. */
export function momentsOf({ since, until }: DateRange): MomentRange {
  const first = since !== undefined ? dayOf(since) : until === undefined ? 0 : 1;
  const last = until === undefined ? LAST_DAY : dayOf(until);
  return [first * IN_DAY, last * IN_DAY + (IN_DAY - 1)];
}

/** Moments up to `days` before the end of a day, and those up to `days` after it; for undated all undated ones. */
export function momentsAround(date: IsoDate | null, days: number): { before: MomentRange; after: MomentRange | null } {
  const day = date === null ? 0 : dayOf(date);
  const next = (day + 1) * IN_DAY;
  if (day === 0) return { before: [0, next - 1], after: null };
  return { before: [Math.max(1, day - days) * IN_DAY, next - 1], after: [next, next + days * IN_DAY - 1] };
}

/** Whether a range leaves nothing out. */
export function isUnbounded({ since, until }: DateRange): boolean {
  return since === undefined && until === undefined;
}
