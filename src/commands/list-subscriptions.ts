import type { SubscriptionDeed, SubscriptionsAnswer } from '../answers/briefing-schema.ts';
import { subscriptionView } from '../briefings/subscription-view.ts';
import type { Asking } from './asking.ts';

/** Subscriptions on a page: a message of Discord has room for the buttons of so many. */
const PAGE_SIZE = 4;

/** A page of what the caller's channel subscribes to, the last one where there are fewer. */
export async function listSubscriptions(
  asking: Asking,
  page: number,
  done: SubscriptionDeed | null = null,
): Promise<SubscriptionsAnswer> {
  const own = await asking.archive.outbox.subscriptionsAt(asking.caller.address);
  const pages = Math.ceil(own.length / PAGE_SIZE);
  const shown = Math.max(1, Math.min(page, pages));
  const onPage = own.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE);
  const subscriptions = await Promise.all(onPage.map((one) => subscriptionView(asking, one)));
  return { command: 'subscriptions', subscriptions, total: own.length, page: shown, pages, done };
}

/** The page that a subscription of the caller's channel stands on; the first for any other. */
export async function pageOf({ archive, caller }: Asking, id: string): Promise<number> {
  const own = await archive.outbox.subscriptionsAt(caller.address);
  return (
    Math.floor(
      Math.max(
        0,
        own.findIndex((one) => one.id === id),
      ) / PAGE_SIZE,
    ) + 1
  );
}
