import type { Subscription } from '../../src/archive/outbox/outbox.ts';

/** An active subscription, daily at noon UTC, to everything; `at` is when it was made and is due first. */
export function subscriptionTo(address: string, at: number, more: Partial<Subscription> = {}): Subscription {
  return {
    id: address.slice(address.indexOf(':') + 1),
    address,
    home: address,
    schedule: 'daily 12:00',
    zone: 'UTC',
    quiet: null,
    mode: null,
    filters: { who: null, town: null, plan: null },
    silent: false,
    watch: false,
    language: 'en',
    state: 'active',
    reason: null,
    created: at,
    nextDue: at,
    lastSlot: null,
    seen: 0,
    walked: 0,
    ...more,
  };
}
