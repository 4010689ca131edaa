import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Queries, Row, SqlValue } from '../database.ts';
import { explain } from './errors.ts';

/** More kinds of query than the program has; keeps the cache bounded when lists of parameters vary. */
const MOST_STATEMENTS = 256;

export interface ConnectionOptions {
  readonly readOnly: boolean;
  /** How long to wait for another process's lock, in milliseconds. */
  readonly timeout: number;
}

/** One connection with its prepared statements. */
export class Connection implements Queries {
  readonly path: string;
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(path: string, options: ConnectionOptions) {
    this.path = path;
    this.#database = new DatabaseSync(path, { ...options, enableForeignKeyConstraints: true });
    this.#database.exec(`PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 16000; PRAGMA cache_size = -64000;`);
  }

  async all(sql: string, params: readonly SqlValue[] = []): Promise<readonly Row[]> {
    return this.#explained(() => this.#prepare(sql).all(...params));
  }

  async run(sql: string, params: readonly SqlValue[] = []): Promise<void> {
    // Not `run`: it reports the last row's number, which full-text tables set beyond what a number holds.
    this.#explained(() => this.#prepare(sql).all(...params));
  }

  /** Runs a script of several commands. */
  script(sql: string): void {
    this.#database.exec(sql);
  }

  get isOpen(): boolean {
    return this.#database.isOpen;
  }

  get isInTransaction(): boolean {
    return this.#database.isOpen && this.#database.isTransaction;
  }

  close(): void {
    this.#statements.clear();
    if (this.#database.isOpen) this.#database.close();
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const oldest = this.#statements.keys().next();
    if (this.#statements.size >= MOST_STATEMENTS && !oldest.done) this.#statements.delete(oldest.value);
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #explained<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw explain(this.path, error);
    }
  }
}
