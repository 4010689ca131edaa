import { beforeEach, describe, expect, test } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { entry, type Told } from '../entries.ts';
import { FIRST, SECOND } from './articles.ts';

const ALL = { offset: 0, limit: 100 };

export function searchContract(at: () => Archive): void {
  const put = (told: Told) => at().put(entry(told));

  describe('search', () => {
    const search = async (words: string, range = {}) => (await at().search(words, range, ALL)).items;
    beforeEach(async () => {
      await put(FIRST);
      await put(SECOND);
    });

    test('marks what matched and gives the statements that stand there', async () => {
      const [hit] = await search('HARBOUR "summer begins"');
      expect(hit?.marks.map(([start, end]) => hit.text.slice(start, end))).toEqual(['harbour', 'summer begins']);
      expect(hit?.statements.map(({ actor }) => actor)).toEqual(['berg']);
      expect(hit).toMatchObject({ date: '2031-05-10', dateBasis: 'published', sources: [{ source: FIRST.source }] });
    });

    test.each([
      ['newest first', 'norwick', [SECOND.source, FIRST.source]],
      ['all of the words', 'norwick army', [FIRST.source]],
      ['beginnings only when nothing has the word itself', 'minist', [SECOND.source]],
      ['accents and case aside', 'ÓSTIÀ', [FIRST.source]],
    ])('%s', async (_, words, expected) => {
      expect((await search(words)).map(({ sources }) => sources[0]?.source)).toEqual(expected);
    });

    test('within a range of dates, by pages', async () => {
      expect(await search('norwick', { until: '2031-05-11' })).toHaveLength(1);
      const page = await at().search('norwick', {}, { offset: 1, limit: 1 });
      expect([page.items[0]?.sources[0]?.source, page.total]).toEqual([FIRST.source, 2]);
      expect(await at().search('norwick', {}, { offset: 5, limit: 1 })).toEqual({ items: [], total: 2 });
    });

    test('the same paragraph in two documents is one hit with two sources, found while one of them is left', async () => {
      const body = ['Intro.', 'The Zebra walks again.'];
      await put({ source: 'a', published: '2031-06-01', body });
      await put({ source: 'b', published: '2031-05-20', body: ['the zebra walks again'] });
      const [hit, ...others] = await search('zebra');
      expect(others).toEqual([]);
      expect(hit?.date).toBe('2031-05-20');
      expect(hit?.sources.map(({ source }) => source)).toEqual(['b', 'a']);
      await at().remove('b');
      expect((await search('zebra')).map(({ date, sources }) => [date, sources.length])).toEqual([['2031-06-01', 1]]);
    });

    test('very long input', async () => {
      expect(await search('norwick '.repeat(2_000))).toHaveLength(2);
      expect(await search('"'.repeat(10_000))).toEqual([]);
    });
  });
}
