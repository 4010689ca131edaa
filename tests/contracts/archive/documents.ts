import { describe, expect, test } from 'vitest';
import type { Archive, StatementFilter } from '../../../src/archive/archive.ts';
import { entry, type Told } from '../entries.ts';
import { FIRST, SECOND } from './articles.ts';

const ALL = { offset: 0, limit: 100 };

export function documentsContract(at: () => Archive): void {
  const put = (told: Told) => at().put(entry(told));
  const texts = async (filter: StatementFilter) => (await at().statements(filter, ALL)).items.map(({ text }) => text);

  describe('documents', () => {
    test('an empty archive answers everything with nothing', async () => {
      expect(await at().isEmpty()).toBe(true);
      expect(await at().statements({}, ALL)).toEqual({ items: [], total: 0 });
      expect(await at().timeline({}, ALL)).toEqual({ items: [], total: 0 });
      expect(await at().search('harbour', {}, ALL)).toEqual({ items: [], total: 0 });
      expect(await at().newest()).toBeNull();
      expect(await at().find('nowhere')).toBeNull();
    });

    test('the day of reading is that on which the text came in', async () => {
      const readOn = async (told: Told, read?: string) => {
        await at().put({ ...entry(told), ...(read === undefined ? {} : { read }) });
        return (await at().find(told.source))?.read;
      };
      expect(await readOn(FIRST, '2031-05-20')).toBe('2031-05-20');
      expect(await readOn({ ...FIRST, extractor: '2' }, '2031-06-30')).toBe('2031-05-20');
      expect(await readOn({ ...FIRST, body: [...FIRST.body, 'More.'] }, '2031-07-01')).toBe('2031-07-01');
      expect(await readOn(SECOND)).toBeNull();
      expect(await readOn({ ...SECOND, extractor: '2' }, '2031-07-01')).toBeNull();
    });

    test('new, unchanged, replaced', async () => {
      expect(await put(FIRST)).toBe('new');
      const before = await at().revision();
      expect(await put(FIRST)).toBe('unchanged');
      expect(await at().revision()).toBe(before);
      expect(await put({ ...FIRST, extractor: '2' })).toBe('replaced');
      expect(
        await put({ ...FIRST, body: ['Nothing.'], says: [], claims: [], events: [], points: [], positions: [] }),
      ).toBe('replaced');
      expect(await at().revision()).toBeGreaterThan(before);
      expect(await texts({ attitudes: true })).toEqual([]);
      expect((await at().documents(ALL)).total).toBe(1);
    });

    test('a document comes back as it was stored, whatever is in its text', async () => {
      const odd = entry({ source: 'odd', body: ['a\u0000b \u202e \ud83d\ude00 "\' % _ \\ \u001b[31m', 'c'] });
      await at().put(odd);
      expect(await at().document(odd.document.id)).toEqual(odd.document);
      expect(await at().find('odd')).toMatchObject({ source: 'odd', statements: 0, extractor: '1' });
    });

    test('newest first, undated last', async () => {
      await put({ source: 'undated', published: null, body: ['Text.'] });
      await put(FIRST);
      await put(SECOND);
      const page = await at().documents({ offset: 0, limit: 2 });
      expect(page.items.map(({ source }) => source)).toEqual([SECOND.source, FIRST.source]);
      expect(page.total).toBe(3);
      expect((await at().documents({ offset: 2, limit: 2 })).items.map(({ published }) => published)).toEqual([null]);
    });

    test('removed by source or id, with all that only it carried', async () => {
      await put(FIRST);
      await put(SECOND);
      expect(await at().remove(entry(SECOND).document.id)).toBe(true);
      expect(await at().remove(SECOND.source)).toBe(false);
      expect(await at().search('quiet', {}, ALL)).toEqual({ items: [], total: 0 });
      expect(await at().remove(FIRST.source)).toBe(true);
      expect(await at().isEmpty()).toBe(true);
      expect((await at().mostReportedActors(ALL)).total).toBe(0);
      expect(await at().discoveredActors()).toEqual([]);
    });

    test('stale findings are those of another extractor', async () => {
      await put(FIRST);
      await put({ ...SECOND, extractor: '2' });
      expect((await at().stale('2', 10)).map(({ source }) => source)).toEqual([FIRST.source]);
      expect(await at().stale('3', 1)).toHaveLength(1);
    });

    test('a record gives way to its original', async () => {
      await put({ ...FIRST, source: 'seeds/record.md', summary: true, recordOf: 'first.html' });
      expect(await at().hasOriginal('first.html')).toBe(false);
      await put({ ...FIRST, source: 'https://one.example/news/first.html?from=feed' });
      expect(await at().hasOriginal('first.html')).toBe(true);
      expect(await at().find('seeds/record.md')).toBeNull();
      expect((await at().statements({ actor: 'berg' }, ALL)).items[0]?.sources).toHaveLength(1);
    });
  });
}
