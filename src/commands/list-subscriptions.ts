import type { SubscriptionDeed, SubscriptionsAnswer } from '../answers/briefing-schema.ts';
import { subscriptionView } from '../briefings/subscription-view.ts';
import type { Asking } from './asking.ts';

/** What the caller's channel subscribes to, after something was done to one of them. */
export async function listSubscriptions(asking: Asking, done: SubscriptionDeed | null): Promise<SubscriptionsAnswer> {
  const own = await asking.archive.outbox.subscriptionsAt(asking.caller.address);
  const subscriptions = await Promise.all(own.map((one) => subscriptionView(asking, one)));
  return { command: 'subscriptions', subscriptions, done };
}
