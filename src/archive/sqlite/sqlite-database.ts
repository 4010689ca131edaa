import type { Database, Queries } from '../database.ts';
import type { Connection } from './connection.ts';
import { explain } from './errors.ts';
import { fullText } from './full-text.ts';

/** Reads on one connection while the other writes, so that no reader sees half a change. */
export function createSqliteDatabase(writer: Connection, reader: Connection): Database {
  let queue: Promise<unknown> = Promise.resolve();
  return {
    fullText,
    all: (sql, params) => reader.all(sql, params),
    run: (sql, params) => writer.run(sql, params),
    transaction: (work) => {
      const done = queue.then(() => inTransaction(writer, work));
      queue = done.catch(() => undefined);
      return done;
    },
    [Symbol.asyncDispose]: async () => {
      await queue;
      reader.close();
      writer.close();
    },
  };
}

async function inTransaction<T>(writer: Connection, work: (queries: Queries) => Promise<T>): Promise<T> {
  try {
    writer.script('BEGIN IMMEDIATE');
    const result = await work(writer);
    writer.script('COMMIT');
    return result;
  } catch (error) {
    if (writer.isInTransaction) writer.script('ROLLBACK');
    throw explain(writer.path, error);
  }
}
