import type { Queries, SqlValue } from '../database.ts';
import { text, whole } from '../decode.ts';
import type { Outcome } from './outbox.ts';

const SENT = "UPDATE delivery SET state = 'sent', message = ?, reason = '' WHERE n = ?";
const UNKNOWN = "UPDATE delivery SET state = 'unknown', reason = ? WHERE n = ?";
/** `not_before` was when the sending began. */
const AGAIN = `UPDATE delivery SET state = 'pending', started = iif(?, coalesce(started, not_before), started),
  not_before = ?, attempts = attempts - ?, reason = ? WHERE n = ?`;
/** With a part the rest of its digest is given up: half a front page misleads. */
const FAILED = `UPDATE delivery SET state = 'failed', reason = ? WHERE subscription = ? AND slot = ?
  AND (n = ? OR state = 'pending')`;
const SUSPEND = "UPDATE subscription SET state = 'suspended', reason = ? WHERE id = ?";

/** Records what became of a delivery that was being sent, in a transaction; of any other nothing is recorded. */
export async function settle(queries: Queries, id: number, outcome: Outcome, now: number): Promise<void> {
  const [row] = await queries.all(
    `SELECT d.subscription, d.slot FROM delivery d WHERE d.n = ? AND d.state = 'sending'`,
    [id],
  );
  if (row === undefined) return;
  const subscription = text(row, 'subscription');
  const run = (sql: string, ...params: readonly SqlValue[]) => queries.run(sql, params);
  switch (outcome.kind) {
    case 'sent':
      return run(SENT, outcome.message, id);
    case 'unknown':
      return run(UNKNOWN, outcome.reason, id);
    case 'failed':
      return run(FAILED, outcome.reason, subscription, whole(row, 'slot'), id);
    case 'later':
      return run(AGAIN, Number(outcome.mayHaveArrived), outcome.at, outcome.counts ? 0 : 1, outcome.reason, id);
    case 'suspended':
      // It waits until the bot is let in again.
      await run(AGAIN, 0, now, 1, outcome.reason, id);
      return run(SUSPEND, outcome.reason, subscription);
  }
}
