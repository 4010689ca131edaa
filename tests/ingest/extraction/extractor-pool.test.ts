import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadBeat } from '../../../src/beat/load-beat.ts';
import { createExtractor } from '../../../src/extract/create-extractor.ts';
import { createExtractorPool } from '../../../src/ingest/extraction/extractor-pool.ts';
import { type IngestDesk, ingest } from '../../../src/ingest/ingest.ts';
import type { IngestEvent } from '../../../src/ingest/ingest-event.ts';
import { readDocuments } from '../../../src/ingest/read-document.ts';
import { openTemporary, temporaryFolder } from '../../archive/open-temporary.ts';
import { SECOND_BEAT } from '../../support/second-beat/second-beat.ts';

const beat = loadBeat(SECOND_BEAT.config);
const worker = new URL('failing-worker.ts', import.meta.url);

function noExtractor(): never {
  throw new Error('not in this thread');
}

/** A desk with a pool of two threads and nothing to extract with in this one. */
async function openDesk(more: Partial<IngestDesk> = {}) {
  const faults: unknown[] = [];
  const desk: IngestDesk = {
    archive: await openTemporary(),
    extractorVersion: '1',
    now: () => Temporal.Instant.from('2031-05-20T12:00:00Z'),
    extractor: noExtractor,
    pool: async () => createExtractorPool(beat, { threads: 2, worker }),
    report: (fault) => `reference ${faults.push(fault)}`,
    ...more,
  };
  return { desk, faults };
}

async function eventsOf(desk: IngestDesk, ...paths: readonly string[]): Promise<readonly IngestEvent[]> {
  const events: IngestEvent[] = [];
  for await (const event of ingest(desk, paths)) events.push(event);
  return events.slice(1);
}

/** A folder of numbered articles, some of them with words that tell the worker what to do. */
function writeArticles(count: number, orders: Readonly<Record<number, string>> = {}): string {
  const folder = join(temporaryFolder(), 'in');
  mkdirSync(folder);
  for (let n = 0; n < count; n++) {
    const text = `Number ${n} of many.\n${orders[n] ?? ''}\n`;
    writeFileSync(join(folder, `${String(n).padStart(3, '0')}.txt`), text);
  }
  return folder;
}

describe('a pool of extractors', () => {
  test('finds what an extractor finds', async () => {
    await using pool = createExtractorPool(beat, { threads: 2 });
    const extractor = createExtractor(beat);
    for (const name of ['brandt-on-talks.md', 'oberfurt-gates.md', 'water-office-report.txt']) {
      for (const part of await readDocuments(join(SECOND_BEAT.seeds, name))) {
        if (part.kind === 'problem') throw part.problem;
        expect(await pool.extract(part.document)).toEqual(extractor.extract(part.document));
      }
    }
  });

  test('stores in the order of the files, and a thread that ends or fails costs its document alone', async () => {
    const { desk, faults } = await openDesk();
    const folder = writeArticles(150, {
      3: '[ends once]',
      70: '[fails]',
      71: '[ends]',
      72: '[breaks]',
      149: '[ends once]',
    });
    const events = await eventsOf(desk, folder);
    const shown = events.map((event) => (event.kind === 'skipped' ? event.reason : event.kind));
    expect(events.map((event) => event.kind !== 'listed' && event.path)).toEqual(
      Array.from({ length: 150 }, (_, n) => join(folder, `${String(n).padStart(3, '0')}.txt`)),
    );
    expect(shown.filter((one) => one !== 'stored')).toEqual([
      'internal error (reference reference 1)',
      'internal error (reference reference 2)',
      'internal error (reference reference 3)',
    ]);
    expect(events.flatMap((event, n) => (event.kind === 'skipped' ? [n] : []))).toEqual([70, 71, 72]);
    expect(faults[0]).toMatchObject({ message: 'as the text wants' });
    const { total } = await desk.archive.documents({ offset: 0, limit: 1 });
    expect(total).toBe(147);
  });

  test('extracts anew what an older version has read', async () => {
    let pools = 0;
    const pool = async () => {
      pools++;
      return createExtractorPool(beat, { threads: 2, worker });
    };
    const { desk } = await openDesk({ extractor: async () => createExtractor(beat), pool });
    const folder = writeArticles(120);
    await eventsOf(desk, folder);
    const later = () => Temporal.Instant.from('2031-06-30T12:00:00Z');
    const events = await eventsOf({ ...desk, extractorVersion: '2', now: later }, join(folder, '000.txt'));
    expect(events.map((event) => event.kind === 'stored' && event.outcome)).toEqual(
      Array.from({ length: 120 }, () => 'extracted-anew'),
    );
    expect(await desk.archive.stale('2', 1)).toEqual([]);
    const { items } = await desk.archive.documents({ offset: 0, limit: 120 });
    expect(new Set(items.map(({ read }) => read))).toEqual(new Set(['2031-05-20']));
    expect(pools).toBe(2);
  });

  test('knows a document by what the one before it has stored', async () => {
    const { desk } = await openDesk();
    const folder = writeArticles(60);
    const marked = (n: number, text: string) =>
      writeFileSync(join(folder, `9${n}.md`), `---\nurl: https://a.example/1\n---\n${text}\n`);
    marked(1, 'One thing was said.');
    marked(2, 'Another thing was said.');
    marked(3, 'Another thing was said.');
    const events = await eventsOf(desk, folder);
    expect(events.slice(-3).map((event) => event.kind === 'stored' && event.outcome)).toEqual([
      'new',
      'replaced',
      'unchanged',
    ]);
  });

  test('is not opened for a few documents, nor for any that are unchanged', async () => {
    const few = writeArticles(5);
    const { desk } = await openDesk({
      extractor: async () => createExtractor(beat),
      pool: () => Promise.reject(new Error('a pool for so few')),
    });
    expect((await eventsOf(desk, few)).map(({ kind }) => kind)).toEqual(Array(5).fill('stored'));
    const { desk: pooled } = await openDesk();
    const many = writeArticles(100);
    await eventsOf(pooled, many);
    const again = await eventsOf({ ...pooled, pool: () => Promise.reject(new Error('nothing to extract')) }, many);
    expect(again.map((event) => event.kind === 'stored' && event.outcome)).toEqual(Array(100).fill('unchanged'));
  });
});
