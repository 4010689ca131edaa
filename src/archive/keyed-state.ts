import { setImmediate } from 'node:timers/promises';
import type { Database, Queries } from './database.ts';
import { text } from './decode.ts';

/**
 * Small things kept by key beside the archive: chat settings, what buttons stand for. Keys are paths that begin with
 * whom they belong to (`telegram:-100123/settings`). Values are text. Rejects with UserError `archive-unavailable`.
 */
export interface KeyedState {
  /** Null when nothing is kept, or what was kept has expired. */
  read(key: string, now: Temporal.Instant): Promise<string | null>;
  /** Kept for ever unless `expires` is given; what has expired meanwhile is thrown away. */
  write(key: string, value: string, now: Temporal.Instant, expires?: Temporal.Instant): Promise<void>;
  remove(key: string): Promise<void>;
  /** Gives everything of one owner to another, who keeps what he has of his own. */
  move(from: string, to: string): Promise<void>;
}

/** No deadline. */
const NEVER = 0;
/** The character after `/`: keys of an owner lie between the two. */
const AFTER_SLASH = '0';
/** Expired rows that one write clears away at most, so that none takes long. */
const MOST_CLEARED = 20;

const READ = 'SELECT value FROM keyed_state WHERE key = ? AND (expires = 0 OR expires > ?)';
const WRITE = `INSERT INTO keyed_state (key, value, expires) VALUES (?, ?, ?)
  ON CONFLICT (key) DO UPDATE SET value = excluded.value, expires = excluded.expires`;
const CLEAR = `DELETE FROM keyed_state WHERE key IN
  (SELECT key FROM keyed_state WHERE expires > 0 AND expires <= ? LIMIT ${MOST_CLEARED})`;
const REMOVE = 'DELETE FROM keyed_state WHERE key = ?';
const MOVE = `INSERT INTO keyed_state (key, value, expires)
  SELECT ? || substr(key, ?), value, expires FROM keyed_state WHERE key >= ? AND key < ?
  ON CONFLICT (key) DO NOTHING`;
const REMOVE_ALL = 'DELETE FROM keyed_state WHERE key >= ? AND key < ?';

/**
 * Keyed state in the archive's own database. What is changed in one turn of the event loop is changed in one transaction,
 * in order: a hundred answers at once keep their buttons with one commit. Disposing waits for what is under way.
 */
export function createKeyedState(database: Database): KeyedState & AsyncDisposable {
  const { change, settled } = gathering(database);
  const unwritten = new Map<string, Promise<void>>();
  return {
    async read(key, now) {
      // What is being written is read when it is there.
      await unwritten.get(key)?.catch(() => undefined);
      const [row] = await database.all(READ, [key, now.epochMilliseconds]);
      return row === undefined ? null : text(row, 'value');
    },
    write(key, value, now, expires) {
      const done = change(async (queries) => {
        await queries.run(CLEAR, [now.epochMilliseconds]);
        await queries.run(WRITE, [key, value, expires?.epochMilliseconds ?? NEVER]);
      });
      unwritten.set(key, done);
      const written = () => {
        if (unwritten.get(key) === done) unwritten.delete(key);
      };
      done.then(written, written);
      return done;
    },
    remove: (key) => change((queries) => queries.run(REMOVE, [key])),
    move: (from, to) =>
      change(async (queries) => {
        const owned = [`${from}/`, `${from}${AFTER_SLASH}`];
        // SQL counts characters from 1.
        await queries.run(MOVE, [to, [...from].length + 1, ...owned]);
        await queries.run(REMOVE_ALL, owned);
      }),
    [Symbol.asyncDispose]: settled,
  };
}

type Change = (queries: Queries) => Promise<void>;

interface Batch {
  readonly changes: Change[];
  readonly done: Promise<void>;
}

/** Gathers changes until the turn of the event loop is over, and makes them together. */
function gathering(database: Database) {
  let open: Batch | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const begin = (): Batch => {
    const changes: Change[] = [];
    const done = setImmediate().then(() => {
      open = null;
      return database.transaction(async (queries) => {
        for (const change of changes) await change(queries);
      });
    });
    last = done.catch(() => undefined);
    return { changes, done };
  };
  return {
    change(change: Change): Promise<void> {
      open ??= begin();
      open.changes.push(change);
      return open.done;
    },
    settled: async () => void (await last),
  };
}
