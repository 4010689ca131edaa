import type { Desk } from '../answers/desk.ts';
import type { Subscription } from '../archive/outbox/outbox.ts';
import { nextDue } from './schedule/slots.ts';
import { timetableOf } from './timetable.ts';

/** Stops a subscription for a while. */
export async function pause({ archive }: Desk, { id }: Subscription): Promise<void> {
  await archive.outbox.change(id, { state: 'paused', reason: null });
}

/**
 * Lets a paused or suspended subscription go on: what was missed meanwhile comes with the next digest. False where this
 * version cannot read when that would be.
 */
export async function resume(desk: Desk, subscription: Subscription): Promise<boolean> {
  if (timetableOf(subscription) === null) return false;
  await desk.archive.outbox.change(subscription.id, {
    state: 'active',
    reason: null,
    nextDue: dueNext(desk, subscription),
  });
  // What was on its way when it was suspended goes on at once.
  desk.wakeBriefings();
  return true;
}

/** Makes the next digest due now; those after it stay as they are. */
export async function runNow({ archive, now }: Desk, { id }: Subscription): Promise<void> {
  await archive.outbox.change(id, { nextDue: now().epochMilliseconds });
}

/** Those of a home that go by its time zone go by another from now on. */
export async function changeZone(desk: Desk, home: string, change: { from: string; to: string }): Promise<void> {
  for (const subscription of await desk.archive.outbox.subscriptionsOf(home)) {
    if (subscription.zone !== change.from) continue;
    const moved = { ...subscription, zone: change.to };
    // What is due already stays so: it is not lost for being late.
    const isLate = subscription.nextDue !== null && subscription.nextDue <= desk.now().epochMilliseconds;
    const nextDue = isLate ? subscription.nextDue : dueNext(desk, moved);
    await desk.archive.outbox.change(subscription.id, { zone: change.to, nextDue });
  }
}

/** The bot is let in again: what was suspended at these addresses goes on. */
export async function letIn(desk: Desk, subscriptions: readonly Subscription[]): Promise<void> {
  for (const subscription of subscriptions) if (subscription.state === 'suspended') await resume(desk, subscription);
}

function dueNext(desk: Desk, subscription: Subscription): number | null {
  const timetable = timetableOf(subscription);
  if (timetable === null || subscription.watch) return null;
  return nextDue(timetable, desk.now())?.epochMilliseconds ?? null;
}
