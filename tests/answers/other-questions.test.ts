import { describe, expect, test } from 'vitest';
import { about } from '../../src/answers/about.ts';
import { compare } from '../../src/answers/compare.ts';
import {
  aboutSchema,
  compareSchema,
  searchSchema,
  sourceAnswerSchema,
  sourcesSchema,
} from '../../src/answers/schema.ts';
import { search } from '../../src/answers/search.ts';
import { source } from '../../src/answers/source.ts';
import { sources } from '../../src/answers/sources.ts';
import { who } from '../../src/answers/who.ts';
import { article } from '../support/article.ts';
import { harbourDesk, sharedHarbourDesk } from '../support/harbour-desk.ts';

const harbour = sharedHarbourDesk();

describe('/search', () => {
  test('gives paragraphs with their marks, and the statements in them', async () => {
    const desk = await harbour();
    const answer = searchSchema.parse(await search(desk, { words: '"late to the talks"', page: 1 }));
    expect(answer.total).toBe(1);
    expect(answer.items.map(({ text, marks }) => marks.map(([start, end]) => text.slice(start, end)))).toEqual([
      ['late to the talks'],
    ]);
    expect(answer.items[0]?.statements).toMatchObject([{ actor: { id: 'quay', name: 'Ines Quay' }, kind: 'mixed' }]);
  });

  test('names a speaker that nobody could resolve in the words of the text', async () => {
    const desk = await harbour();
    const { items } = await search(desk, { words: 'storm had passed', page: 1 });
    expect(items[0]?.statements.map(({ actor }) => actor)).toEqual([{ id: null, name: 'A fisherman' }]);
  });

  test.each(['', '   ', '"" * ( NEAR', '-', '“”'])('%j: any text is safe', async (words) => {
    const asked = search(await harbour(), { words, page: 1 });
    await (/[a-z]/i.test(words)
      ? expect(asked).resolves.toMatchObject({ total: 0 })
      : expect(asked).rejects.toMatchObject({ code: 'bad-arguments' }));
  });
});

describe('/compare', () => {
  test('gives what both said on a topic, by date', async () => {
    const desk = await harbour();
    const asked = compare(desk, { first: 'Marlow', second: 'Quay', topic: 'talks', page: 1 });
    const answer = compareSchema.parse(await asked);
    expect(answer.actors.map(({ id }) => id)).toEqual(['marlow', 'quay']);
    expect(answer.statements.map(({ actor }) => actor?.id)).toEqual(['marlow', 'quay']);
    expect(answer).toMatchObject({ totals: [1, 1], total: 2, filters: { topic: 'talks' } });
  });

  test('pages bring some of each, without a gap', async () => {
    const days = ['01', '02', '03', '04', '05', '06', '07'];
    const words = days.map((day) => `the day was ${day}`);
    const said = words.map((said, index) => ({
      actor: index === 0 ? 'quay' : 'marlow',
      words: said,
      on: `2024-05-${days[index]}`,
    }));
    const desk = await harbourDesk([article('days', { text: words.join('\n'), said })]);
    const pages = await Promise.all([1, 2].map((page) => compare(desk, { first: 'Quay', second: 'Marlow', page })));
    expect(pages.map(({ statements }) => statements.map(({ text }) => text.slice(-2)))).toEqual([
      ['07', '06', '05', '01'],
      ['04', '03', '02'],
    ]);
    expect(pages[1]).toMatchObject({ page: 2, pages: 2, total: 7, totals: [1, 6], newest: '2024-05-07' });
  });

  test('takes turns on one day', async () => {
    const words = ['one', 'two', 'three', 'four', 'five'].map((word) => `the boat was number ${word}`);
    const said = words.map((said, index) => ({ actor: index < 3 ? 'quay' : 'marlow', words: said }));
    const desk = await harbourDesk([article('boats', { text: words.join('\n'), said })]);
    const { statements } = await compare(desk, { first: 'Quay', second: 'Marlow', page: 1 });
    expect(statements.map(({ actor }) => actor?.id)).toEqual(['quay', 'marlow', 'quay', 'marlow', 'quay']);
  });

  test('takes two different actors', async () => {
    const asked = compare(await harbourDesk([]), { first: 'Marlow', second: 'Ada Marlow', page: 1 });
    await expect(asked).rejects.toMatchObject({ code: 'bad-arguments' });
  });
});

describe('/source', () => {
  test('gives a statement by its id, misread or not', async () => {
    const desk = await harbour();
    const said = await who(desk, { name: 'Quay', page: 1 });
    const statement = said.actor === null ? undefined : said.statements[0];
    const id = statement?.id ?? '';
    const misread = id.replaceAll('1', 'l').replaceAll('0', 'O');
    for (const typed of [id, `#${id}`, id.toUpperCase(), misread]) {
      const answer = sourceAnswerSchema.parse(await source(desk, { id: typed }));
      expect(answer.statement).toEqual(statement);
      expect(answer.statement.sources[0]?.passage).toContain('Ines Quay said the mayor');
    }
  });

  test('offers the id that was meant when two letters changed places', async () => {
    const desk = await harbour();
    const said = await who(desk, { name: 'Quay', page: 1 });
    const id = (said.actor === null ? undefined : said.statements[0]?.id) ?? '';
    const at = [...id].findIndex((letter, index) => letter !== id.charAt(index + 1));
    const swapped = id.slice(0, at) + id.charAt(at + 1) + id.charAt(at) + id.slice(at + 2);
    await expect(source(desk, { id: swapped })).rejects.toMatchObject({
      code: 'unknown-statement',
      suggestions: [`/source ${id}`],
    });
  });
});

test('/sources gives the documents with what was found in them, newest first', async () => {
  const answer = sourcesSchema.parse(await sources(await harbour(), { page: 1 }));
  expect(answer.documents.map(({ source: name, statements }) => [name, statements])).toEqual([
    ['front', 0],
    ['echo', 1],
    ['talks', 4],
    ['record', 4],
    ['plans', 0],
    ['old', 0],
    ['undated', 1],
  ]);
});

test('/about says what is covered and how much is on file', async () => {
  const answer = aboutSchema.parse(await about(await harbour(), {}));
  expect(answer).toMatchObject({
    beat: { name: 'The ferry dispute', about: 'Oakham and Tern quarrel over the ferry.' },
    version: '1.2.3',
    documents: 7,
    statements: 9,
    newest: '2024-06-05',
  });
});
