import { describe, expect, test } from 'vitest';
import type { Desk } from '../../src/answers/desk.ts';
import { type TownAnswer, townListSchema, townSchema } from '../../src/answers/schema.ts';
import { type TownRequest, town } from '../../src/answers/town.ts';
import { createExtractor } from '../../src/extract/create-extractor.ts';
import { type Article, article } from '../support/article.ts';
import { harbourBeat } from '../support/harbour-beat.ts';
import { harbourDesk, sharedHarbourDesk } from '../support/harbour-desk.ts';

const harbour = sharedHarbourDesk();

async function ask(desk: Desk, request: Partial<TownRequest> & { readonly name: string }): Promise<TownAnswer> {
  return townSchema.parse(await town(desk, { page: 1, ...request }));
}

function sides({ items }: TownAnswer) {
  return items.map(({ stance, actor, contested, against }) => [
    stance,
    actor,
    contested,
    against.map((other) => [other.stance, other.actor?.id ?? null]),
  ]);
}

describe('/town NAME', () => {
  test('gives who claims, denies or reports what, newest first, both sides of what is contested', async () => {
    const answer = await ask(await harbour(), { name: 'Port Vesper' });
    expect(answer.place).toEqual({
      id: 'vesper',
      name: 'Port Vesper',
      formerNames: ['Redhaven'],
      region: 'West Shore',
      lat: 50.5,
      lon: 3.25,
    });
    expect(answer.items.map(({ date, text }) => [date, text])).toEqual([
      ['2024-06-05', 'its crew holds Redhaven'],
      ['2024-06-05', 'its rival held the harbour'],
      ['2024-06-03', 'The lamps of Port Vesper went out'],
      ['2023-01-10', 'its flag flew over Port Vesper'],
      ['2023-01-10', 'the beach there'],
    ]);
    expect(sides(answer)).toEqual([
      ['claims', 'oakham', true, [['denies', 'tern']]],
      ['denies', 'tern', true, [['claims', 'oakham']]],
      ['reports', null, false, []],
      ['claims', 'oakham', false, []],
      ['claims', 'marlow', false, []],
    ]);
    expect(answer).toMatchObject({ total: 5, newest: '2024-06-05' });
  });

  const claim = { place: 'vesper', stance: 'claims', actor: 'oakham', words: 'the pier is ours' } as const;
  const denial = { place: 'vesper', stance: 'denies', actor: 'tern', words: 'the pier was never theirs' } as const;
  const text =
    'They say the pier is ours. They say the pier was never theirs. They say their nets dry there, their boats lie there, the market burned, markets burn.';
  const noDate = { published: null, publishedBasis: 'none' } as const;

  test.each<[string, Partial<Article>, Partial<Article>, boolean]>([
    ['thirty days apart', { about: { published: '2024-05-01' } }, { about: { published: '2024-05-31' } }, true],
    ['longer apart', { about: { published: '2024-05-01' } }, { about: { published: '2024-06-01' } }, false],
    ['both undated', { about: noDate }, { about: noDate }, true],
    ['one undated', { about: noDate }, {}, false],
    ['by the same actor', {}, { claimed: [{ ...denial, actor: 'oakham' }] }, false],
    ['by one side', {}, { claimed: [{ ...denial, actor: 'marlow' }] }, false],
    ['by somebody of no known side', {}, { claimed: [{ ...denial, actor: 'guild' }] }, true],
    ['on different subjects', {}, { claimed: [{ ...denial, subject: 'strike' }] }, false],
    [
      'on something else, with no word in common',
      { claimed: [{ ...claim, subject: 'other' }] },
      { claimed: [{ ...denial, subject: 'other', words: 'never theirs' }] },
      false,
    ],
    [
      'on something else, with none but common words in common',
      { claimed: [{ ...claim, subject: 'other', words: 'their nets dry there' }] },
      { claimed: [{ ...denial, subject: 'other', words: 'their boats lie there' }] },
      false,
    ],
    [
      'on something else, with a word in common',
      { claimed: [{ ...claim, subject: 'other', words: 'the market burned' }] },
      { claimed: [{ ...denial, subject: 'other', words: 'markets burn' }] },
      true,
    ],
    ['about another place', {}, { claimed: [{ ...denial, place: 'millbrook' }] }, false],
  ])('a claim and a denial %s', async (_, claimed, denied, contested) => {
    const desk = await harbourDesk([
      article('one', { text, claimed: [claim], ...claimed }),
      article('two', { text, claimed: [denial], ...denied }),
    ]);
    const { items } = await ask(desk, { name: 'Port Vesper' });
    expect(items.map((item) => item.contested)).toEqual(items.map(() => contested));
  });

  test('a claim and a denial in one document, however far apart their dates', async () => {
    const both = article('both', {
      text,
      claimed: [
        { ...claim, on: '2023-01-01' },
        { ...denial, on: '2023-05-20' },
      ],
    });
    const { items } = await ask(await harbourDesk([both]), { name: 'Port Vesper' });
    expect(items.map((item) => item.contested)).toEqual([true, true]);
  });

  test('the two sides of two articles, as they are read', async () => {
    const extractor = createExtractor(harbourBeat);
    const read = (source: string, words: string) => {
      const entry = article(source, { text: words });
      return { ...entry, findings: extractor.extract(entry.document) };
    };
    const desk = await harbourDesk([
      read('one', 'Oakham said its crew had taken Port Vesper on 30 May.'),
      read('two', 'Tern said that Oakham’s claim that Port Vesper had been taken was false.'),
      read('three', 'Marlow said that Tern’s denial that Port Vesper had been taken was a lie.'),
    ]);
    const { items } = await ask(desk, { name: 'Port Vesper' });
    const seen = items.map(({ stance, actor, against }) => [
      stance,
      actor,
      against.map((one) => one.actor?.id).toSorted(),
    ]);
    expect(seen.toSorted()).toEqual([
      ['claims', 'marlow', ['tern']],
      ['claims', 'oakham', ['tern']],
      ['denies', 'tern', ['marlow', 'oakham']],
    ]);
  });

  test('the nearest other side, though a farther one stands on the same page', async () => {
    const desk = await harbourDesk([
      article('far', {
        text,
        claimed: [{ ...denial, words: 'the pier was never' }],
        about: { published: '2024-04-20' },
      }),
      article('claim', { text, claimed: [claim], about: { published: '2024-05-10' } }),
      article('near', { text, claimed: [denial], about: { published: '2024-05-12' } }),
    ]);
    const { items } = await ask(desk, { name: 'Port Vesper', until: '2024-05-11' });
    const against = items.find(({ stance }) => stance === 'claims')?.against ?? [];
    expect(against[0]?.date).toBe('2024-05-12');
  });

  test('finds the other side on another page', async () => {
    const days = ['02', '03', '04', '05', '06', '07'];
    const lamps = days.map((day) => `the lamps of ${day} burn`);
    const reports = lamps.map((words, index) => ({
      place: 'vesper',
      stance: 'reports' as const,
      actor: null,
      words,
      on: `2024-05-${days[index]}`,
    }));
    const later = article('later', { text: lamps.join('\n'), claimed: reports });
    const first = article('first', { text, claimed: [{ ...claim, on: '2024-05-01' }] });
    const last = article('last', { text, claimed: [{ ...denial, on: '2024-05-08' }] });
    const desk = await harbourDesk([first, later, last]);
    for (const since of [undefined, '2024-01-01']) {
      const pages = await Promise.all([1, 2].map((page) => ask(desk, { name: 'Port Vesper', since, page })));
      expect(pages.flatMap(({ items }) => items.filter((item) => item.contested)).map(({ stance }) => stance)).toEqual([
        'denies',
        'claims',
      ]);
    }
  });

  test.each(['Redhaven', 'Порт Веспер', 'port vesper', 'Prot Vesper'])('finds %s', async (name) => {
    expect((await ask(await harbour(), { name })).place.id).toBe('vesper');
  });

  test('keeps to the dates', async () => {
    const answer = await ask(await harbour(), { name: 'Redhaven', since: '2024-06-04' });
    expect(answer).toMatchObject({ total: 2, filters: { since: '2024-06-04' } });
  });

  test('a town nobody reports on answers with its id and nothing', async () => {
    const answer = await ask(await harbour(), { name: 'Millbrook' });
    expect(answer).toMatchObject({ place: { id: 'millbrook' }, items: [], total: 0, newest: null });
  });

  test.each([
    ['Quay', 'Ines Quay is somebody who speaks, not a town.', ['/who Ines Quay']],
    ['Vesper district', '"Vesper district" is a region; this question takes a town.', ['/town Port Vesper']],
    ['Millbrook river', 'No town called "Millbrook river" is known here.', ['/town Millbrook']],
    ['Redhavn', 'No town called "Redhavn" is known here.', ['/town Port Vesper']],
    ['Xyzzy', 'No town called "Xyzzy" is known here.', ['/town']],
  ])('%s is no town', async (name, message, suggestions) => {
    const desk = await harbour();
    await expect(ask(desk, { name })).rejects.toMatchObject({ code: 'unknown-place', message, suggestions });
  });
});

test('a name that two towns share is offered with their regions, and found with one', async () => {
  const [first] = harbourBeat.places;
  if (first === undefined) throw new Error('the beat has no places');
  const shared = (id: string, region: string) => ({ ...first, id, name: 'Twinby', region, government: null });
  const desk = await harbourDesk([]);
  const twins = {
    ...desk,
    beat: { ...desk.beat, places: [shared('east', 'East Shore'), shared('west', 'West Shore')] },
  };
  await expect(ask(twins, { name: 'Twinby' })).rejects.toMatchObject({
    code: 'unknown-place',
    message: 'More than one town is called "Twinby".',
    suggestions: ['/town Twinby, East Shore', '/town Twinby, West Shore'],
  });
  const answer = await ask(twins, { name: 'Twinby, West Shore' });
  expect(answer.place).toMatchObject({ id: 'west', name: 'Twinby, West Shore' });
});

test('/town gives the most reported towns', async () => {
  const answer = townListSchema.parse(await town(await harbour(), { page: 1 }));
  expect(answer.places.map(({ id, count, newest }) => [id, count, newest])).toEqual([['vesper', 5, '2024-06-05']]);
});
