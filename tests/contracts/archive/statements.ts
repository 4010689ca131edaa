import { beforeEach, describe, expect, test } from 'vitest';
import type { Archive, StatementFilter } from '../../../src/archive/archive.ts';
import { entry, type Told } from '../entries.ts';
import { FIRST, SECOND } from './articles.ts';

const ALL = { offset: 0, limit: 100 };

export function statementsContract(at: () => Archive): void {
  const put = (told: Told) => at().put(entry(told));

  describe('statements', () => {
    beforeEach(async () => {
      await put(FIRST);
      await put(SECOND);
    });

    test.each<[string, StatementFilter, string[]]>([
      [
        'all speech, newest first',
        {},
        ['Nobody took Norwick', '"The harbour will open again before the summer begins."', 'talks had failed'],
      ],
      ['by an actor', { actor: 'council' }, ['talks had failed']],
      [
        'attitudes when asked',
        { actor: 'berg', attitudes: true },
        ['the ferry is safe', '"The harbour will open again before the summer begins."'],
      ],
      ['about an actor', { about: 'army' }, ['Nobody took Norwick']],
      ['about and by', { about: 'dahl', actor: 'berg' }, ['"The harbour will open again before the summer begins."']],
      ['by kind', { kinds: ['direct', 'mixed'] }, ['"The harbour will open again before the summer begins."']],
      ['by no kind', { kinds: [] }, []],
      [
        'since',
        { since: '2031-05-09' },
        ['Nobody took Norwick', '"The harbour will open again before the summer begins."'],
      ],
      ['until', { until: '2031-05-08' }, ['talks had failed']],
      [
        'by topic, beginnings of words',
        { topic: 'summ HARB' },
        ['"The harbour will open again before the summer begins."'],
      ],
      ['by topic and actor', { topic: 'talks', actor: 'berg' }, []],
      ['by topic, about an actor', { topic: 'norwick', about: 'army' }, ['Nobody took Norwick']],
      ['by phrase', { topic: '"open again"' }, ['"The harbour will open again before the summer begins."']],
      ['by phrase in another order', { topic: '"again open"' }, []],
      [
        'by outlet',
        { source: 'one daily' },
        ['"The harbour will open again before the summer begins."', 'talks had failed'],
      ],
      ['by title with an accent', { source: 'spater' }, ['Nobody took Norwick', 'talks had failed']],
      ['no wildcard in source', { source: '%' }, []],
    ])('%s', async (_, filter, expected) => {
      const page = await at().statements(filter, ALL);
      expect(page.items.map(({ text }) => text)).toEqual(expected);
      expect(page.total).toBe(expected.length);
    });

    test.each([
      '"',
      'NOT',
      'a OR',
      'x*',
      '{words}:',
      '\u0000',
      '\ud83d',
      '\ud83d\ude00',
      '^',
      '()',
      'NEAR(a b)',
      "'; --",
      '  ',
    ])('any topic is safe: %j', async (topic) => {
      expect(await at().statements({ topic }, ALL)).toEqual({ items: [], total: 0 });
      expect((await at().search(topic, {}, ALL)).items).toEqual([]);
    });

    test('in two documents it is one statement with two sources and the better known date', async () => {
      const [found] = (await at().statements({ actor: 'council' }, ALL)).items;
      expect(found).toMatchObject({ date: '2031-05-08', dateBasis: 'relative' });
      expect(found?.sources.map(({ source }) => source)).toEqual([FIRST.source, SECOND.source]);
      expect(found?.sources[1]?.passage).toBe('The council said talks had failed.');
      await at().remove(SECOND.source);
      const [left] = (await at().statements({ actor: 'council' }, ALL)).items;
      expect(left).toMatchObject({ id: found?.id, date: '2031-05-10', dateBasis: 'published' });
      expect(left?.sources).toHaveLength(1);
    });

    test('spans slice to the words shown, in the document and in the text', async () => {
      for (const { sources, text, quoted } of (await at().statements({ attitudes: true }, ALL)).items) {
        for (const [start, end] of quoted) expect(text.slice(start - 1, end + 1)).toMatch(/^".*"$/);
        for (const { document, spans, passage, passageSpan } of sources) {
          const whole = (await at().document(document))?.text ?? '';
          expect(spans.map(([start, end]) => whole.slice(start, end)).join(' … ')).toBe(text);
          expect(whole.slice(...passageSpan)).toBe(passage);
        }
      }
    });

    test('an id finds its statement, in capitals too, and stays over replacing', async () => {
      const [before] = (await at().statements({ actor: 'berg' }, ALL)).items;
      await put({ ...FIRST, published: '2031-05-11' });
      const id = before?.id ?? '';
      expect(id).toMatch(/^[0-9a-z]{7}$/);
      expect(await at().statement(id.toUpperCase())).toMatchObject({ id, text: before?.text });
      expect(await at().statement('nothing')).toBeNull();
      expect(await at().statement("' OR 1=1")).toBeNull();
    });

    test('of each document it is kept who found it, and where cue and speaker stand', async () => {
      const body = ['Berg warned that the pier is rotten.', 'The gulls sang.'];
      await put({
        source: 'traced',
        body,
        extractor: '7',
        says: [
          { actor: 'berg', speaker: 'Berg', cue: 'warned', words: ['the pier is rotten'] },
          { actor: null, words: ['The gulls sang'] },
        ],
      });
      const { items } = await at().statements({ source: 'traced' }, ALL);
      expect(items.flatMap(({ sources }) => sources.map(({ trace }) => trace))).toEqual([
        { extractor: '7', read: null, speaker: [0, 4], cue: [5, 11] },
        { extractor: '7', read: null, speaker: null, cue: null },
      ]);
    });

    test('pages cut one list', async () => {
      const whole = await at().statements({}, ALL);
      const cut = await Promise.all([0, 1, 2, 3].map((offset) => at().statements({}, { offset, limit: 1 })));
      expect(cut.flatMap(({ items }) => items)).toEqual(whole.items);
      expect(cut.map(({ total }) => total)).toEqual([3, 3, 3, 3]);
    });
  });
}
