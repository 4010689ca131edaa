import { describe, expect, it } from 'vitest';
import { createConversation } from '../../src/conversation/conversation.ts';
import { createMemory } from '../../src/conversation/memory.ts';
import type { Block } from '../../src/reply/blocks.ts';
import { article } from '../support/article.ts';
import { harbourArticles } from '../support/harbour-archive.ts';
import { harbourDesk } from '../support/harbour-desk.ts';

const always = () => true;

/** A memory of two values, and what was made for it. */
function open() {
  const state = { revision: 1, made: 0 };
  const memory = createMemory<number>(2, async () => state.revision);
  const make = async () => {
    state.made += 1;
    return state.made;
  };
  return { state, recall: (key: string, lasts = always) => memory.recall(key, make, lasts), memory };
}

describe('A memory', () => {
  it('makes a value once, until the revision grows', async () => {
    const { state, recall } = open();
    expect([await recall('a'), await recall('a'), await recall('b')]).toEqual([1, 1, 2]);
    state.revision = 2;
    expect([await recall('a'), await recall('a')]).toEqual([3, 3]);
  });

  it('forgets what was not asked for longest', async () => {
    const { recall } = open();
    for (const key of ['a', 'b', 'a', 'c']) await recall(key);
    expect([await recall('a'), await recall('c'), await recall('b')]).toEqual([1, 3, 4]);
  });

  it('makes once what several ask at once, unless it is for one alone', async () => {
    const { recall } = open();
    expect(await Promise.all([recall('a'), recall('a'), recall('b')])).toEqual([1, 1, 2]);
    const never = () => false;
    expect(new Set(await Promise.all([recall('c', never), recall('c', never)])).size).toBe(2);
  });

  it('remembers no failure', async () => {
    const { memory, recall } = open();
    const fails = () => Promise.reject(new Error('gone'));
    const both = await Promise.allSettled([memory.recall('a', fails, always), recall('a')]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(await memory.recall('a', async () => 9, always)).toBe(9);
  });

  it('keeps nothing that does not last, and nothing without a revision', async () => {
    const { recall } = open();
    const never = () => false;
    expect([await recall('a', never), await recall('a', never)]).toEqual([1, 2]);
    const broken = createMemory<number>(2, () => Promise.reject(new Error('gone')));
    expect(await broken.recall('a', async () => 7, always)).toBe(7);
    expect(await broken.recall('a', async () => 8, always)).toBe(8);
  });
});

const wide = { weigh: (_: Block) => [1], limits: [100] };

describe('A conversation', () => {
  it('remembers answers, and tells what came into the archive since', async () => {
    const desk = await harbourDesk(harbourArticles);
    const { answer } = createConversation(desk, wide);
    const asker = (home: string) => ({
      caller: { home, address: home, lacks: async () => [], isGroup: false, mayManage: async () => true },
      appLanguage: 'en',
    });
    const first = await answer(asker('test:1'), '/who Quay');
    expect(await answer(asker('test:2'), '/who Quay')).toBe(first);
    await desk.archive.put(
      article('later', {
        about: { published: '2024-06-09' },
        text: 'Quay said the pier was open.',
        said: [{ actor: 'quay', words: 'the pier was open' }],
      }),
    );
    expect(JSON.stringify((await answer(asker('test:1'), '/who Quay')).blocks)).toContain('the pier was open');
  });

  it('tells everybody of his own settings', async () => {
    const desk = await harbourDesk(harbourArticles);
    const { answer } = createConversation(desk, wide);
    const asker = (home: string, isGroup: boolean) => ({
      caller: { home, address: home, lacks: async () => [], isGroup, mayManage: async () => true },
    });
    const own = await answer(asker('test:1', false), '/settings');
    const shared = await answer(asker('test:2', true), '/settings');
    expect(shared.blocks).not.toEqual(own.blocks);
  });
});
