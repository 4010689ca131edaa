import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FullText, Queries } from '../../src/archive/database.ts';
import { WordChanges } from '../../src/archive/store/word-changes.ts';

const nothing: Queries = { all: async () => [], run: async () => undefined };

/** An index that notes what is asked of it, and refuses rows that are there already or come before the last one. */
function strictIndex(rows: Map<number, string>): FullText {
  let last = -1;
  return {
    matches: () => '',
    expression: () => '',
    add: async (_, index, moment, words) => {
      if (index !== 'passage_words') return;
      if (rows.has(moment) || moment <= last) throw new Error(`${moment} after ${last}`);
      rows.set(moment, words);
      last = moment;
    },
    remove: async (_, index, moment) => {
      if (index !== 'passage_words') return;
      if (!rows.delete(moment)) throw new Error(`${moment} is not there`);
    },
  };
}

describe('changes of the word indexes', () => {
  test('are written in rising order of their moments, whatever order they came in', async () => {
    const changes = new WordChanges();
    for (const moment of [9, 8, 7]) changes.add('passage_words', moment, `paragraph ${moment}`, null);
    const rows = new Map([[3, 'old']]);
    changes.remove('passage_words', 3);
    await changes.write(nothing, strictIndex(rows));
    expect([...rows.keys()]).toEqual([7, 8, 9]);
  });

  test('come to what they would have come to one by one', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.nat(9)),
        fc.array(fc.tuple(fc.nat(9), fc.string())),
        async (before, switches) => {
          const expected = new Map(before.map((moment) => [moment, 'old']));
          const rows = new Map(expected);
          const changes = new WordChanges();
          for (const [moment, words] of switches) {
            if (expected.delete(moment)) changes.remove('passage_words', moment);
            else {
              expected.set(moment, words);
              changes.add('passage_words', moment, words, null);
            }
          }
          await changes.write(nothing, strictIndex(rows));
          expect(rows).toEqual(expected);
        },
      ),
    ));
});
