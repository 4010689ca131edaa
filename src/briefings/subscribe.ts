import type { Desk } from '../answers/desk.ts';
import { keyOf } from '../archive/identity.ts';
import type { DigestMode, Subscription } from '../archive/outbox/outbox.ts';
import { UserError } from '../model/user-error.ts';
import { resume } from './manage.ts';
import { resolveFilters, type TypedFilters } from './resolve-filters.ts';
import { scheduleText } from './schedule/parse-schedule.ts';
import type { Schedule } from './schedule/schedule.ts';
import { nextDue } from './schedule/slots.ts';
import { timetableOf } from './timetable.ts';

/** What somebody subscribes a channel to. */
export interface SubscribeRequest extends TypedFilters {
  readonly address: string;
  readonly home: string;
  /** Null to watch. */
  readonly schedule: Schedule | null;
  readonly zone: string;
  /** As `parseQuiet` reads it. */
  readonly quiet: string | null;
  readonly mode: DigestMode | null;
  readonly silent: boolean;
}

/** More would be a mistake, and a burden on the channel. */
const MOST_AT_ONE_ADDRESS = 25;
const ID_LENGTH = 7;
/** What one who watches is planned by; it has no times of its own. */
const WATCHED_EVERY: Schedule = { kind: 'every', minutes: 1 };

/** Subscribes a channel. UserErrors: those of names, `bad-arguments` for one that never comes or is one too many. */
export async function subscribe(desk: Desk, request: SubscribeRequest): Promise<Subscription> {
  const { archive, wording } = desk;
  const now = desk.now();
  const { address, home, zone, quiet, mode, silent } = request;
  const watch = request.schedule === null;
  const schedule = scheduleText(request.schedule ?? WATCHED_EVERY);
  const filters = await resolveFilters(desk, request);
  const others = await archive.outbox.subscriptionsAt(address);
  const wanted = { schedule, zone, quiet, mode, filters, silent, watch };
  const same = others.find((other) => isSame(other, wanted));
  if (same) return goOn(desk, same);
  if (others.length >= MOST_AT_ONE_ADDRESS) throw refusal(wording.errors.tooManySubscriptions(MOST_AT_ONE_ADDRESS));
  const timetable = timetableOf({ schedule, zone, quiet });
  const due = timetable && nextDue(timetable, now);
  if (due === null) throw refusal(wording.errors.neverDue(schedule));
  const created = now.epochMilliseconds;
  const subscription: Subscription = {
    id: keyOf('subscription', address, textOf(wanted), String(created)).slice(0, ID_LENGTH),
    ...wanted,
    address,
    home,
    created,
    language: wording.language,
    state: 'active',
    reason: null,
    nextDue: watch ? null : due.epochMilliseconds,
    lastSlot: null,
    seen: await archive.revision(),
    walked: 0,
  };
  await archive.outbox.add(subscription);
  return subscription;
}

/** Who subscribes again to what was paused or suspended wants it. */
async function goOn(desk: Desk, same: Subscription): Promise<Subscription> {
  if (same.state !== 'active') await resume(desk, same);
  return (await desk.archive.outbox.subscription(same.id)) ?? same;
}

type Wanted = Pick<Subscription, 'schedule' | 'zone' | 'quiet' | 'mode' | 'filters' | 'silent' | 'watch'>;

function isSame(one: Wanted, other: Wanted): boolean {
  return textOf(one) === textOf(other);
}

function textOf({ schedule, zone, quiet, mode, filters, silent, watch }: Wanted): string {
  return JSON.stringify([schedule, zone, quiet, mode, filters.who, filters.town, filters.plan, silent, watch]);
}

function refusal(message: string): UserError {
  return new UserError('bad-arguments', message, ['/subscriptions']);
}
