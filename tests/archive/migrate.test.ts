import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { momentOf } from '../../src/archive/moment.ts';
import { openSqliteArchive } from '../../src/archive/sqlite/open-sqlite-archive.ts';
import { STEPS } from '../../src/archive/sqlite/schema.ts';
import { entry } from '../contracts/entries.ts';
import { temporaryFolder } from './open-temporary.ts';

const ALL = { offset: 0, limit: 10 };

const MOMENT = momentOf('2031-05-01', 7, 0);

/** An event that one document tells, as the first schema stored it. */
const OLD = `
  INSERT INTO document VALUES (1, 'old', 'old', 'old', 'hash', NULL, NULL, NULL, '', 'none', 'en', 0, NULL, '1', 7, 'old', 0, 0, 0, 1);
  INSERT INTO document_text VALUES (1, 'It burned.');
  INSERT INTO mention VALUES (1, 1, ${MOMENT}, 'key', 'event', 0, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'interval', 1, '2031-05-01',
    'stated', '[]', '[]', '0,9', '', NULL, 0, 'It burned.', 'It burned');
  INSERT INTO item VALUES (${MOMENT}, 'key', 'key', 'event', NULL, NULL, NULL, NULL, 'interval', 1, 'stated', 1);
  PRAGMA user_version = 1;`;

test('an archive made by the first schema opens, keeps what it holds and takes more', async () => {
  const path = join(temporaryFolder(), 'old.db');
  const database = new DatabaseSync(path);
  database.exec(STEPS[0] ?? '');
  database.exec(OLD);
  database.close();
  await using archive = await openSqliteArchive(path);
  await archive.put(
    entry({
      source: 'new',
      body: ['It burned for days.'],
      events: [{ words: 'It burned', date: '2031-05-02', until: '2031-05-04', grain: 'interval' }],
    }),
  );
  const { items } = await archive.timeline({}, ALL);
  expect(items.map((item) => (item.type === 'event' ? [item.date, item.until] : []))).toEqual([
    ['2031-05-02', '2031-05-04'],
    ['2031-05-01', null],
  ]);
  expect(items.at(-1)?.sources[0]?.trace).toEqual({ extractor: '1', read: null, speaker: null, cue: null });
});
