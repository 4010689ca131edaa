import type { Outbox, PlannedSlot, Subscription } from '../../src/archive/outbox/outbox.ts';
import { subscriptionTo } from '../support/subscription.ts';

export const NOON = Date.UTC(2031, 4, 10, 12);

export function subscription(id: string): Subscription {
  return subscriptionTo(`telegram:${id}`, NOON, { silent: true, language: 'uk' });
}

/** Subscriptions by id, each with a digest of some parts that is due at noon. */
export async function planned(outbox: Outbox, parts: Readonly<Record<string, readonly string[]>>): Promise<void> {
  const slots: PlannedSlot[] = [];
  for (const [id, texts] of Object.entries(parts)) {
    const before = subscription(id);
    await outbox.add(before);
    slots.push({ before, slot: NOON, nextDue: null, seen: 0, walked: 0, parts: texts.map(body), spread: slots.length });
  }
  await outbox.plan(slots);
}

function body(text: string): string {
  return JSON.stringify([{ kind: 'text', text: [{ text }] }]);
}
