import { createHash } from 'node:crypto';
import type { Database, Queries, SqlValue } from '../database.ts';
import { maybeWhole, oneOf, whole } from '../decode.ts';
import { DELIVERY_STATES, type Outbox, type PlannedSlot } from './outbox.ts';
import { DELIVERY_COLUMNS, toDelivery } from './rows.ts';
import { settle } from './settle.ts';
import { platformOf } from './subscriptions.ts';

const SELECT = `SELECT ${DELIVERY_COLUMNS} FROM delivery d JOIN subscription s ON s.id = d.subscription
  JOIN body b ON b.hash = d.body`;
/** Earlier parts of a digest, and earlier digests of its subscription, go first. */
const IS_FIRST = `NOT EXISTS (SELECT 1 FROM delivery e WHERE e.subscription = d.subscription
  AND e.state IN ('pending', 'sending') AND (e.slot < d.slot OR (e.slot = d.slot AND e.part < d.part)))`;
const IS_OPEN = "d.platform = ? AND d.state = 'pending' AND s.state != 'suspended'";

/** The part of the outbox that knows what is on its way. */
export function createDeliveries(database: Database): Pick<Outbox, DeliveryMethods> {
  const list = async (where: string, params: readonly SqlValue[]) =>
    (await database.all(`${SELECT} WHERE ${where}`, params)).map(toDelivery);
  return {
    plan: (slots) =>
      database.transaction(async (queries) => {
        const bodies = createBodies(queries);
        let planned = 0;
        for (const slot of slots) if (await planSlot(queries, slot, bodies)) planned++;
        return planned;
      }),
    take: (platform, now, limit) => database.transaction((queries) => take(queries, { platform, now, limit })),
    nextDelivery: async (platform) => {
      const [row] = await database.all(
        `SELECT min(d.not_before) AS at FROM delivery d JOIN subscription s ON s.id = d.subscription WHERE ${IS_OPEN}`,
        [platform],
      );
      return row === undefined ? null : maybeWhole(row, 'at');
    },
    interrupted: (platform) => list("d.platform = ? AND d.state = 'sending' ORDER BY d.n", [platform]),
    settle: (delivery, outcome, now) => database.transaction((queries) => settle(queries, delivery, outcome, now)),
    troubled: (subscription, limit) =>
      list("d.subscription = ? AND d.state IN ('unknown', 'failed') ORDER BY d.slot DESC, d.part DESC LIMIT ?", [
        subscription,
        limit,
      ]),
    sendAgain: (delivery, now) =>
      database.transaction(async (queries) => {
        const rows = await queries.all(
          // One that is unknown could not be looked for: it goes out whatever became of it before.
          `UPDATE delivery SET state = 'pending', attempts = 0, not_before = ?, reason = '',
           started = iif(state = 'unknown', NULL, started) WHERE n = ? AND state IN ('unknown', 'failed') RETURNING n`,
          [now, delivery],
        );
        return rows.length > 0;
      }),
    async counts(platform) {
      const rows = await database.all('SELECT state, count(*) AS n FROM delivery WHERE platform = ? GROUP BY state', [
        platform,
      ]);
      const counted = new Map(rows.map((row) => [oneOf(row, 'state', DELIVERY_STATES), whole(row, 'n')]));
      const of = (state: (typeof DELIVERY_STATES)[number]) => counted.get(state) ?? 0;
      return {
        pending: of('pending'),
        sending: of('sending'),
        sent: of('sent'),
        unknown: of('unknown'),
        failed: of('failed'),
      };
    },
    sweep: (before) =>
      database.transaction(async (queries) => {
        await queries.run("DELETE FROM delivery WHERE slot < ? AND state NOT IN ('pending', 'sending')", [before]);
        await queries.run('DELETE FROM body WHERE NOT EXISTS (SELECT 1 FROM delivery WHERE delivery.body = body.hash)');
      }),
  };
}

type DeliveryMethods =
  | 'plan'
  | 'take'
  | 'nextDelivery'
  | 'interrupted'
  | 'settle'
  | 'troubled'
  | 'sendAgain'
  | 'counts'
  | 'sweep';

const MOVE_ON = `UPDATE subscription SET next_due = ?, last_slot = ?, seen = ?, walked = ?
  WHERE id = ? AND address = ? AND state = 'active' AND next_due IS ? AND last_slot IS ? RETURNING id`;
const DELIVER = `INSERT INTO delivery (subscription, slot, part, parts, platform, body, state, attempts, not_before, spread,
  message, reason) VALUES (?, ?, ?, ?, ?, ?, 'pending', 0, ?, ?, '', '') ON CONFLICT DO NOTHING`;

async function planSlot(queries: Queries, planned: PlannedSlot, bodies: Bodies): Promise<boolean> {
  const { before, slot, nextDue, seen, walked, parts, spread } = planned;
  const moved = await queries.all(MOVE_ON, [
    nextDue,
    parts.length === 0 ? before.lastSlot : slot,
    seen,
    walked,
    before.id,
    before.address,
    before.nextDue,
    before.lastSlot,
  ]);
  if (moved.length === 0) return false;
  const platform = platformOf(before);
  for (const [part, blocks] of parts.entries()) {
    const hash = await bodies(blocks);
    await queries.run(DELIVER, [before.id, slot, part, parts.length, platform, hash, slot, spread]);
  }
  return true;
}

type Bodies = (blocks: string) => Promise<string>;

/** Keeps bodies, each once for all deliveries of a transaction, and gives what each is known by. */
function createBodies(queries: Queries): Bodies {
  const known = new Map<string, string>();
  return async (blocks) => {
    const before = known.get(blocks);
    if (before !== undefined) return before;
    const hash = createHash('sha256').update(blocks).digest('base64url');
    await queries.run('INSERT INTO body (hash, blocks) VALUES (?, ?) ON CONFLICT DO NOTHING', [hash, blocks]);
    known.set(blocks, hash);
    return hash;
  };
}

interface Taking {
  readonly platform: string;
  readonly now: number;
  readonly limit: number;
}

async function take(queries: Queries, { platform, now, limit }: Taking) {
  const rows = await queries.all(
    // The plus keeps the database from looking by time, which would sort all that is due for each that is taken.
    `${SELECT} WHERE ${IS_OPEN} AND +d.not_before <= ? AND ${IS_FIRST} ORDER BY d.slot, d.spread, d.part LIMIT ?`,
    [platform, now, limit],
  );
  const waiting = rows.map(toDelivery);
  for (const { id } of waiting) {
    await queries.run(
      // While it is sent, `not_before` is when that began.
      "UPDATE delivery SET state = 'sending', attempts = attempts + 1, not_before = ? WHERE n = ?",
      [now, id],
    );
  }
  return waiting.map((delivery) => ({
    ...delivery,
    state: 'sending' as const,
    attempts: delivery.attempts + 1,
  }));
}
