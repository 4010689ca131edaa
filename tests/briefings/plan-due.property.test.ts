import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Timetable } from '../../src/briefings/schedule/schedule.ts';
import { lastDue, nextDue } from '../../src/briefings/schedule/slots.ts';
import { timetableOf } from '../../src/briefings/timetable.ts';
import { type BriefingDesk, briefingDesk, type Posted } from '../support/briefing-desk.ts';

const START = Temporal.Instant.from('2026-01-01T00:00:00Z');
const MINUTES_A_YEAR = 365 * 24 * 60;

/** What happens, one after the other: minutes pass with the process up or down, a clock steps back, something comes in. */
type Happening =
  | { readonly kind: 'up' | 'down' | 'back'; readonly minutes: number }
  | { readonly kind: 'news'; readonly minutes: 0 };

const minutes = (most: number) => fc.integer({ min: 1, max: most });
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('up' as const), minutes: minutes(8) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('down' as const), minutes: minutes(40 * 24 * 60) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('down' as const), minutes: minutes(300) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('back' as const), minutes: minutes(180) }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'news' as const, minutes: 0 as const }) },
);

const how = fc.record({
  typed: fc.constantFrom(
    'daily 02:30',
    'daily 23:59',
    'weekly sun 03:00',
    'hourly',
    'every 7m',
    'every 5h',
    'cron */20 1-4 * * *',
    'cron 0 0 29 2 *',
  ),
  zone: fc.constantFrom('Europe/Kyiv', 'America/New_York', 'Australia/Lord_Howe', 'UTC'),
  quiet: fc.constantFrom(null, '22-07', '01:00-03:30'),
  mode: fc.constantFrom(null, 'replay', 'recap', 'new'),
});

type Wish = typeof how extends fc.Arbitrary<infer T> ? T : never;

let channels = 0;

/** A subscription on a clock, and all that was posted for it. */
async function subscribed(office: BriefingDesk, begins: number, { typed, ...more }: Wish) {
  channels += 1;
  let now = START.add({ minutes: begins, seconds: channels % 60 });
  const address = `telegram:${channels}`;
  office.at(now.toString());
  const id = await office.subscribes(typed, { ...more, address });
  const subscription = await office.desk.archive.outbox.subscription(id);
  const timetable = subscription && timetableOf(subscription);
  if (!timetable) throw new Error('it is not there');
  const posted: Posted[] = [];
  /** The latest time that there was a tick. */
  let latest = now;
  const tick = async (step: number) => {
    now = now.add({ minutes: step });
    office.at(now.toString());
    const told = (await office.ticks()).filter((one) => one.subscription === id);
    posted.push(...told);
    const wanted = lastBetween(timetable, latest, now);
    if (Temporal.Instant.compare(now, latest) > 0) latest = now;
    return { told: told.map(({ slot }) => slot), wanted };
  };
  return { timetable, posted, tick, id };
}

type Subscribed = Awaited<ReturnType<typeof subscribed>>;

/** The last slot after one instant, up to and with another. */
function lastBetween(timetable: Timetable, after: Temporal.Instant, until: Temporal.Instant): readonly string[] {
  const last = lastDue(timetable, until);
  return last !== null && Temporal.Instant.compare(last, after) > 0 ? [last.toString()] : [];
}

function steps({ kind, minutes: count }: Happening): readonly number[] {
  switch (kind) {
    case 'up':
      return Array.from({ length: count }, () => 1);
    case 'down':
      return [count];
    case 'back':
      return [-count];
    case 'news':
      return [];
  }
}

/** Lets it all happen, and gives the news that came in; every tick must tell just what it should. */
async function live(office: BriefingDesk, { tick }: Subscribed, happenings: readonly Happening[], mode: Wish['mode']) {
  const news: string[] = [];
  for (const happened of happenings) {
    if (happened.kind === 'news') {
      news.push(`lamp ${++lamps} is lit`);
      await office.comesIn(`lamp ${lamps} is lit`);
    }
    for (const step of steps(happened)) {
      const { told, wanted } = await tick(step);
      // Where nothing is new, nothing is posted in this mode.
      expect(mode === 'new' ? [[], wanted] : [wanted]).toContainEqual(told);
    }
  }
  return news;
}

let lamps = 0;

describe('any schedule, any pattern of downtime', () => {
  it('each slot is delivered at most once, the last missed one always, and news are told once', async () => {
    const office = await briefingDesk([]);
    await office.comesIn('the tide is in');
    const run = async (begins: number, happenings: readonly Happening[], wish: Wish) => {
      const one = await subscribed(office, begins, wish);
      const news = await live(office, one, happenings, wish.mode);
      await one.tick(8 * MINUTES_A_YEAR);
      const slots = one.posted.map(({ slot }) => slot);
      expect(slots).toEqual([...new Set(slots)].toSorted());
      expect(slots.filter((slot) => !isSlot(slot, one.timetable))).toEqual([]);
      if (wish.mode === 'new') expect(news.map((words) => timesTold(one.posted, words))).toEqual(news.map(() => 1));
      await office.desk.archive.outbox.remove(one.id);
    };
    const begins = fc.integer({ min: 0, max: MINUTES_A_YEAR });
    await fc.assert(fc.asyncProperty(begins, fc.array(happening, { minLength: 4, maxLength: 12 }), how, run), {
      numRuns: 80,
    });
  }, 60_000);
});

function isSlot(slot: string, timetable: Timetable): boolean {
  return nextDue(timetable, Temporal.Instant.from(slot).subtract({ nanoseconds: 1 }))?.toString() === slot;
}

function timesTold(posted: readonly Posted[], words: string): number {
  return posted.filter(({ text }) => text.includes(words)).length;
}
