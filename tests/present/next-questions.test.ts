import { expect, test } from 'vitest';
import { dispatch } from '../../src/commands/dispatch.ts';
import { present } from '../../src/present/present.ts';
import type { Inline, Reply } from '../../src/reply/blocks.ts';
import { english } from '../../src/wording/wording.ts';
import { sharedHarbourDesk } from '../support/harbour-desk.ts';

const harbour = sharedHarbourDesk();

test('every question that a reply offers, and every one that those offer, can be asked', async () => {
  const desk = await harbour();
  const asked = new Set<string>();
  let open = [
    '/who',
    '/town',
    '/plan',
    '/timeline page:2',
    '/compare Marlow, Quay',
    '/search ferry',
    '/about',
    '/who Silent',
  ];
  while (open.length > 0 && asked.size < 300) {
    const offered = new Set<string>();
    for (const line of open) {
      asked.add(line);
      const answer = await dispatch(line, desk);
      expect('error' in answer ? [line, answer.error] : 'answered').toBe('answered');
      for (const next of questionsIn(present(answer, english))) offered.add(next);
    }
    open = [...offered].filter((line) => !asked.has(line));
  }
  expect(asked).toContain('/timeline who:"Oleg Danner"');
  expect(asked).toContain('/plan the Bridge Plan');
  expect(asked.size).toBeGreaterThan(25);
});

/** Actions, and what is shown to be typed; usages (`[NAME]`) aside. */
function questionsIn(reply: Reply): readonly string[] {
  return reply.flatMap((block) => {
    if (block.kind === 'actions') return block.actions.map(({ command }) => command);
    const inlines: readonly Inline[] =
      block.kind === 'quote' ? block.attribution.flat() : block.kind === 'list' ? block.items.flat() : [];
    return inlines.flatMap(({ style, text }) => (style === 'code' && !/\[|\b[A-Z]{2,}\b/.test(text) ? [text] : []));
  });
}
