import { describe, expect, test } from 'vitest';
import type { Archive, NewsFilter } from '../../../src/archive/archive.ts';
import { entry, type Told } from '../entries.ts';
import { FIRST, SECOND } from './articles.ts';

export function newsContract(at: () => Archive): void {
  const put = (told: Told) => at().put(entry(told));
  const texts = async (filter: NewsFilter) => (await at().news(filter, 100)).items.map(({ text }) => text);
  const since = async (revision: number) => texts({ entered: [revision, await at().revision()] });

  describe('news', () => {
    test('are what came in since a revision: statements, claims, events and positions, newest first', async () => {
      await put(FIRST);
      const before = await at().revision();
      expect(await since(before)).toEqual([]);
      await put(SECOND);
      expect(await since(before)).toEqual(['Nobody took Norwick', 'Nobody took Norwick', 'It is quiet there']);
      expect(await since(0)).toContain('Carl Dahl rejects the second');
      const { items, total } = await at().news({}, 2);
      expect([items.length, total]).toEqual([2, (await texts({})).length]);
    });

    test('a text extracted anew brings none; one that has changed brings only what is new', async () => {
      await put(FIRST);
      const before = await at().revision();
      await put({ ...FIRST, extractor: '2', says: [...(FIRST.says ?? []), { actor: 'berg', words: ['She left.'] }] });
      expect(await since(before)).toEqual([]);
      const changed = { ...FIRST, body: [...FIRST.body, 'Berg said that bread is dear.'] };
      await put({ ...changed, says: [...(FIRST.says ?? []), { actor: 'berg', words: ['bread is dear'] }] });
      expect(await since(before)).toEqual(['bread is dear']);
    });

    test('what another document says again is no news, nor what is left when one is removed', async () => {
      await put(FIRST);
      await put(SECOND);
      const before = await at().revision();
      await put({ ...SECOND, source: 'wire/again.txt' });
      await at().remove(FIRST.source);
      expect(await since(before)).toEqual([]);
    });

    test('are chosen by whom, which place and which plan they are about', async () => {
      await put(FIRST);
      await put(SECOND);
      expect(await texts({ actor: ['ministry'] })).toEqual(['Nobody took Norwick', 'Nobody took Norwick']);
      expect(await texts({ actor: ['army'] })).toContain('Norwick fell');
      expect(await texts({ place: ['norwick'] })).toEqual(
        expect.arrayContaining(['Norwick fell', 'It is quiet there']),
      );
      expect(await texts({ place: ['elsewhere'] })).toEqual([]);
      const [position] = (await at().news({}, 100)).items.filter(({ type }) => type === 'position');
      expect(position?.type === 'position' && (await texts({ plan: position.plan }))).toEqual([position?.text]);
    });

    test('walk the timeline from its start, a slice each time', async () => {
      await put(FIRST);
      await put(SECOND);
      const walked: string[] = [];
      let after = 0;
      for (;;) {
        const { items } = await at().news({ after }, 2);
        if (items.length === 0) break;
        walked.push(...items.toReversed().map(({ text }) => text));
        after = Math.max(...items.map(({ moment }) => moment));
      }
      expect(walked.toReversed()).toEqual(await texts({}));
      expect(await texts({ since: '2031-05-11' })).not.toContain('Norwick fell');
    });
  });
}
