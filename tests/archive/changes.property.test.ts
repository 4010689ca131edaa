import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { entry, type Told } from '../contracts/entries.ts';
import { openTemporary } from './open-temporary.ts';

const ALL = { offset: 0, limit: 1_000 };
const SOURCES = ['a.html', 'b.html', 'c.html', 'record-of-a.md'];
const SAYINGS = [
  '"we will come to the old harbour again and stay"',
  '"will come to the old harbour again"',
  '"to the old harbour again and stay until the end of it all"',
  'that we will come to the old harbour again and stay',
  '"we came"',
];

const day = fc.integer({ min: 1, max: 8 }).map((number) => `2031-05-0${number}`);
const actor = fc.constantFrom('berg', 'dahl', null);

const told: fc.Arbitrary<Told> = fc
  .record({
    source: fc.constantFrom(...SOURCES),
    published: fc.option(day),
    summary: fc.boolean(),
    says: fc.array(
      fc.record({
        actor,
        words: fc.constantFrom(...SAYINGS),
        said: fc.option(day, { nil: undefined }),
        basis: fc.constantFrom('stated' as const, 'relative' as const),
        speech: fc.boolean(),
        mentions: fc.subarray(['ost', 'west']),
      }),
      { maxLength: 4 },
    ),
    claims: fc.array(
      fc.record({
        place: fc.constantFrom('norwick', 'ostia'),
        stance: fc.constantFrom('claims' as const, 'denies' as const),
      }),
      { maxLength: 2 },
    ),
    events: fc.array(day, { maxLength: 2 }),
    role: fc.option(fc.constantFrom('mayor', 'minister')),
  })
  .map(({ source, published, summary, says, claims, events, role }) => ({
    source,
    published,
    summary,
    ...(source === 'record-of-a.md' ? { recordOf: 'a.html' } : {}),
    body: [...new Set(says.map(({ words }) => words)), 'Norwick is quiet.', 'Norwick fell.', `In ${source}.`],
    says: says.map(({ words, said, ...rest }) => ({
      ...rest,
      words: [words],
      ...(said === undefined ? {} : { said }),
    })),
    claims: claims.map((claim) => ({ ...claim, words: 'Norwick is quiet' })),
    events: events.map((date) => ({ words: 'Norwick fell', date, mentions: ['berg'], places: ['norwick'] })),
    points: ['Norwick is quiet.'],
    actors: role === null ? [] : [{ id: 'berg', name: role === 'mayor' ? 'Anna Berg' : 'A. Berg', role }],
  }));

type Change = { readonly put: Told } | { readonly remove: string };
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 3, arbitrary: told.map((put) => ({ put })) },
  { weight: 1, arbitrary: fc.constantFrom(...SOURCES).map((remove) => ({ remove })) },
);

/** Everything an archive can be asked. */
async function answers(archive: Archive) {
  return {
    documents: await archive.documents(ALL),
    statements: await archive.statements({ attitudes: true }, ALL),
    speech: await archive.statements({}, ALL),
    berg: await archive.statements({ actor: 'berg' }, ALL),
    about: await archive.statements({ about: 'ost' }, ALL),
    topic: await archive.statements({ topic: 'harbour', actor: 'dahl' }, ALL),
    claims: await archive.claims('norwick', {}, ALL),
    denials: await archive.claimsAround('ostia', 'denies', 'control', {
      dates: ['2031-05-10', null],
      days: 400,
      limit: 100,
    }),
    points: await archive.planPoints('ten-points'),
    timeline: await archive.timeline({}, ALL),
    at: await archive.timeline({ place: 'norwick' }, ALL),
    search: await archive.search('norwick', {}, ALL),
    actors: await archive.mostReportedActors(ALL),
    places: await archive.mostReportedPlaces(ALL),
    plans: await archive.reportedPlans(),
    discovered: await archive.discoveredActors(),
    newest: await archive.newest(),
  };
}

test('whatever was put, replaced and removed, the archive equals one made afresh from what remains', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 2, maxLength: 8 }), async (changes) => {
      await using lived = await openTemporary();
      const remains = new Map<string, Told>();
      for (const [number, change] of changes.entries()) {
        if ('remove' in change) {
          expect(await lived.remove(change.remove)).toBe(remains.delete(change.remove));
        } else {
          // Only other findings of the same text come from another extractor.
          const put = { ...change.put, extractor: `${number}` };
          await lived.put(entry(put));
          if (put.source === 'a.html') remains.delete('record-of-a.md');
          remains.set(put.source, put);
        }
      }
      // The record last: it gives way only to an original that comes after it.
      const order = [...remains.values()].toSorted((a, b) => Number(a.source > b.source) - Number(a.source < b.source));
      await using afresh = await openTemporary();
      for (const left of order) await afresh.put(entry(left));
      expect(await answers(lived)).toEqual(await answers(afresh));
    }),
    { numRuns: 40 },
  );
});

test('totals kept by counting agree with what the lists hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(told, { minLength: 1, maxLength: 5 }), async (documents) => {
      await using archive = await openTemporary();
      for (const document of documents) await archive.put(entry(document));
      const seen = await answers(archive);
      for (const page of [
        seen.documents,
        seen.speech,
        seen.berg,
        seen.about,
        seen.claims,
        seen.timeline,
        seen.search,
      ]) {
        expect(page.total).toBe(page.items.length);
      }
      expect(seen.actors.items.reduce((sum, { count }) => sum + count, 0)).toBe(
        seen.speech.items.filter((statement) => statement.actor !== null).length,
      );
    }),
    { numRuns: 20 },
  );
});
