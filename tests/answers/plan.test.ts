import { describe, expect, test } from 'vitest';
import type { Desk } from '../../src/answers/desk.ts';
import { plan } from '../../src/answers/plan.ts';
import { type PlanAnswer, planAnswerSchema, planListSchema } from '../../src/answers/schema.ts';
import type { Beat } from '../../src/beat/beat.ts';
import { article } from '../support/article.ts';
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
      discovered: false,
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

describe('a plan that the beat does not know', () => {
  const text = `A 12-point plan put forward by Gull Bay and the Islands asks for a truce, tolls and a pilot.
Tern rejected the plan.`;
  const found = article('found', {
    about: { published: '2024-05-01' },
    text,
    planned: [
      {
        plan: 'gull-bay-islands-12-point-plan',
        named: '12-point plan put forward by Gull Bay and the Islands',
        author: { actor: null, words: 'Gull Bay and the Islands' },
        stated: 12,
        points: ['a truce', 'tolls', 'a pilot'],
        positions: [{ actor: 'tern', stance: 'rejects', words: 'Tern rejected the plan' }],
      },
    ],
  });
  const again = article('again', {
    about: { published: '2024-05-03' },
    text: 'The 12-point plan by the Islands and Gull Bay also wants a lighthouse.',
    planned: [
      {
        plan: 'gull-bay-islands-12-point-plan',
        named: '12-point plan by the Islands and Gull Bay',
        author: { actor: null, words: 'Islands and Gull Bay' },
        stated: 12,
        points: ['a lighthouse'],
      },
    ],
  });

  test.each([
    '12-point plan put forward by Gull Bay and the Islands',
    '12-point plan by the Islands and Gull Bay',
    'Gull Bay',
    'Gull Bay plan',
    'gull-bay-islands-12-point-plan',
  ])('is one plan over documents, found by %s', async (name) => {
    const answer = await ask(await harbourDesk([found, again]), name);
    expect(answer.plan).toEqual({
      id: 'gull-bay-islands-12-point-plan',
      name: '12-point plan put forward by Gull Bay and the Islands',
      size: 12,
      author: { id: null, name: 'Islands and Gull Bay' },
      discovered: true,
    });
    expect(answer.points.map(({ text: point }) => point)).toEqual(['a truce', 'tolls', 'a pilot', 'a lighthouse']);
    expect(answer.positions.map(({ actor, stance }) => [actor, stance])).toEqual([['tern', 'rejects']]);
    expect(answer.namings.map(({ text: naming, sources }) => [naming, sources[0]?.title])).toEqual([
      ['12-point plan put forward by Gull Bay and the Islands', 'On found'],
      ['12-point plan by the Islands and Gull Bay', 'On again'],
    ]);
  });

  test('gives way to one of the beat with the same number, and is gone with its document', async () => {
    const desk = await harbourDesk([found]);
    expect((await ask(desk, '12')).plan.id).toBe('bridge-plan');
    await desk.archive.remove('found');
    await expect(ask(desk, 'Gull Bay')).rejects.toMatchObject({ code: 'unknown-plan' });
  });

  test('is listed after the beat’s, however little is known of it', async () => {
    const bare = article('bare', {
      text: 'Nobody has read the seven-step roadmap.',
      planned: [{ plan: 'seven-step-roadmap', named: 'seven-step roadmap', stated: 7 }],
    });
    const desk = await harbourDesk([bare]);
    const list = planListSchema.parse(await plan(desk, { page: 1 }));
    expect(list.plans.map(({ id, discovered, count }) => [id, discovered, count])).toEqual([
      ['ferry-plan', false, 0],
      ['bridge-plan', false, 0],
      ['seven-step-roadmap', true, 0],
    ]);
    expect(await ask(desk, 'seven-step roadmap')).toMatchObject({ total: 0, named: 0, newest: '2024-06-01' });
  });
});

test('a plan of the beat takes its number from the texts where the beat gives none', async () => {
  const night = { id: 'night-plan', name: 'the Night Plan', author: null, size: null, called: [] };
  const told = article('night', {
    text: 'The Night Plan consists of four parts.',
    planned: [{ plan: 'night-plan', named: 'Night Plan', stated: 4 }],
  });
  const desk = await harbourDesk([told], { ...harbourBeat, plans: [night] });
  expect((await ask(desk, 'Night Plan')).plan.size).toBe(4);
});

test('/plan gives the plans known, the most reported first', async () => {
  const answer = planListSchema.parse(await plan(await harbour(), { page: 1 }));
  expect(answer.plans.map(({ id, count }) => [id, count > 0])).toEqual([
    ['ferry-plan', true],
    ['bridge-plan', false],
  ]);
});
