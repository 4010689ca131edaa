import { describe, expect, test } from 'vitest';
import type { Archive, StatementFilter } from '../../../src/archive/archive.ts';
import { entry, type Told } from '../entries.ts';

const ALL = { offset: 0, limit: 100 };

export function sameWordsContract(at: () => Archive): void {
  const put = (told: Told) => at().put(entry(told));
  const texts = async (filter: StatementFilter) => (await at().statements(filter, ALL)).items.map(({ text }) => text);

  describe('the same words', () => {
    const berg = (source: string, words: string, published: string, more: Partial<Told> = {}) =>
      put({ source, published, body: [`Berg said: ${words}`], says: [{ actor: 'berg', words: [words] }], ...more });

    test('case, punctuation, quotation marks and "that" make no other statement; exact words are shown', async () => {
      await berg('a', 'that we shall meet, again', '2031-05-01');
      await berg('b', '"We shall meet again!"', '2031-05-02');
      expect(await texts({})).toEqual(['"We shall meet again!"']);
      expect((await at().statements({}, ALL)).items[0]).toMatchObject({ kind: 'direct', date: '2031-05-01' });
    });

    test('a record’s wording is shown only without its original', async () => {
      await berg('a', '"We shall meet again!"', '2031-05-02');
      await berg('b', '"We shall meet again."', '2031-05-01', { summary: true });
      expect(await texts({})).toEqual(['"We shall meet again!"']);
    });

    const LONG = '"We came to this old town to talk about peace and bread."';
    const PART = '"came to this old town to talk"';

    test.each([
      ['a part after its whole', [LONG, PART], '2031-05-03', 1],
      ['a part before its whole', [PART, LONG], '2031-05-03', 1],
      ['a part four days later', [LONG, PART], '2031-05-05', 2],
      ['a part of five words', [LONG, '"came to this old town"'], '2031-05-01', 2],
      ['a part that ends inside a word', [LONG, '"We came to this old town to tal"'], '2031-05-01', 2],
      ['reported words', [LONG, 'came to this old town to talk'], '2031-05-01', 2],
    ])('%s', async (_, [first = '', second = ''], date, expected) => {
      await berg('a', first, '2031-05-01');
      await berg('b', second, date);
      const { items, total } = await at().statements({ actor: 'berg' }, ALL);
      expect([items.length, total]).toEqual([expected, expected]);
      if (expected === 1) expect(items[0]).toMatchObject({ text: LONG, sources: [{ source: 'a' }, { source: 'b' }] });
    });

    test('words that are denied are no part of words that are said', async () => {
      await berg('a', LONG, '2031-05-01');
      await berg('b', PART, '2031-05-01', { says: [{ actor: 'berg', words: [PART], denied: true }] });
      expect((await texts({})).toSorted()).toEqual([PART, LONG].toSorted());
    });

    test('a part’s id leads to the whole, and the part stands alone again when the whole is gone', async () => {
      await berg('a', PART, '2031-05-01');
      const [part] = (await at().statements({}, ALL)).items;
      await berg('b', LONG, '2031-05-02');
      expect((await at().statement(part?.id ?? ''))?.text).toBe(LONG);
      await at().remove('b');
      expect((await at().statements({}, ALL)).items).toEqual([part]);
    });

    test('a denial is no assertion, whatever the words', async () => {
      const words = 'the bridge is closed';
      const says = (cue: string, denied: boolean) => [{ actor: 'berg', cue, denied, words: [words] }];
      await put({ source: 'a', body: [`Berg said ${words}.`], says: says('said', false) });
      await put({ source: 'b', body: [`Berg denied ${words}.`], says: says('denied', true) });
      expect((await at().statements({}, ALL)).items.map(({ cue, denied }) => [cue, denied]).toSorted()).toEqual([
        ['denied', true],
        ['said', false],
      ]);
    });

    test('speakers without a name are told apart by their words', async () => {
      const says = (speaker: string) => [{ actor: null, speaker, words: ['all is well'] }];
      await put({ source: 'a', body: ['A guard said all is well.'], says: says('A guard') });
      await put({ source: 'b', body: ['A nurse said all is well.'], says: says('A nurse') });
      expect((await at().statements({}, ALL)).items.map(({ speaker }) => speaker).toSorted()).toEqual([
        'A guard',
        'A nurse',
      ]);
    });

    test('a quotation over two paragraphs has both as its passage', async () => {
      await put({
        source: 'a',
        body: ['Before.', 'Berg: "One.', '"Two."', 'After.'],
        says: [{ actor: 'berg', words: ['"One.', '"Two."'] }],
      });
      const [found] = (await at().statements({}, ALL)).items;
      expect(found?.text).toBe('"One. … "Two."');
      expect(found?.sources[0]?.passage).toBe('Berg: "One.\n\n"Two."');
    });
  });
}
