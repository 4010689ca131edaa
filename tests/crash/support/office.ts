import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { openArchive } from '../../../src/app.ts';
import type { Archive } from '../../../src/archive/archive.ts';
import type { DeliveryState, Subscription } from '../../../src/archive/outbox/outbox.ts';
import { SECOND_BEAT } from '../../support/second-beat/second-beat.ts';
import { subscriptionTo } from '../../support/subscription.ts';
import { createNewsroom, type Newsroom } from '../../verbs/sitrep.ts';
import { KILL_POINT, type KillPoint } from './kill-point.ts';
import { type Running, watch } from './running.ts';
import type { Side } from './side.ts';

/** A newsroom whose program is killed and started again. */
export interface Office {
  readonly newsroom: Newsroom;
  readonly archive: Archive;
  /** How often the program was killed, and for how long it is open. */
  readonly kills: () => number;
  readonly seconds: () => number;
  /** Starts the program, for all sides unless some are given. */
  start(how?: { readonly point?: KillPoint; readonly sides?: readonly Side[] }): Running;
  /** Starts it and waits until it has died at a point. */
  diesAt(point: KillPoint): Promise<void>;
  /** Starts it and kills it as soon as something is so. */
  killedWhen(side: Side, probe: () => boolean, what: string): Promise<void>;
  /** How many deliveries of a side are in a state, as the database tells it now. */
  count(side: Side, state: DeliveryState): number;
  /** By address. */
  stateAt(address: string): string;
  /** As if everything that was begun had been begun so many milliseconds earlier. */
  age(ms: number): void;
  /** Runs the program until nothing is on its way any more. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

const DIE_AT = new URL('./die-at.ts', import.meta.url).href;
const HOUR = 60 * 60_000;
/** More starts than any fan-out needs to come to its end. */
const MOST_STARTS = 10;

/** A newsroom with articles, and for every chat of every side a subscription that has been due for an hour. */
export async function openOffice(sides: readonly Side[]): Promise<Office> {
  const newsroom = createNewsroom();
  await newsroom.sitrep(['ingest', SECOND_BEAT.seeds]);
  const archive = await openArchive(newsroom.database);
  for (const { addresses } of sides) {
    for (const [at, address] of addresses.entries()) await archive.outbox.add(subscription(address, at));
  }
  const database = new DatabaseSync(newsroom.database);
  const counts = database.prepare('SELECT count(*) AS n FROM delivery WHERE platform = ? AND state = ?');
  const states = database.prepare(
    'SELECT d.state FROM delivery d JOIN subscription s ON s.id = d.subscription WHERE s.address = ? ORDER BY d.n',
  );
  const ages = database.prepare(
    "UPDATE delivery SET started = started - ?1, not_before = iif(state = 'sending', not_before - ?1, not_before)",
  );
  const opened = performance.now();
  let kills = 0;
  const open = new Set<Running>();
  const start: Office['start'] = ({ point, sides: some = sides } = {}) => {
    const dying = point && { NODE_OPTIONS: `--import=${DIE_AT}`, [KILL_POINT]: JSON.stringify(point) };
    const env = Object.assign({}, ...some.map((side) => side.env), dying);
    const running = watch(newsroom.start(['start'], env));
    open.add(running);
    return running;
  };
  const count: Office['count'] = ({ platform }, state) => Number(counts.get(platform, state)?.n);
  const isOnItsWay = (side: Side) => count(side, 'pending') + count(side, 'sending') > 0;
  return {
    newsroom,
    archive,
    kills: () => kills,
    seconds: () => Math.round((performance.now() - opened) / 1_000),
    start,
    async diesAt(point) {
      await start({ point }).dies();
      kills++;
    },
    async killedWhen(side, probe, what) {
      const running = start();
      await side.until(probe, what);
      await running.kill();
      kills++;
    },
    count,
    stateAt: (address) =>
      states
        .all(address)
        .map(({ state }) => String(state))
        .join(' '),
    age: (ms) => void ages.run(ms),
    async finish() {
      for (let starts = 0; sides.some(isOnItsWay) || starts === 0; starts++) {
        if (starts === MOST_STARTS) throw new Error('it does not come to an end');
        const running = start();
        await running.prints('ready');
        await Promise.all(
          sides.map((side) => side.until(() => count(side, 'pending') === 0, `end of the fan-out on ${side.platform}`)),
        );
        // What is being sent then is still recorded.
        await running.end();
      }
    },
    async close() {
      for (const running of open) await running.kill().catch(() => undefined);
      database.close();
      await archive[Symbol.asyncDispose]();
      for (const side of sides) await side.close();
      rmSync(newsroom.folder, { recursive: true });
    },
  };
}

/** Due once in these tests: the next time is in 23 hours. */
function subscription(address: string, at: number): Subscription {
  const due = Math.floor(Date.now() / 60_000) * 60_000 - HOUR;
  const [platform = ''] = address;
  return subscriptionTo(address, due, {
    id: `${platform}${String(at).padStart(4, '0')}`,
    schedule: `daily ${new Date(due).toISOString().slice(11, 16)}`,
    created: due - HOUR,
  });
}
