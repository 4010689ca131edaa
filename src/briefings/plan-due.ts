import type { Desk } from '../answers/desk.ts';
import type { Outbox, PlannedSlot, Subscription } from '../archive/outbox/outbox.ts';
import { OWN_REASONS } from '../archive/outbox/reasons.ts';
import { type Contents, createContents, type Rooms } from './contents.ts';
import { lastDue, nextDue } from './schedule/slots.ts';
import { spreadOf } from './spread.ts';
import { timetableOf } from './timetable.ts';

/** Subscriptions planned in one transaction: others may write between two. */
const BATCH = 500;
const MINUTE = 60_000;

/** Plans every digest that is due, and what those who watch wait for. Gives how many subscriptions were planned. */
export async function planDue(desk: Desk, rooms: Rooms): Promise<number> {
  const { archive } = desk;
  const now = desk.now();
  const contents = await createContents(desk, rooms);
  const platforms = [...rooms.keys()];
  const scheduled = await inBatches(
    archive.outbox,
    () => archive.outbox.due(platforms, now.epochMilliseconds, BATCH),
    (one) => planScheduled(one, now, contents),
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
    const slots = await Promise.all(batch.map(plan));
    const unreadable = batch.filter((_, at) => slots[at] === 'unreadable');
    for (const one of unreadable) await suspend(outbox, one);
    const planned = await outbox.plan(slots.filter((slot) => typeof slot !== 'string'));
    total += planned;
    if (batch.length < BATCH || planned + unreadable.length === 0) return total;
  }
}

async function suspend(outbox: Outbox, { id }: Subscription): Promise<void> {
  await outbox.change(id, { state: 'suspended', reason: OWN_REASONS.unreadable });
}

/** The last of the slots that have passed: it tells what the earlier ones would have told as well. */
async function planScheduled(
  before: Subscription,
  now: Temporal.Instant,
  contents: Contents,
): Promise<PlannedSlot | 'unreadable'> {
  const timetable = timetableOf(before);
  if (timetable === null) return 'unreadable';
  const last = lastDue(timetable, now)?.epochMilliseconds ?? 0;
  const slot = Math.max(last, before.nextDue ?? 0);
  // One who watches is due only when it was made so by hand.
  const next = before.watch ? null : (nextDue(timetable, now)?.epochMilliseconds ?? null);
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
