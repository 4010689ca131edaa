import { describe, expect, test } from 'vitest';
import type { Desk } from '../../src/answers/desk.ts';
import { type DigestRequest, type DigestSpan, digest } from '../../src/answers/digest.ts';
import { type DigestAnswer, digestSchema } from '../../src/answers/digest-schema.ts';
import type { ArchiveEntry } from '../../src/archive/archive.ts';
import { type Article, article } from '../support/article.ts';
import { harbourArticles } from '../support/harbour-archive.ts';
import { harbourDesk, sharedHarbourDesk } from '../support/harbour-desk.ts';

const harbour = sharedHarbourDesk();
const ALL = { who: null, town: null, plan: null };
const ASKED: DigestRequest = { filters: ALL, span: { kind: 'newest' }, from: null, to: null, zone: 'Europe/Kyiv' };

async function ask(desk: Desk, request: Partial<DigestRequest> = {}): Promise<DigestAnswer> {
  return digestSchema.parse(await digest(desk, { ...ASKED, ...request }));
}

/** The page of some articles. */
async function pageOf(articles: Readonly<Record<string, Article>>, span: DigestSpan = { kind: 'newest' }) {
  const entries = Object.entries(articles).map(([name, given]) => article(name, given));
  return ask(await harbourDesk(entries), { span });
}

const words = (lines: readonly { readonly text: string }[]) => lines.map(({ text }) => text);
const groups = (given: DigestAnswer['places']) =>
  given.map(({ of, lines, rest }) => [of?.name ?? null, words(lines), rest?.count ?? 0]);

describe('the front page', () => {
  test('has the main lines first, then what is told of places and by actors, and counts what is left out', async () => {
    const page = await ask(await harbour());
    expect(
      page.contested.map(({ place, claim, denial }) => [place.name, claim.actor?.name, claim.text, denial.text]),
    ).toEqual([['Port Vesper', 'Oakham', 'its crew holds Redhaven', 'its rival held the harbour']]);
    expect(page.moves.map(({ plan, actorName, stance }) => [plan.name, actorName, stance])).toEqual([
      ['the Ferry Plan', 'Tern', 'rejects'],
      ['the Ferry Plan', 'Harbour Guild', 'conditions'],
    ]);
    expect(page.statements.map(({ actor, text, sources }) => [actor?.name, text, sources.length])).toEqual([
      ['Ada Marlow', '“the ferry must sail again”', 2],
      ['Ines Quay', 'the mayor was “late to the talks” and would stay late', 1],
      ['Ada Marlow', 'talks with Tern could start in July', 1],
    ]);
    expect(groups(page.places)).toEqual([
      ['Port Vesper', ['The lamps of Port Vesper went out'], 2],
      ['Millbrook', ['The storm reached Millbrook'], 0],
    ]);
    expect(groups(page.actors)).toEqual([
      ['Oleg Danner', ['the tide was high'], 1],
      ['Ada Marlow', ['the nets were full'], 1],
    ]);
    expect(page).toMatchObject({ others: { rest: null }, rest: { count: 4 }, shown: 12, total: 17, next: null });
  });

  test('tells of an empty archive that there is nothing', async () => {
    expect(await ask(await harbourDesk([]))).toMatchObject({ total: 0, shown: 0, rest: null, places: [], actors: [] });
  });

  const crew = { place: 'vesper', stance: 'claims', actor: 'oakham', words: 'Oakham holds the pier' } as const;
  const never = { place: 'vesper', stance: 'denies', actor: 'tern', words: 'Oakham never held it' } as const;
  const text =
    'It is told that Oakham holds the pier. It is told that Oakham never held it. Both agree on the weather.';

  test('shows a new claim with an older denial, and says who else takes a side', async () => {
    const old = { text, claimed: [never], about: { published: '2024-05-20' } };
    const fresh = { text, claimed: [crew], about: { published: '2024-06-08' } };
    const guild = {
      text: 'Guild: the pier is taken. So be it.',
      claimed: [{ ...crew, actor: 'guild', words: 'the pier is taken' }],
      about: { published: '2024-06-07' },
    };
    const page = await pageOf({ old, fresh, guild }, { kind: 'new', after: 1, upTo: 3 });
    expect(page.contested).toMatchObject([
      {
        claimants: ['Oakham', 'Harbour Guild'],
        deniers: ['Tern'],
        claim: { text: 'Oakham holds the pier' },
        denial: { text: 'Oakham never held it', date: '2024-05-20' },
      },
    ]);
    expect(page).toMatchObject({ total: 2, places: [], moreContested: [{ of: { name: 'Port Vesper' }, count: 1 }] });
  });

  test('never shows a contested claim without its other side, however many there are', async () => {
    const towns = ['vesper', 'sternwater', 'millbrook', 'oakham-town'];
    const given = towns.map((place) => [
      place,
      {
        text: `${place}. ${text}`,
        claimed: [
          { ...crew, place },
          { ...never, place },
        ],
      },
    ]);
    const page = await pageOf(Object.fromEntries(given));
    expect(page.contested).toHaveLength(2);
    expect(page.places).toEqual([]);
    expect(page.moreContested.map(({ count }) => count)).toEqual([2, 2]);
    expect(page.rest?.count).toBe(4);
  });

  test('does not tell again of a claim what a statement has told', async () => {
    const said = { text, said: [{ actor: 'oakham', words: 'Oakham holds the pier' }] };
    const page = await pageOf({ said: { ...said, claimed: [crew] } });
    expect(words(page.statements)).toEqual(['Oakham holds the pier']);
    expect(page).toMatchObject({ places: [], actors: [], rest: null, total: 2, shown: 1 });
  });

  test('leaves out, and counts, what holds more than has been told', async () => {
    const long = 'Oakham holds the pier. It is told that Oakham never held it';
    const page = await pageOf({
      both: { text, claimed: [{ ...crew, stance: 'reports', actor: null }], said: [{ actor: null, words: long }] },
    });
    expect(words(page.statements)).toEqual([long]);
    const contested = await pageOf({ both: { text, claimed: [crew, never], said: [{ actor: 'quay', words: text }] } });
    expect(contested).toMatchObject({ statements: [], actors: [{ lines: [], rest: { count: 1 } }], shown: 2 });
  });
});

