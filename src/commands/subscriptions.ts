import { z } from 'zod';
import type { SubscriptionDeed } from '../answers/briefing-schema.ts';
import type { Subscription } from '../archive/outbox/outbox.ts';
import { preview } from '../briefings/contents.ts';
import { pause, resume, runNow } from '../briefings/manage.ts';
import { UserError } from '../model/user-error.ts';
import { commandLine } from '../reply/command-line.ts';
import type { Asking } from './asking.ts';
import { defineCommand } from './command.ts';
import { listSubscriptions, pageOf } from './list-subscriptions.ts';
import { requireManager } from './may-subscribe.ts';
import { knownSubscription, ownSubscription } from './own-subscription.ts';
import { OPTIONS, parameter } from './parameters.ts';

const DEEDS = ['pause', 'resume', 'run', 'remove'] as const;
type Deed = (typeof DEEDS)[number];

/** What this channel subscribes to, for everybody; who manages it may change that. UserErrors `not-allowed`, `bad-arguments`. */
export const subscriptionsCommand = defineCommand({
  name: 'subscriptions',
  options: [...['preview', ...DEEDS, 'resend'].map((name) => parameter(name, 'id')), OPTIONS.page],
  input: ({ text, paged }) =>
    z.strictObject({
      preview: text.optional(),
      pause: text.optional(),
      resume: text.optional(),
      run: text.optional(),
      remove: text.optional(),
      resend: text.optional(),
      ...paged,
    }),
  run: async (input, asking) => {
    if (input.preview !== undefined) return preview(asking, await knownSubscription(input.preview, asking));
    if (input.resend !== undefined) return resend(input.resend, asking);
    const deed = DEEDS.find((name) => input[name] !== undefined);
    if (deed === undefined) return listSubscriptions(asking, input.page);
    await requireManager(asking);
    const subscription = await ownSubscription(input[deed] ?? '', asking);
    const page = await pageOf(asking, subscription.id);
    return listSubscriptions(asking, page, await change(deed, subscription, asking));
  },
});

async function change(deed: Deed, subscription: Subscription, asking: Asking): Promise<SubscriptionDeed> {
  switch (deed) {
    case 'pause':
      await pause(asking, subscription);
      return 'paused';
    case 'resume':
      if (await resume(asking, subscription)) return 'resumed';
      throw new UserError('bad-arguments', asking.wording.errors.unreadableSubscription(subscription.id));
    case 'run':
      if (subscription.state !== 'active') {
        const resuming = [commandLine('subscriptions', '', { resume: subscription.id })];
        throw new UserError('bad-arguments', asking.wording.errors.subscriptionStands(subscription.id), resuming);
      }
      await runNow(asking, subscription);
      asking.wakeBriefings();
      return 'due';
    case 'remove':
      await asking.archive.outbox.remove(subscription.id);
      return 'removed';
  }
}

/** By `SUBSCRIPTION.DELIVERY`, so that nobody sends what is another channel's. */
async function resend(typed: string, asking: Asking) {
  const [id = '', delivery = ''] = typed.split('.');
  const { outbox } = asking.archive;
  const subscription = await ownSubscription(id, asking);
  await requireManager(asking);
  const troubled = await outbox.troubled(subscription.id, Number.MAX_SAFE_INTEGER);
  const found = troubled.find((one) => String(one.id) === delivery);
  const sent = found !== undefined && (await outbox.sendAgain(found.id, asking.now().epochMilliseconds));
  asking.wakeBriefings();
  return listSubscriptions(asking, await pageOf(asking, subscription.id), sent ? 'resent' : null);
}
