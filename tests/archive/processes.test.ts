import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openSqliteArchive } from '../../src/archive/sqlite/open-sqlite-archive.ts';
import { temporaryFolder } from './open-temporary.ts';

function putMany(path: string, ...rest: string[]) {
  const script = fileURLToPath(new URL('./put-many.ts', import.meta.url));
  return spawn(process.execPath, [script, path, ...rest], { stdio: ['ignore', 'pipe', 'inherit'] });
}

test('killed in the middle of putting, every document is in whole or not at all', async () => {
  const path = join(temporaryFolder(), 'killed.db');
  const child = putMany(path, 'doc');
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
  await using archive = await openSqliteArchive(path);
  const { items, total } = await archive.documents({ offset: 0, limit: 100_000 });
  expect(total).toBe(items.length);
  expect(total).toBeGreaterThanOrEqual(10);
  expect((await archive.statements({}, { offset: 0, limit: 1 })).total).toBe(total * 10);
  expect((await archive.search('everywhere', {}, { offset: 0, limit: 1 })).items[0]?.sources).toHaveLength(total);
  const database = new DatabaseSync(path, { readOnly: true });
  expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  database.close();
});

test('two processes fill one new archive at once while a third reads it', async () => {
  const path = join(temporaryFolder(), 'data', 'shared.db');
  const children = ['left', 'right'].map((name) => putMany(path, name, '30'));
  const exits = children.map((child) => once(child, 'exit'));
  for (const child of children) child.stdout.resume();
  await using archive = await openSqliteArchive(path);
  expect((await Promise.all(exits)).map(([code]) => code)).toEqual([0, 0]);
  expect(await archive.revision()).toBe(60);
  expect((await archive.documents({ offset: 0, limit: 1 })).total).toBe(60);
  expect((await archive.mostReportedActors({ offset: 0, limit: 1 })).items[0]?.count).toBe(600);
});
