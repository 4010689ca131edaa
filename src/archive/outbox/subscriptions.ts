import type { Database, Queries, SqlValue } from '../database.ts';
import { maybeWhole } from '../decode.ts';
import type { Outbox, Subscription } from './outbox.ts';
import { columnsOf, toSubscription } from './rows.ts';

const SELECT = 'SELECT * FROM subscription';

/** The part of the outbox that keeps what channels subscribe to. */
export function createSubscriptions(database: Database): Pick<Outbox, SubscriptionMethods> {
  const list = async (where: string, params: readonly SqlValue[]) =>
    (await database.all(`${SELECT} WHERE ${where}`, params)).map(toSubscription);
  return {
    add: ({ id, ...rest }) =>
      database.transaction((queries) => {
        const columns = columnsOf(rest);
        const names = columns.map(([name]) => name).join(', ');
        const marks = columns.map(() => '?').join(', ');
        const values = columns.map(([, value]) => value);
        return queries.run(`INSERT INTO subscription (id, ${names}) VALUES (?, ${marks})`, [id, ...values]);
      }),
    change: (id, changes) =>
      database.transaction(async (queries) => {
        const columns = columnsOf(changes);
        const sets = columns.map(([name]) => `${name} = ?`).join(', ');
        const values = columns.map(([, value]) => value);
        const rows = await queries.all(`UPDATE subscription SET ${sets} WHERE id = ? RETURNING id`, [...values, id]);
        return rows.length > 0;
      }),
    remove: (id) =>
      database.transaction(
        async (queries) => (await queries.all('DELETE FROM subscription WHERE id = ? RETURNING id', [id])).length > 0,
      ),
    subscription: async (id) => (await list('id = ?', [id]))[0] ?? null,
    subscriptionsAt: (address) => list('address = ? ORDER BY created, id', [address]),
    subscriptionsOf: (home) => list('home = ? ORDER BY created, id', [home]),
    due: (platforms, now, limit) =>
      list(
        `state = 'active' AND next_due IS NOT NULL AND next_due <= ? AND ${isOn(platforms)} ORDER BY next_due, id LIMIT ?`,
        [now, ...platforms, limit],
      ),
    watching: (platforms, revision, limit) =>
      list(`state = 'active' AND watch = 1 AND seen < ? AND ${isOn(platforms)} ORDER BY seen, id LIMIT ?`, [
        revision,
        ...platforms,
        limit,
      ]),
    suspended: (platform) => list(`state = 'suspended' AND ${isOn([platform])} ORDER BY created, id`, [platform]),
    nextDue: async () => {
      const [row] = await database.all("SELECT min(next_due) AS at FROM subscription WHERE state = 'active'");
      return row === undefined ? null : maybeWhole(row, 'at');
    },
    move: (from, to) => database.transaction((queries) => moveAddress(queries, from, to)),
  };
}

/** Everything that posts to an address, or to a thread of it, posts to another from now on. */
async function moveAddress(queries: Queries, from: string, to: string): Promise<void> {
  for (const column of ['address', 'home']) {
    await queries.run(
      `UPDATE subscription SET ${column} = ? || substr(${column}, ?) WHERE ${column} = ? OR substr(${column}, 1, ?) = ?`,
      // SQL counts characters from 1.
      [to, from.length + 1, from, from.length + 1, `${from}:`],
    );
  }
}

type SubscriptionMethods =
  | 'add'
  | 'change'
  | 'remove'
  | 'subscription'
  | 'subscriptionsAt'
  | 'subscriptionsOf'
  | 'due'
  | 'watching'
  | 'suspended'
  | 'nextDue'
  | 'move';

/** SQL, with as many parameters as there are platforms. */
function isOn(platforms: readonly string[]): string {
  return `substr(address, 1, instr(address || ':', ':') - 1) IN (${platforms.map(() => '?').join(', ')})`;
}

/** The platform of an address. */
export function platformOf({ address }: Pick<Subscription, 'address'>): string {
  return address.split(':', 1)[0] ?? '';
}
