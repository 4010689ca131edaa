import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSqliteArchive } from '../../src/archive/sqlite/open-sqlite-archive.ts';
import { temporaryFolder } from './open-temporary.ts';

const NOON = Temporal.Instant.from('2031-05-10T12:00:00Z');

it('what is still being written when the archive is closed is there when it is opened again', async () => {
  const path = join(temporaryFolder(), 'test.db');
  const before = await openSqliteArchive(path);
  const writing = before.state.write('chat:1/button', 'kept', NOON);
  await before[Symbol.asyncDispose]();
  await writing;
  await using after = await openSqliteArchive(path);
  expect(await after.state.read('chat:1/button', NOON)).toBe('kept');
});
