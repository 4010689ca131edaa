import { beforeEach, describe, expect, test } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { entry, type Told } from '../entries.ts';
import { FIRST, SECOND } from './articles.ts';

const ALL = { offset: 0, limit: 100 };

export function placesAndTimesContract(at: () => Archive): void {
  const put = (told: Told) => at().put(entry(told));

  describe('places, plans and times', () => {
    beforeEach(async () => {
      await put(FIRST);
      await put(SECOND);
    });

    test('claims on a place, newest first, and who denies them', async () => {
      const { items, total } = await at().claims('norwick', {}, ALL);
      expect(items.map(({ stance, actor, date }) => [stance, actor, date])).toEqual([
        ['denies', 'ministry', '2031-05-12'],
        ['reports', null, '2031-05-12'],
        ['claims', 'army', '2031-05-01'],
      ]);
      expect(total).toBe(3);
      expect((await at().claims('norwick', { until: '2031-05-02' }, ALL)).total).toBe(1);
      expect((await at().mostReportedPlaces(ALL)).items).toEqual([{ id: 'norwick', count: 3, newest: '2031-05-12' }]);
    });

    test('every line of the timeline is found by its id, and claims that have none as well', async () => {
      const { items } = await at().timeline({}, ALL);
      expect(new Set(items.map(({ type }) => type))).toEqual(new Set(['statement', 'claim', 'event']));
      for (const item of items) expect(await at().item(item.id.toUpperCase())).toEqual(item);
      for (const claim of (await at().claims('norwick', {}, ALL)).items) {
        expect(await at().item(claim.id)).toEqual({ type: 'claim', ...claim });
      }
      expect(await at().item('0000000')).toBeNull();
      expect(await at().item("' OR 1=1")).toBeNull();
    });

    test.each([
      ['on the day', ['2031-05-12'], 0, ['Nobody took Norwick']],
      ['before it', ['2031-05-01'], 11, ['Nobody took Norwick']],
      ['after it', ['2031-05-20'], 8, ['Nobody took Norwick']],
      ['too far', ['2031-05-01', '2031-05-20'], 7, []],
      ['undated', [null], 400, []],
      ['no date', [], 400, []],
    ])('denials near a day: %s', async (_, dates, days, expected) => {
      const found = await at().claimsAround('norwick', 'denies', 'control', { dates, days, limit: 5 });
      expect(found.map(({ text }) => text)).toEqual(expected);
    });

    test('a plan’s points in order, the fullest list first, and the positions on it', async () => {
      const points = await at().planPoints('ten-points');
      expect(points.map(({ text }) => text)).toEqual([
        'All prisoners go home.',
        'The ferry runs again.',
        'The harbour will open again.',
      ]);
      expect(await at().planPositions('ten-points')).toMatchObject([
        { actor: 'dahl', stance: 'rejects', date: '2031-05-10' },
      ]);
      expect(await at().planPoints('other')).toEqual([]);
      expect(await at().reportedPlans()).toEqual([{ id: 'ten-points', count: 4, newest: '2031-05-12' }]);
    });

    test('what documents call a plan, whose they say it is and how many points it has', async () => {
      const plan = 'gulls-4-point-plan';
      const author = { actor: 'council', words: 'the Gulls' };
      await put({
        source: 'third',
        published: '2031-05-20',
        body: ['A 4-step plan by the Gulls, or four-point plan.'],
        foundPlans: [{ plan, named: '4-step plan by the Gulls', stated: 4, author }],
      });
      await put({
        source: 'fourth',
        published: '2031-05-21',
        body: ['The four-point plan is out: peace.'],
        foundPlans: [{ plan, named: 'four-point plan', stated: 5, points: ['peace'] }],
      });
      const told = (await at().toldPlans()).find(({ id }) => id === plan);
      expect(told).toEqual({
        id: plan,
        name: '4-step plan by the Gulls',
        called: ['4-step plan by the Gulls', 'four-point plan'],
        author,
        stated: 5,
        newest: '2031-05-21',
      });
      expect(await at().toldPlans()).toBe(await at().toldPlans());
      expect((await at().planNamings(plan)).map(({ text, sources }) => [text, sources.length])).toEqual([
        ['4-step plan by the Gulls', 1],
        ['four-point plan', 1],
      ]);
      await at().remove('third');
      await at().remove('fourth');
      expect((await at().toldPlans()).map(({ id }) => id)).toEqual(['ten-points']);
    });

    test('an event that lasted, with its last day', async () => {
      await put({
        source: 'third',
        body: ['It burned for days.'],
        events: [{ words: 'It burned', date: '2031-06-02', until: '2031-06-04', grain: 'interval' }],
      });
      expect((await at().timeline({}, { offset: 0, limit: 1 })).items).toMatchObject([
        { type: 'event', date: '2031-06-02', until: '2031-06-04', grain: 'interval' },
      ]);
    });

    test.each([
      [
        'everything',
        {},
        [
          'statement Nobody took Norwick',
          'claim It is quiet there',
          'statement "The harbour will open again before the summer begins."',
          'statement talks had failed',
          'claim Norwick fell on 1 May',
          'event Norwick fell',
        ],
      ],
      ['a time', { since: '2031-05-01', until: '2031-05-01' }, ['claim Norwick fell on 1 May', 'event Norwick fell']],
      ['an actor', { actor: 'army' }, ['claim Norwick fell on 1 May', 'event Norwick fell']],
      [
        'a place: claims, not the statements around them',
        { place: 'norwick' },
        ['claim Nobody took Norwick', 'claim It is quiet there', 'claim Norwick fell on 1 May', 'event Norwick fell'],
      ],
      ['both', { place: 'norwick', actor: 'ministry' }, ['claim Nobody took Norwick']],
      [
        'both, in an event',
        { place: 'norwick', actor: 'army', until: '2031-05-01' },
        ['claim Norwick fell on 1 May', 'event Norwick fell'],
      ],
    ])('the timeline of %s', async (_, filter, expected) => {
      const { items, total } = await at().timeline(filter, ALL);
      expect(items.map(({ type, text }) => `${type} ${text}`)).toEqual(expected);
      expect(total).toBe(expected.length);
      expect((await at().timeline(filter, { offset: 1, limit: 1 })).items).toEqual(items.slice(1, 2));
    });

    test('who is reported most, who was discovered, how new it all is', async () => {
      expect((await at().mostReportedActors({ offset: 0, limit: 2 })).items).toEqual([
        { id: 'berg', count: 1, newest: '2031-05-09' },
        { id: 'council', count: 1, newest: '2031-05-08' },
      ]);
      expect((await at().mostReportedActors(ALL)).total).toBe(3);
      expect(await at().discoveredActors()).toEqual([{ id: 'berg', name: 'Anna Maria Berg', role: 'mayor of Ostia' }]);
      expect(await at().newest()).toBe('2031-05-12');
    });
  });
}