describe('the main statements', () => {
  const says = (actor: string, said: string, more: Partial<Article> = {}): Article => ({
    text: `They said ${said}.`,
    said: [{ actor, words: said, kind: said.startsWith('“') ? 'direct' : 'indirect' }],
    ...more,
  });

  test.each<[string, readonly Article[], readonly string[]]>([
    [
      'what more documents carry',
      [says('tern', '“nets are dry”'), says('oakham', '“boats are old”'), says('oakham', '“boats are old”')],
      ['“boats are old”', '“nets are dry”'],
    ],
    [
      'the newer one',
      [says('tern', '“nets are dry”', { about: { published: '2024-05-01' } }), says('oakham', 'boats are old')],
      ['boats are old', '“nets are dry”'],
    ],
    ['a quote', [says('tern', 'nets are dry'), says('oakham', '“boats are old”')], ['“boats are old”', 'nets are dry']],
    [
      'other speakers',
      [
        {
          text: 'They said “nets are dry”. They said “nets are wet”.',
          said: [
            { actor: 'tern', words: '“nets are dry”', kind: 'direct' },
            { actor: 'tern', words: '“nets are wet”', kind: 'direct' },
          ],
        },
        says('oakham', 'boats are old'),
      ],
      ['“nets are dry”', 'boats are old', '“nets are wet”'],
    ],
    [
      'those whom the beat knows',
      [
        says('some-voice', '“nets are dry”', { discovered: [{ id: 'some-voice', name: 'Some Voice', role: null }] }),
        says('oakham', 'boats are old'),
      ],
      ['boats are old', '“nets are dry”'],
    ],
  ])('prefer %s', async (_, articles, expected) => {
    const page = await pageOf(Object.fromEntries(articles.map((given, at) => [`paper-${at}`, given])));
    expect(words(page.statements)).toEqual(expected);
  });
});

describe('what it is about', () => {
  test.each([
    ['marlow', 'Ada Marlow', 'Ines Quay'],
    ['oleg-danner', 'Oleg Danner', 'Oleg Danner'],
  ])('%s: what they said, and what names them', async (who, name, other) => {
    const page = await ask(await harbour(), { filters: { ...ALL, who } });
    expect(page.filters.who?.name).toBe(name);
    const speakers = page.statements.map(({ actor }) => actor?.name);
    expect(new Set(speakers)).toEqual(new Set([name, other]));
  });

  test('a town', async () => {
    const page = await ask(await harbour(), { filters: { ...ALL, town: 'millbrook' } });
    expect(page).toMatchObject({
      total: 1,
      filters: { town: { name: 'Millbrook' } },
      places: [{ of: { name: 'Millbrook' } }],
    });
  });

  test('a plan, whose positions then have all the room', async () => {
    const who = ['tern', 'oakham', 'guild', 'quay'];
    const positions = who.map((actor) => ({ actor, stance: 'rejects' as const, words: `no from ${actor}` }));
    const plan = article('plan', {
      text: positions.map(({ words: said }) => `It was a ${said}.`).join(' '),
      planned: [{ plan: 'ferry-plan', positions }],
      said: [{ actor: 'tern', words: 'It was' }],
    });
    const desk = await harbourDesk([plan]);
    const page = await ask(desk, { filters: { ...ALL, plan: 'ferry-plan' } });
    expect(page).toMatchObject({ total: 4, rest: null, filters: { plan: { name: 'the Ferry Plan' } } });
    expect(page.moves).toHaveLength(4);
  });
});

