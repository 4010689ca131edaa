import { describe, expect, test } from 'vitest';
import type { Desk } from '../../src/answers/desk.ts';
import { plan } from '../../src/answers/plan.ts';
import { type PlanAnswer, planAnswerSchema, planListSchema } from '../../src/answers/schema.ts';
import type { Beat } from '../../src/beat/beat.ts';
import { harbourBeat } from '../support/harbour-beat.ts';
import { harbourDesk, sharedHarbourDesk } from '../support/harbour-desk.ts';

const harbour = sharedHarbourDesk();

async function ask(desk: Desk, name: string): Promise<PlanAnswer> {
  return planAnswerSchema.parse(await plan(desk, { name, page: 1 }));
}

describe('/plan NAME', () => {
  test('gives the points in order, and who holds what', async () => {
    const answer = await ask(await harbour(), 'ferry plan');
    expect(answer.plan).toEqual({
      id: 'ferry-plan',
      name: 'the Ferry Plan',
      size: 5,
      author: { id: 'marlow', name: 'Ada Marlow' },
    });
    expect(answer.points.map(({ text }) => text)).toEqual(['a free ferry', 'a shared pier', 'quiet nights']);
    expect(answer.positions.map(({ actor, stance }) => [actor, stance])).toEqual(
      expect.arrayContaining([
        ['tern', 'rejects'],
        ['guild', 'conditions'],
      ]),
    );
    expect(answer.newest).toBe('2024-04-02');
  });

  test.each([
    ['Ada Marlow', 'ferry-plan'],
    ['Марлоу', 'ferry-plan'],
    ['Oakham', 'ferry-plan'],
    ['ferry formula', 'ferry-plan'],
    ['5', 'ferry-plan'],
    ['5-point plan', 'ferry-plan'],
    ['tern', 'bridge-plan'],
    ['Tern council', 'bridge-plan'],
    ['Ines Quay', 'bridge-plan'],
    ['12', 'bridge-plan'],
    ['bridge plan', 'bridge-plan'],
  ])('is found by %s', async (name, id) => {
    expect((await ask(await harbour(), name)).plan.id).toBe(id);
  });

  test.each(['Harbour Guild', 'nonsense', '7'])('%s has none, and the plans known are offered', async (name) => {
    await expect(ask(await harbourDesk([]), name)).rejects.toMatchObject({
      code: 'unknown-plan',
      suggestions: ['/plan the Ferry Plan', '/plan the Bridge Plan'],
    });
  });

  test('two plans of one author are both offered', async () => {
    const second = { id: 'night-plan', name: 'the Night Plan', author: 'marlow', size: null, called: [] };
    const beat: Beat = { ...harbourBeat, plans: [...harbourBeat.plans, second] };
    await expect(ask(await harbourDesk([], beat), 'Marlow')).rejects.toMatchObject({
      message: 'More than one plan is known by "Marlow".',
      suggestions: ['/plan the Ferry Plan', '/plan the Night Plan'],
    });
  });
});

test('/plan gives the plans known, the most reported first', async () => {
  const answer = planListSchema.parse(await plan(await harbour(), { page: 1 }));
  expect(answer.plans.map(({ id, count }) => [id, count > 0])).toEqual([
    ['ferry-plan', true],
    ['bridge-plan', false],
  ]);
});
