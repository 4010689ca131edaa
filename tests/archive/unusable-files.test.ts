import { chmodSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openSqliteArchive } from '../../src/archive/sqlite/open-sqlite-archive.ts';
import { UserError } from '../../src/model/user-error.ts';
import { entry } from '../contracts/entries.ts';
import { temporaryFolder } from './open-temporary.ts';

const ENTRY = entry({ source: 'a', body: ['Text.'] });

async function failureOf(work: Promise<unknown>): Promise<UserError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw new Error('expected a UserError', { cause: error });
  return error;
}

const NOBODY = 65_534;

/** Root may write anywhere, so what others may not do is done as nobody. */
async function unprivileged<T>(work: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

test.each([
  ['text', 'This is a letter, not a database. '.repeat(100), 'not a SQLite database'],
  ['a damaged header', `SQLite format 3\u0000${'x'.repeat(5_000)}`, 'archive'],
])('a file that holds %s', async (_, content, expected) => {
  const path = join(temporaryFolder(), 'bad.db');
  writeFileSync(path, content);
  const error = await failureOf(openSqliteArchive(path));
  expect(error.code).toBe('archive-unavailable');
  expect(error.message).toContain(path);
  expect(error.message).toContain(expected);
  expect(error.message).not.toContain('\n');
});

test('a folder where the file should be', async () => {
  const path = join(temporaryFolder(), 'folder.db');
  mkdirSync(path);
  expect((await failureOf(openSqliteArchive(path))).message).toContain('cannot be opened');
});

test('a folder that cannot be made', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  expect((await failureOf(openSqliteArchive(join(file, 'sub', 'a.db')))).message).toContain('cannot be made');
});

test('a folder that takes no folders', async () => {
  const error = await failureOf(openSqliteArchive('/proc/sitrep/archive.db'));
  expect(error.message).toContain('/proc/sitrep cannot be made');
});

test('a folder that may only be read', async () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o555);
  const error = await unprivileged(() => failureOf(openSqliteArchive(join(folder, 'a.db'))));
  expect(error.code).toBe('archive-unavailable');
});

test('a file cut short after it was filled', async () => {
  const path = join(temporaryFolder(), 'cut.db');
  const archive = await openSqliteArchive(path);
  await archive.put(entry({ source: 'a', body: Array.from({ length: 500 }, (_, index) => `Paragraph ${index}.`) }));
  await archive[Symbol.asyncDispose]();
  truncateSync(path, 8_192);
  const damaged = async () => {
    await using opened = await openSqliteArchive(path);
    await opened.search('paragraph', {}, { offset: 0, limit: 10 });
  };
  expect((await failureOf(damaged())).message).toContain('damaged');
});

test('an archive of a newer program', async () => {
  const path = join(temporaryFolder(), 'newer.db');
  const database = new DatabaseSync(path);
  database.exec('PRAGMA user_version = 999');
  database.close();
  expect((await failureOf(openSqliteArchive(path))).message).toMatch(/newer version .*schema 999/);
});

test('one that another program has locked is read, and says so when it is written to', {
  timeout: 15_000,
}, async () => {
  const path = join(temporaryFolder(), 'locked.db');
  await using archive = await openSqliteArchive(path, 50);
  await archive.put(ENTRY);
  const other = new DatabaseSync(path);
  other.exec('BEGIN IMMEDIATE');
  expect(await archive.isEmpty()).toBe(false);
  const error = await failureOf(archive.remove('a'));
  expect([error.code, error.message.includes('another program is writing')]).toEqual(['archive-unavailable', true]);
  other.exec('ROLLBACK');
  other.close();
  expect(await archive.remove('a')).toBe(true);
});
