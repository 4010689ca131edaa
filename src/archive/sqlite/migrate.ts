import { UserError } from '../../model/user-error.ts';
import { whole } from '../decode.ts';
import type { Connection } from './connection.ts';
import { STEPS } from './schema.ts';

/** Brings a database to today's schema: all missing steps in one transaction, or none. */
export async function migrate(connection: Connection): Promise<void> {
  if ((await versionOf(connection)) === STEPS.length) return;
  connection.script('BEGIN IMMEDIATE');
  try {
    // Asked again under the lock: another process may have done it meanwhile.
    const version = await versionOf(connection);
    for (const step of STEPS.slice(version)) connection.script(step);
    connection.script(`PRAGMA user_version = ${STEPS.length}; COMMIT`);
  } catch (error) {
    if (connection.isInTransaction) connection.script('ROLLBACK');
    throw error;
  }
}

async function versionOf(connection: Connection): Promise<number> {
  const [row] = await connection.all('PRAGMA user_version');
  const version = row === undefined ? 0 : whole(row, 'user_version');
  if (version > STEPS.length) {
    throw new UserError(
      'archive-unavailable',
      `archive ${connection.path}: made by a newer version of the program (schema ${version}, this one knows ${STEPS.length}); update the program`,
    );
  }
  return version;
}
