import { setImmediate } from 'node:timers/promises';
import type { Desk } from '../answers/desk.ts';
import type { Outbox, PlannedSlot, Subscription } from '../archive/outbox/outbox.ts';
import { OWN_REASONS } from '../wording/own-reasons.ts';
import { type Contents, createContents, type Rooms } from './contents.ts';
import { lastDue, nextDue } from './schedule/slots.ts';
import { spreadOf } from './spread.ts';
import { timetableOf } from './timetable.ts';

/** Subscriptions planned in one transaction; between two, others may write and everything else goes on. */
const BATCH = 100;
const MINUTE = 60_000;

/** Plans every digest that is due, and what those who watch wait for. Gives how many subscriptions were planned. */
export async function planDue(desk: Desk, rooms: Rooms): Promise<number> {
  const { archive } = desk;
  const now = desk.now();
  const contents = await createContents(desk, rooms);
  const platforms = [...rooms.keys()];
  const dues = createDues(now);
  const scheduled = await inBatches(
    archive.outbox,
    () => archive.outbox.due(platforms, now.epochMilliseconds, BATCH),
    (one) => planScheduled(one, dues(one), contents),
  );
  const watching = await inBatches(
    archive.outbox,
    () => archive.outbox.watching(platforms, contents.revision, BATCH),
    (one) => planWatching(one, now, contents),
  );
  return scheduled + watching;
}

type Plan = (subscription: Subscription) => Promise<PlannedSlot | 'unreadable' | 'not yet'>;

/** Goes on as long as there are some and any of them was planned or suspended: those for which it is too early stay. */
async function inBatches(outbox: Outbox, read: () => Promise<readonly Subscription[]>, plan: Plan): Promise<number> {
  let total = 0;
  for (;;) {
    const batch = await read();
    const slots: PlannedSlot[] = [];
    let suspended = 0;
    for (const one of batch) {
      const slot = await plan(one);
      if (slot === 'unreadable') {
        await suspend(outbox, one);
        suspended++;
      } else if (slot !== 'not yet') slots.push(slot);
    }
    const planned = await outbox.plan(slots);
    total += planned;
    if (batch.length < BATCH || planned + suspended === 0) return total;
    await setImmediate();
  }
}

async function suspend(outbox: Outbox, { id }: Subscription): Promise<void> {
  await outbox.change(id, { state: 'suspended', reason: OWN_REASONS.unreadable });
}

/** When a timetable was due last, and will be next; null for none. */
interface Dues {
  readonly last: number | null;
  readonly next: number | null;
}

/** Dues as of an instant, found once for all that go by the same timetable; null for one that cannot be read. */
function createDues(now: Temporal.Instant): (subscription: Subscription) => Dues | null {
  const known = new Map<string, Dues | null>();
  return (subscription) => {
    const key = [subscription.schedule, subscription.zone, subscription.quiet].join('\n');
    const before = known.get(key);
    if (before !== undefined) return before;
    const timetable = timetableOf(subscription);
    const dues = timetable && {
      last: lastDue(timetable, now)?.epochMilliseconds ?? null,
      next: nextDue(timetable, now)?.epochMilliseconds ?? null,
    };
    known.set(key, dues);
    return dues;
  };
}

/** The last of the slots that have passed: it tells what the earlier ones would have told as well. */
async function planScheduled(
  before: Subscription,
  dues: Dues | null,
  contents: Contents,
): Promise<PlannedSlot | 'unreadable'> {
  if (dues === null) return 'unreadable';
  const slot = Math.max(dues.last ?? 0, before.nextDue ?? 0);
  // One who watches is due only when it was made so by hand.
  const next = before.watch ? null : dues.next;
  // A clock that was set back comes to the same slot again.
  const again = before.lastSlot !== null && slot <= before.lastSlot;
  const content = again ? { parts: [], seen: before.seen, walked: before.walked } : await contents.of(before, slot);
  return { before, slot, nextDue: next, spread: spreadOf(before.id, slot), ...content };
}

/** Watching brings nothing at a fixed time, but within a minute what came in during it. */
async function planWatching(
  before: Subscription,
  now: Temporal.Instant,
  contents: Contents,
): Promise<PlannedSlot | 'not yet'> {
  const minute = now.epochMilliseconds - (now.epochMilliseconds % MINUTE);
  const ahead = (before.lastSlot ?? 0) - minute;
  // What comes in after this minute was told waits for the next one: a slot is told once.
  if (ahead >= 0 && ahead < MINUTE) return 'not yet';
  // Where the clock was set back, the minute may have been told before: a slot beside it does not wait for it to catch up.
  const slot = ahead < 0 ? minute : now.epochMilliseconds;
  const content = await contents.of(before, slot);
  return { before, slot, nextDue: before.nextDue, spread: spreadOf(before.id, slot), ...content };
}
