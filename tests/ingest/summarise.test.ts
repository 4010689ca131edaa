import { expect, test } from 'vitest';
import { addEvent, EMPTY_SUMMARY } from '../../src/ingest/summarise.ts';

test('a summary counts documents by outcome and adds up what was found', () => {
  const found = { statements: 2, places: 1, points: 0, events: 3 };
  const nothing = { statements: 0, places: 0, points: 0, events: 0 };
  const summary = [
    { kind: 'listed', total: 4 } as const,
    { kind: 'stored', path: 'a', outcome: 'new', found } as const,
    { kind: 'stored', path: 'b', outcome: 'extracted-anew', found } as const,
    { kind: 'stored', path: 'c', outcome: 'unchanged', found: nothing } as const,
    { kind: 'skipped', path: 'd', reason: 'original present: x.txt', failed: false } as const,
  ].reduce(addEvent, EMPTY_SUMMARY);
  expect(summary).toEqual({
    new: 1,
    unchanged: 1,
    replaced: 0,
    extractedAnew: 1,
    skipped: [{ path: 'd', reason: 'original present: x.txt' }],
    statements: 4,
    places: 2,
    points: 0,
    events: 6,
    failed: false,
  });
  expect(addEvent(summary, { kind: 'skipped', path: 'e', reason: 'e: is empty', failed: true }).failed).toBe(true);
});
