import type { Database } from '../database.ts';
import { createDeliveries } from './deliveries.ts';
import type { Outbox } from './outbox.ts';
import { createSubscriptions } from './subscriptions.ts';

/** The outbox in the archive's own database. */
export function createOutbox(database: Database): Outbox {
  return { ...createSubscriptions(database), ...createDeliveries(database) };
}
