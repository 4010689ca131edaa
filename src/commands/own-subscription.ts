import type { Subscription } from '../archive/outbox/outbox.ts';
import { UserError } from '../model/user-error.ts';
import type { Asking } from './asking.ts';

/** A subscription of this channel by its id, with or without `#`. UserError `bad-arguments` for any other. */
export async function ownSubscription(typed: string, asking: Asking): Promise<Subscription> {
  const found = await knownSubscription(typed, asking);
  const { address, home } = asking.caller;
  if (found.address === address || found.home === home) return found;
  throw unknown(typed, asking);
}

/** A subscription of any channel: what it is about, a digest of the archive, may be seen by whoever knows its id. */
export async function knownSubscription(typed: string, asking: Asking): Promise<Subscription> {
  const found = await asking.archive.outbox.subscription(idIn(typed));
  if (found === null) throw unknown(typed, asking);
  return found;
}

function idIn(typed: string): string {
  return typed.trim().replace(/^#/, '').toLowerCase();
}

function unknown(typed: string, { wording }: Asking): UserError {
  return new UserError('bad-arguments', wording.errors.unknownSubscription(idIn(typed)), ['/subscriptions']);
}
