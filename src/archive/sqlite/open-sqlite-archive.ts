import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Archive } from '../archive.ts';
import { createArchive } from '../create-archive.ts';
import { Connection } from './connection.ts';
import { explain, isBusy, unavailable } from './errors.ts';
import { migrate } from './migrate.ts';
import { createSqliteDatabase } from './sqlite-database.ts';

/** How long a writer waits for another process, in milliseconds. */
const PATIENCE = 5_000;
const ATTEMPTS = 20;
const BETWEEN_ATTEMPTS = 100;

/**
 * Opens the archive in a file, made together with its folder when missing. Several processes may have it open at once;
 * a writer waits `timeout` milliseconds for another.
 * Rejects with UserError `archive-unavailable` when the file cannot be used.
 */
export async function openSqliteArchive(path: string, timeout: number = PATIENCE): Promise<Archive> {
  makeFolder(path);
  try {
    const writer = await openWriter(path, timeout);
    return createArchive(createSqliteDatabase(writer, new Connection(path, { readOnly: true, timeout })));
  } catch (error) {
    throw explain(path, error);
  }
}

function makeFolder(path: string): void {
  try {
    makeFolders(dirname(path));
  } catch (error) {
    throw unavailable(
      path,
      `its folder ${dirname(path)} cannot be made; check the path and who may write there`,
      error,
    );
  }
}

/** Step by step: Node's own recursive mkdir never ends where the parent is there and takes no folders, as in /proc. */
function makeFolders(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolders(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!existsSync(folder)) throw error;
  }
}

async function openWriter(path: string, timeout: number): Promise<Connection> {
  const connection = new Connection(path, { readOnly: false, timeout });
  try {
    await useWriteAheadLog(connection);
    await migrate(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** SQLite does not wait for the lock when it changes the journal, so two processes that make the file at once meet here. */
async function useWriteAheadLog(connection: Connection): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return connection.script('PRAGMA journal_mode = WAL');
    } catch (error) {
      if (!isBusy(error) || attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_ATTEMPTS));
    }
  }
}
