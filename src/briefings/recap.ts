import type { DigestSpan } from '../answers/digest.ts';
import type { Subscription } from '../archive/outbox/outbox.ts';
import { nextDue } from './schedule/slots.ts';
import { timetableOf } from './timetable.ts';

/** From this many days between two digests on, a recap is of the week. */
const WEEKLY_FROM = 5;

/** The last whole day or week (by the dates of what happened) before a slot, in the subscription's zone. */
export function recapOf(subscription: Subscription, slot: number): DigestSpan {
  const at = Temporal.Instant.fromEpochMilliseconds(slot);
  const timetable = timetableOf(subscription);
  const next = timetable && nextDue(timetable, at);
  const days = next ? at.until(next).total('hours') / 24 : 1;
  const today = at.toZonedDateTimeISO(subscription.zone).toPlainDate();
  const length = days > WEEKLY_FROM ? 7 : 1;
  return {
    kind: 'recap',
    since: today.subtract({ days: length }).toString(),
    until: today.subtract({ days: 1 }).toString(),
  };
}
