import { z } from 'zod';
import { defineCommand } from './command.ts';
import { listSubscriptions, pageOf } from './list-subscriptions.ts';
import { requireManager } from './may-subscribe.ts';
import { ownSubscription } from './own-subscription.ts';
import { parameter } from './parameters.ts';

const ALL = 'all';

/** Removes a subscription of this channel, or all; without an id it lists them. UserErrors `not-allowed`, `bad-arguments`. */
export const unsubscribeCommand = defineCommand({
  name: 'unsubscribe',
  argument: parameter('id', 'id'),
  manages: true,
  input: ({ text }) => z.strictObject({ id: text.optional() }),
  run: async ({ id }, asking) => {
    if (id === undefined) return listSubscriptions(asking, 1);
    await requireManager(asking);
    const { outbox } = asking.archive;
    const own = await outbox.subscriptionsAt(asking.caller.address);
    const page = await pageOf(asking, id.replace(/^#/, '').toLowerCase());
    const gone = id.toLowerCase() === ALL ? own : [await ownSubscription(id, asking)];
    for (const subscription of gone) await outbox.remove(subscription.id);
    return listSubscriptions(asking, page, 'removed');
  },
});
