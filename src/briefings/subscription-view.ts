import { actorDirectory } from '../answers/actor-directory.ts';
import type { SubscriptionView } from '../answers/briefing-schema.ts';
import type { Desk } from '../answers/desk.ts';
import { placeNames } from '../answers/place-names.ts';
import { planDirectory } from '../answers/plan-directory.ts';
import type { Delivery, DigestFilters, Subscription } from '../archive/outbox/outbox.ts';
import { nextDue } from './schedule/slots.ts';
import { timetableOf } from './timetable.ts';

/** How many of the next times are told. */
const NEXT_TOLD = 3;
const MOST_TROUBLES = 3;

/** A subscription as people may read it. */
export async function subscriptionView(desk: Desk, subscription: Subscription): Promise<SubscriptionView> {
  const { id, schedule, zone, quiet, mode, silent, watch, state, reason } = subscription;
  const troubles = await desk.archive.outbox.troubled(id, MOST_TROUBLES);
  return {
    id,
    schedule,
    zone,
    quiet,
    mode,
    filters: await namesOf(desk, subscription.filters),
    silent,
    watch,
    state,
    reason,
    next: nextTimes(subscription, desk.now()),
    troubles: troubles.map(troubleOf),
  };
}

function nextTimes(subscription: Subscription, now: Temporal.Instant): readonly string[] {
  const timetable = timetableOf(subscription);
  if (subscription.watch || subscription.state !== 'active' || timetable === null) return [];
  const times: string[] = [];
  let at: Temporal.Instant | null = now;
  while (at !== null && times.length < NEXT_TOLD) {
    at = nextDue(timetable, at);
    if (at !== null) times.push(at.toString());
  }
  return times;
}

function troubleOf({ id, slot, part, parts, state, reason }: Delivery): SubscriptionView['troubles'][number] {
  const at = Temporal.Instant.fromEpochMilliseconds(slot).toString();
  return { delivery: id, slot: at, part, parts, state, reason };
}

/** Ids as names; what is not on file any more keeps its id. */
async function namesOf(desk: Desk, { who, town, plan }: DigestFilters): Promise<SubscriptionView['filters']> {
  const actors = await actorDirectory(desk);
  const { plans } = await planDirectory(desk);
  return {
    who: who && (actors.view(who)?.name ?? who),
    town: town && (placeNames(desk.beat).byId.get(town)?.name ?? town),
    plan: plan && (plans.find(({ id }) => id === plan)?.name ?? plan),
  };
}
