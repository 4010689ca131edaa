import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Desk } from '../../src/answers/desk.ts';
import { plan } from '../../src/answers/plan.ts';
import { search } from '../../src/answers/search.ts';
import { timeline } from '../../src/answers/timeline.ts';
import { town } from '../../src/answers/town.ts';
import type { Source } from '../../src/answers/view-schema.ts';
import { who } from '../../src/answers/who.ts';
import { article } from '../support/article.ts';
import { harbourDesk, sharedHarbourDesk } from '../support/harbour-desk.ts';

const harbour = sharedHarbourDesk();

interface Evidence {
  readonly text: string;
  readonly sources: readonly Source[];
}

/** The words of the first source are the text; those of every other are a part of it, or it of them. */
async function expectTraceable(desk: Desk, items: readonly Evidence[]): Promise<void> {
  for (const { text, sources } of items) {
    for (const [index, source] of sources.entries()) {
      const document = await desk.archive.document(source.document);
      const words = source.spans.map(([start, end]) => document?.text.slice(start, end)).join(' … ');
      if (index === 0) expect(words).toBe(text);
      else expect(text.includes(words) || words.includes(text)).toBe(true);
      expect(document?.text.slice(...source.passageSpan)).toBe(source.passage);
    }
  }
}

test('the words of every answer are those at its offsets', async () => {
  const desk = await harbour();
  const [said, claimed, planned, told, found] = await Promise.all([
    who(desk, { name: 'Marlow', page: 1 }),
    town(desk, { name: 'Port Vesper', page: 1 }),
    plan(desk, { name: 'ferry plan', page: 1 }),
    timeline(desk, { page: 1 }),
    search(desk, { words: 'the', page: 1 }),
  ]);
  const items: readonly Evidence[] = [
    ...(said.actor === null ? [] : said.statements),
    ...(claimed.place === null ? [] : claimed.items.flatMap((item) => [item, ...item.against])),
    ...(planned.plan === null ? [] : [...planned.points, ...planned.positions]),
    ...told.items,
  ];
  expect(items.length).toBeGreaterThan(18);
  await expectTraceable(desk, items);

  expect(found.items.length).toBeGreaterThan(2);
  for (const { text, marks, sources } of found.items) {
    const [source] = sources;
    const document = await desk.archive.document(source?.document ?? '');
    expect(document?.text.slice(...(source?.passageSpan ?? []))).toBe(text);
    const matched = source?.spans.map(([start, end]) => document?.text.slice(start, end));
    expect(matched).toEqual(marks.map(([start, end]) => text.slice(start, end)));
  }
});

test('whatever the text, the words shown are those at the offsets', async () => {
  const piece = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }).filter((words) => words.trim() !== '');
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 4 }), fc.boolean(), async (pieces, quoted) => {
      const words = pieces.map((words, index) => (quoted ? `“${index}${words}”` : `${index}${words}`));
      const kind = quoted ? 'direct' : 'indirect';
      const entry = article('any', { text: words.join(', she said, '), said: [{ actor: 'quay', words, kind }] });
      const desk = await harbourDesk([entry]);
      const answer = await who(desk, { name: 'Quay', page: 1 });
      const statements = answer.actor === null ? [] : answer.statements;
      expect(statements).toHaveLength(1);
      await expectTraceable(desk, statements);
    }),
    { numRuns: 20 },
  );
});
