import type { NewsItem } from '../archive/archive.ts';
import type { TimelineItem } from '../archive/stored.ts';
import { takeUpTo } from './digest-lead.ts';
import type { DigestNamed } from './digest-schema.ts';
import type { Told } from './told.ts';

/** Places and actors (so many of each) that are named without a line; what lies in others is counted in all. */
const MOST_SILENT = 1;

export type LineItem = Extract<NewsItem, TimelineItem>;
type Kind = 'place' | 'actor' | 'other';

/** The place or actor that an item belongs to; `of` is null for none that is known. */
export interface Subject {
  readonly kind: Kind;
  readonly of: DigestNamed | null;
}

/** What there is on a place or by an actor, newest first, and the items of it that are told. */
export interface Group extends Subject {
  readonly items: readonly LineItem[];
  readonly taken: readonly LineItem[];
}

/**
 * Items by place (claims, and events that name one) and by actor (statements), those with most items first; each gets a
 * line in turn until `room` lines are taken.
 */
export function takeGroups(
  items: readonly LineItem[],
  room: number,
  told: Told,
  subjectOf: (item: LineItem) => Subject,
): readonly Group[] {
  const groups = groupsOf(items, subjectOf);
  const of = (wanted: Kind) => groups.filter(({ kind }) => kind === wanted);
  const [places, actors, others] = [of('place'), of('actor'), of('other')];
  const turns = [...groups.flatMap((_, at) => [places[at], actors[at]].filter(isThere)), ...others];
  let [left, before] = [room, -1];
  while (left > 0 && left !== before) {
    before = left;
    for (const group of turns) {
      const next = takeUpTo(Math.min(1, left), group.items, (item) => told.take(item));
      group.taken.push(...next);
      left -= next.length;
    }
  }
  const isSilent = ({ taken, items: all }: Group) => taken.length === 0 && all.some((item) => !told.has(item));
  return [places, actors, others].flatMap((all) => [
    ...all.filter(({ taken }) => taken.length > 0),
    ...all.filter(isSilent).slice(0, MOST_SILENT),
  ]);
}

interface Filling extends Subject {
  readonly items: LineItem[];
  readonly taken: LineItem[];
}

/** The fullest first. */
function groupsOf(items: readonly LineItem[], subjectOf: (item: LineItem) => Subject): readonly Filling[] {
  const groups = new Map<string, Filling>();
  for (const item of items) {
    const subject = subjectOf(item);
    const key = `${subject.kind} ${subject.of?.id}`;
    const group = groups.get(key) ?? { ...subject, items: [], taken: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.items.length - a.items.length);
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}