describe('the time that it tells of', () => {
  const later = article('later', {
    text: 'They said no.',
    said: [{ actor: 'tern', words: 'no' }],
    about: { published: '2020-01-01' },
  });

  test('what came in since a revision, whatever its date', async () => {
    const desk = await harbourDesk(harbourArticles);
    const before = await desk.archive.revision();
    await desk.archive.put(later);
    const upTo = await desk.archive.revision();
    expect(words((await ask(desk, { span: { kind: 'new', after: before, upTo } })).statements)).toEqual(['no']);
    expect((await ask(desk, { span: { kind: 'new', after: upTo, upTo } })).total).toBe(0);
  });

  test('a recap of some days, and the question for the rest keeps to them', async () => {
    const page = await ask(await harbour(), { span: { kind: 'recap', since: '2024-06-03', until: '2024-06-04' } });
    expect(page).toMatchObject({ kind: 'recap', since: '2024-06-03', until: '2024-06-04', rest: null, total: 3 });
    const many = Array.from({ length: 40 }, (_, at) => ({
      actor: 'tern',
      words: `ferry number ${at} `,
      on: '2024-06-03',
    }));
    const desk = await harbourDesk([article('many', { text: many.map((said) => said.words).join('; '), said: many })]);
    const recap = await ask(desk, { span: { kind: 'recap', since: '2024-06-01', until: '2024-06-30' } });
    expect(recap.rest).toEqual({ count: 28, since: '2024-06-01', until: '2024-06-30' });
    expect(recap.actors).toMatchObject([{ rest: { count: 28, since: '2024-06-01', until: '2024-06-30' } }]);
    expect((await ask(desk)).rest).toEqual({ count: 28, since: '2024-06-03', until: null });
  });

  test('the archive, slice by slice from its oldest, until it ends', async () => {
    const desk = await harbour();
    const slices: DigestAnswer[] = [];
    for (let after: number | null = 0; after !== null; after = slices.at(-1)?.next ?? null) {
      slices.push(await ask(desk, { span: { kind: 'archive', after } }));
    }
    expect(slices.map(({ total, since, until }) => [total, since, until])).toEqual([
      [12, null, '2024-06-01'],
      [5, '2024-06-03', '2024-06-05'],
    ]);
    const told = slices.flatMap(({ rest, shown }) => [rest?.count ?? 0, shown]);
    expect(told).toEqual([0, 12, 0, 4]);
  });

  test('a slice of the archive shows every speaker, however many there are', async () => {
    const said = Array.from({ length: 12 }, (_, at) => ({ actor: `voice-${at}`, words: `word ${at} of it` }));
    const discovered = said.map(({ actor }) => ({ id: actor, name: `Some ${actor}`, role: null }));
    const text = said.map(({ words: one }) => one).join('; ');
    const desk = await harbourDesk([article('many', { text, said, discovered })]);
    const page = await ask(desk, { span: { kind: 'archive', after: 0 } });
    expect(page).toMatchObject({ shown: 12, rest: null, next: null });
    expect(page.actors).toHaveLength(9);
    expect((await ask(desk, { span: { kind: 'newest' } })).actors).toHaveLength(9);
  });

  test('of more than is read, all is counted', async () => {
    const entries: ArchiveEntry[] = Array.from({ length: 4 }, (_, paper) => {
      const said = Array.from({ length: 90 }, (_, at) => ({ actor: 'tern', words: `ferry ${paper} and boat ${at} ` }));
      return article(`paper-${paper}`, { text: said.map((one) => one.words).join('; '), said });
    });
    expect(await ask(await harbourDesk(entries))).toMatchObject({
      total: 360,
      shown: 12,
      rest: { count: 348, since: null },
    });
  });
});
