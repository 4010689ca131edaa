import type { Subscription } from '../archive/outbox/outbox.ts';
import { UserError } from '../model/user-error.ts';
import type { Asking } from './asking.ts';

/** A subscription of this channel by its id, with or without `#`. UserError `bad-arguments` for any other. */
export async function ownSubscription(typed: string, { archive, caller, wording }: Asking): Promise<Subscription> {
  const id = typed.trim().replace(/^#/, '').toLowerCase();
  const found = await archive.outbox.subscription(id);
  if (found !== null && (found.address === caller.address || found.home === caller.home)) return found;
  throw new UserError('bad-arguments', wording.errors.unknownSubscription(id), ['/subscriptions']);
}
