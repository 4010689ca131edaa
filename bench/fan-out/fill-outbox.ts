import type { App } from '../../src/app.ts';
import type { DigestFilters, Subscription } from '../../src/archive/outbox/outbox.ts';
import { dueAt } from './office.ts';

/** A Monday, 08:00 in Kyiv. */
export const MORNING = Temporal.Instant.from('2026-03-02T06:00:00Z');

/** Schedules that are due then, each as often as it stands here. */
const SCHEDULES: readonly Pick<Subscription, 'schedule' | 'zone' | 'quiet'>[] = [
  ...Array.from({ length: 12 }, () => ({ schedule: 'daily 08:00', zone: 'Europe/Kyiv', quiet: null })),
  { schedule: 'daily 07:00', zone: 'Europe/Berlin', quiet: null },
  { schedule: 'daily 07:00', zone: 'Europe/Warsaw', quiet: null },
  { schedule: 'daily 01:00', zone: 'America/New_York', quiet: null },
  { schedule: 'weekly mon 08:00', zone: 'Europe/Kyiv', quiet: null },
  { schedule: 'hourly', zone: 'Europe/Kyiv', quiet: '22-08' },
  { schedule: 'every 30m', zone: 'Europe/Kyiv', quiet: null },
  { schedule: 'every 6h', zone: 'UTC', quiet: null },
  { schedule: 'cron 0 8 * * 1-5', zone: 'Europe/Kyiv', quiet: null },
];
const MODES: readonly Subscription['mode'][] = [null, null, null, null, null, null, 'new', 'new', 'recap', 'replay'];
const LANGUAGES = ['en', 'en', 'uk'];
/** Of so many subscriptions one is about something. */
const FILTERED = 4;
const DAY = 24 * 60 * 60_000;
/** Documents of the archive that a digest has told of already, as a rule and for one in `BEHIND`. */
const [SEEN, SEEN_LESS, BEHIND] = [3, 1, 20];

/** Subscriptions of both platforms that are all due in the same minute; most want the same. */
export async function fillOutbox({ desk }: App, subscriptions: number): Promise<void> {
  const { actors, places, plans } = desk.beat;
  const nothing: DigestFilters = { who: null, town: null, plan: null };
  const about: readonly DigestFilters[] = [
    ...actors.slice(0, 20).map(({ id }) => ({ ...nothing, who: id })),
    ...places.slice(0, 20).map(({ id }) => ({ ...nothing, town: id })),
    ...plans.slice(0, 5).map(({ id }) => ({ ...nothing, plan: id })),
  ];
  const at = MORNING.epochMilliseconds;
  const pick = <T>(list: readonly T[], number: number, or: T): T => list[number % list.length] ?? or;
  for (let number = 0; number < subscriptions; number++) {
    // A stride that no list's length divides mixes them all.
    const draw = Math.imul(number, 2_654_435_761) >>> 8;
    await desk.archive.outbox.add({
      ...dueAt(number, `${number % 2 === 0 ? 'telegram' : 'discord'}:${1_000_000 + number}`, at),
      ...pick(SCHEDULES, draw, SCHEDULES[0] ?? { schedule: '', zone: '', quiet: null }),
      mode: pick(MODES, draw >>> 3, null),
      language: pick(LANGUAGES, draw >>> 5, 'en'),
      filters: (draw >>> 7) % FILTERED === 0 ? pick(about, draw >>> 9, nothing) : nothing,
      created: at - 30 * DAY - number,
      lastSlot: at - DAY,
      seen: (draw >>> 4) % BEHIND === 0 ? SEEN_LESS : SEEN,
    });
  }
}
