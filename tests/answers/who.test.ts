import { describe, expect, test } from 'vitest';
import type { Desk } from '../../src/answers/desk.ts';
import { type WhoAnswer, whoListSchema, whoSchema } from '../../src/answers/schema.ts';
import { type WhoRequest, who } from '../../src/answers/who.ts';
import { article } from '../support/article.ts';
import { harbourArticles } from '../support/harbour-archive.ts';
import { harbourBeat } from '../support/harbour-beat.ts';
import { harbourDesk, sharedHarbourDesk } from '../support/harbour-desk.ts';

const harbour = sharedHarbourDesk();

async function ask(desk: Desk, request: Partial<WhoRequest> & { readonly name: string }): Promise<WhoAnswer> {
  const answer = await who(desk, { page: 1, ...request });
  return whoSchema.parse(answer);
}

function texts({ statements }: WhoAnswer): readonly string[] {
  return statements.map(({ text }) => text);
}

describe('/who NAME', () => {
  test('gives the statements newest first, undated last, one quotation with all its sources', async () => {
    const answer = await ask(await harbour(), { name: 'Marlow' });

    expect(answer.actor).toMatchObject({ id: 'marlow', name: 'Ada Marlow', role: 'mayor of Oakham', roleUntil: null });
    expect(answer.statements.map(({ text, date, dateBasis }) => [text, date, dateBasis])).toEqual([
      ['talks with Tern could start in July', '2024-06-01', 'published'],
      ['“the ferry must sail again”', '2024-05-30', 'stated'],
      ['the nets were full', '2024-05-20', 'published'],
      ['a new lighthouse', null, 'none'],
    ]);
    expect(answer.statements[1]?.sources.map(({ outlet }) => outlet)).toEqual(['The Tide', 'The Gull']);
    expect(answer).toMatchObject({
      total: 4,
      page: 1,
      pages: 1,
      filters: {},
      newest: '2024-06-01',
      asOf: '2024-06-10',
    });
  });

  test.each([
    ['marlowe', 'marlow'],
    ['Ада Марлоу', 'marlow'],
    ['Mrs Marlow', 'marlow'],
    ['Mralow', 'marlow'],
    ['Oakham mayor', 'marlow'],
    ['the mayor of Oakham', 'marlow'],
    ['the Tern warden', 'quay'],
    ['the Guild', 'guild'],
    ['Tern', 'tern'],
    ['Sternwater', 'tern'],
    ['Danner', 'oleg-danner'],
  ])('finds %s as %s', async (name, id) => {
    expect((await ask(await harbour(), { name })).actor.id).toBe(id);
  });

  test('an office that two hold at once means neither', async () => {
    const [marlow, ...others] = harbourBeat.actors;
    const twin = { ...marlow, id: 'twin', name: 'Tom Twin', variants: [] };
    const actors = marlow ? [marlow, { ...marlow, ...twin }, ...others] : [];
    const desk = await harbourDesk([], { ...harbourBeat, actors });
    await expect(ask(desk, { name: 'mayor of Oakham' })).rejects.toMatchObject({
      code: 'unknown-actor',
      suggestions: ['/who Ada Marlow', '/who Tom Twin'],
    });
  });

  test('a role means its holder on the last day asked about', async () => {
    const desk = await harbour();
    expect((await ask(desk, { name: 'Oakham mayor', until: '2021-12-31' })).actor).toMatchObject({
      id: 'stride',
      role: 'mayor of Oakham',
      roleUntil: '2022-03-01',
    });
  });

  test.each<[string, Omit<WhoRequest, 'name' | 'page'>, readonly string[]]>([
    ['topic', { topic: 'talks tern' }, ['talks with Tern could start in July']],
    ['quotes', { kind: 'quotes' }, ['“the ferry must sail again”']],
    ['reported', { kind: 'reported', since: '2024-05-25' }, ['talks with Tern could start in July']],
    ['until', { until: '2024-05-29' }, ['the nets were full']],
    ['source', { source: 'gull' }, ['“the ferry must sail again”']],
    ['about', { about: true }, ['the mayor was “late to the talks” and would stay late']],
    ['attitudes', { attitudes: true, topic: 'winter' }, ['the winter will be hard']],
  ])('keeps to the filter: %s', async (_, filter, expected) => {
    const answer = await ask(await harbour(), { name: 'Marlow', ...filter });
    expect(texts(answer)).toEqual(expected);
    expect(Object.keys(answer.filters).sort()).toEqual(Object.keys(filter).sort());
  });

  test('of a partly quoted statement only the words in quotation marks are exact', async () => {
    const { statements } = await ask(await harbour(), { name: 'Quay', kind: 'quotes' });
    expect(statements.map(({ text, quoted }) => quoted.map(([start, end]) => text.slice(start, end)))).toEqual([
      ['late to the talks'],
    ]);
  });

  test('one person is one actor, named in full here and by surname there', async () => {
    const answer = await ask(await harbour(), { name: 'Oleg Danner' });
    expect(answer.actor).toMatchObject({ name: 'Oleg Danner', role: 'harbour master', discovered: true });
    expect(texts(answer)).toEqual(['the tide was high', 'the pier was closed']);
    expect(answer.statements.map(({ actor }) => actor)).toEqual([
      { id: 'oleg-danner', name: 'Oleg Danner' },
      { id: 'oleg-danner', name: 'Oleg Danner' },
    ]);
    expect(answer.total).toBe(2);
  });

  test('a surname that two people share stays apart from both', async () => {
    const twin = article('twin', {
      text: 'Rosa Danner said the nets were torn.',
      said: [{ actor: 'rosa-danner', words: 'the nets were torn' }],
      discovered: [{ id: 'rosa-danner', name: 'Rosa Danner', role: null }],
    });
    const desk = await harbourDesk([...harbourArticles, twin]);
    expect(texts(await ask(desk, { name: 'Oleg Danner' }))).toEqual(['the tide was high']);
    const bare = await ask(desk, { name: 'Danner' });
    expect(texts(bare)).toEqual(['the pier was closed']);
    expect(bare.actor).toMatchObject({ name: 'Danner', mayBe: ['Oleg Danner', 'Rosa Danner'] });
  });

  test('somebody known who said nothing answers with the id and no statements', async () => {
    expect(await ask(await harbour(), { name: 'Nora Silent', page: 3 })).toMatchObject({
      actor: { id: 'silent' },
      statements: [],
      total: 0,
      page: 1,
      pages: 0,
      newest: null,
    });
  });

  test.each([
    ['Marlov Kwey', 'unknown-actor', 'Nobody called "Marlov Kwey" is known here.', ['/who', '/search Marlov Kwey']],
    ['Ada', 'unknown-actor', 'Nobody called "Ada" is known here.', ['/who Ada Marlow']],
    ['Redhaven', 'unknown-actor', 'Port Vesper is a town, not somebody who speaks.', ['/town Port Vesper']],
  ])('says what to try instead of %s', async (name, code, message, suggestions) => {
    const desk = await harbour();
    await expect(ask(desk, { name })).rejects.toMatchObject({ code, message, suggestions });
  });

  test('turns pages, and says how many there are', async () => {
    const words = ['red', 'blue', 'green', 'white', 'black', 'brown', 'grey'];
    const many = article('many', {
      text: words.map((word) => `Quay said the sail was ${word}.`).join('\n'),
      said: words.map((word) => ({ actor: 'quay', words: `the sail was ${word}` })),
    });
    const desk = await harbourDesk([many]);
    const pages = await Promise.all([1, 2].map((page) => ask(desk, { name: 'Quay', page })));
    expect(pages.flatMap(texts)).toEqual(words.map((word) => `the sail was ${word}`));
    expect(pages.map(({ page, newest }) => [page, newest])).toEqual([
      [1, '2024-06-01'],
      [2, '2024-06-01'],
    ]);
    const beyond = await ask(desk, { name: 'Quay', page: 3 });
    expect(beyond).toMatchObject({ statements: [], total: 7, page: 3, pages: 2, newest: '2024-06-01' });
  });
});

describe('/who', () => {
  test.each([
    [
      { topic: 'red sails', since: '2024-01-01' },
      ['/search red sails since:2024-01-01', '/timeline since:2024-01-01', '/who'],
    ],
    [{ kind: 'quotes' as const }, ['/who']],
  ])('a filter needs a name: %o', async (filters, suggestions) => {
    await expect(who(await harbour(), { ...filters, page: 1 })).rejects.toMatchObject({
      code: 'bad-arguments',
      suggestions,
    });
  });

  test('gives the most reported, each actor once', async () => {
    const answer = whoListSchema.parse(await who(await harbour(), { page: 1 }));
    expect(answer.actors.map(({ id, count }) => [id, count])).toEqual([
      ['marlow', 4],
      ['oleg-danner', 2],
      ['quay', 1],
    ]);
  });

  test('knows what was put in after it was asked first', async () => {
    const desk = await harbourDesk([]);
    expect(await who(desk, { page: 1 })).toMatchObject({ actors: [], total: 0 });
    for (const entry of harbourArticles) await desk.archive.put(entry);
    expect(await who(desk, { page: 1 })).toMatchObject({ total: 3 });
  });
});
