import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlans } from '../../src/extract/plans.ts';
import { news, type Said, vocabulary } from './ferry-news.ts';
import { PLAN_ROWS } from './plan-sentences.ts';
import { PLAN_TELLINGS } from './plan-tellings.ts';

function plans(text: string, said: readonly Said[] = []) {
  const { analysis, statements, context } = news(text, said);
  return findPlans(analysis, vocabulary, statements, context);
}

function points(text: string, plan = 'vale-plan'): readonly string[] {
  const found = plans(text).find((mention) => mention.plan === plan);
  return (found?.points ?? []).map((span) => text.slice(...span));
}

function positions(text: string, said: readonly Said[] = []): readonly string[] {
  return plans(text, said).flatMap((mention) =>
    mention.positions.map(({ actor, stance, span }) => `${actor} ${stance}: ${text.slice(...span)}`),
  );
}

describe('the points of a plan', () => {
  it.each([
    [
      'The five-point plan includes calls for the withdrawal of troops, protection of food and fuel supplies, safety at sea and the release of all crews.',
      ['the withdrawal of troops', 'protection of food and fuel supplies', 'safety at sea', 'the release of all crews'],
    ],
    [
      'Vale said his five-point plan, which includes the return of the ferries, is the only way.',
      ['the return of the ferries'],
    ],
    [
      'The five-point plan calls for a ceasefire and the release of the crews.',
      ['a ceasefire', 'the release of the crews'],
    ],
    ['The five-point plan covers food and fuel security.', ['food and fuel security']],
    [
      'The five-point plan envisages free passage, a joint fleet, and an amnesty for the crews, who fled, Roe said.',
      ['free passage', 'a joint fleet', 'an amnesty for the crews, who fled'],
    ],
    [
      'The five-point plan would require Norland to leave Alder, free the crews, and pay tolls.',
      ['leave Alder', 'free the crews', 'pay tolls'],
    ],
    ['The five-point plan would see free passage and a joint fleet.', ['free passage', 'a joint fleet']],
    ['The five-point plan foresees free passage and a joint fleet.', ['free passage', 'a joint fleet']],
    ['The five-point plan provides for free passage and a joint fleet.', ['free passage', 'a joint fleet']],
    ['Nobody has seen the five-point plan. The plan includes free passage.', ['free passage']],
    ['Under the five-point plan, Norland would give up Alder.', ['Norland would give up Alder']],
    [
      'These are the points of the five-point plan:\n\n1. Free passage\n2. A joint fleet.\n\nSnow fell.',
      ['Free passage', 'A joint fleet'],
    ],
    [
      'The five-point plan says:\n- free passage;\n- a joint fleet.\n\nSnow fell on it.',
      ['free passage', 'a joint fleet'],
    ],
    [
      'The five-point plan, seen by the Gazette, includes the following:\n\n1. Free passage.\n\n2) A joint fleet\n\n- An amnesty;\n\n• Tolls.\n\nSnow fell.',
      ['Free passage', 'A joint fleet', 'An amnesty', 'Tolls'],
    ],
    ['The five-point plan includes the following points:\n\n1. Free passage', ['Free passage']],
  ])('%s', (text, expected) => {
    expect(points(text)).toEqual(expected);
  });

  it.each([
    'The five-point plan was agreed, and the ferry carries two crews, including a cook.',
    'The sides split the five-point plan into four parts.',
    'The ferry includes two crews. The five-point plan is old.',
    'The five-point plan includes the following:\n\nSnow fell.',
  ])('none in: %s', (text) => {
    expect(points(text)).toEqual([]);
  });

  it('counts a point once, however often it is told', () => {
    const text =
      'The five-point plan includes a joint fleet. The five-point plan includes a joint fleet and the release of crews.';
    expect(points(text)).toEqual(['a joint fleet', 'the release of crews']);
  });
  it('keeps plans apart', () => {
    const text = 'The five-point plan includes a joint fleet. The 20 points include an amnesty.';
    expect(points(text)).toEqual(['a joint fleet']);
    expect(points(text, 'roe-plan')).toEqual(['an amnesty']);
  });
});

describe('positions on a plan', () => {
  it.each([
    ['Anton Vale said his five-point plan was ready.', ['vale proposes: his five-point plan']],
    ['Sudland rejected the five-point plan.', ['sudland rejects: Sudland rejected the five-point plan.']],
    ['Sudland does not accept the five-point plan.', ['sudland rejects: Sudland does not accept the five-point plan.']],
    ['The five-point plan is out. Sudland backs the plan.', ['sudland accepts: Sudland backs the plan.']],
    [
      'Sudland would accept the five-point plan only if the troops leave.',
      ['sudland conditions: Sudland would accept the five-point plan only if the troops leave.'],
    ],
    ['Sudland and Norland agreed to split the 20 points into four parts.', []],
    ['The five-point plan is out. Sudland rejected a ceasefire.', []],
    ['Sudland is open to using the 20 points.', ['sudland accepts: Sudland is open to using the 20 points.']],
    [
      'Sudland would back the five-point plan if Norland left.',
      ['sudland conditions: Sudland would back the five-point plan if Norland left.'],
    ],
    ['Roe presented the 20 points on Monday.', ['roe proposes: Roe presented the 20 points']],
    ['Sudland published the five-point plan of Anton Vale.', ['vale proposes: five-point plan of Anton Vale']],
    ['The five-point plan is out.', []],
    ['Anton Vale has proposed a five-point plan.', ['vale proposes: Anton Vale has proposed a five-point plan']],
    ['Vale’s five-point plan calls for free passage.', ['vale proposes: Vale’s five-point plan']],
    [
      'The five-point plan is out. Sudland agreed to work on the Vale plan.',
      ['sudland accepts: Sudland agreed to work on the Vale plan.'],
    ],
    [
      'The five-point plan is out. Sudland accepted it only in part.',
      ['sudland conditions: Sudland accepted it only in part.'],
    ],
    [
      'Sudland backed the five-point plan’s ceasefire but objected to the fleet.',
      ['sudland conditions: Sudland backed the five-point plan’s ceasefire but objected to the fleet.'],
    ],
    [
      'Sudland accepts the five-point plan with reservations.',
      ['sudland conditions: Sudland accepts the five-point plan with reservations.'],
    ],
    [
      'Sudland is ready to accept the five-point plan.',
      ['sudland accepts: Sudland is ready to accept the five-point plan.'],
    ],
    [
      'Carl Roe met Anton Vale and rejected the five-point plan.',
      ['roe rejects: Carl Roe met Anton Vale and rejected the five-point plan.'],
    ],
  ])('%s', (text, expected) => {
    expect(positions(text)).toEqual(expected);
  });

  it.each([
    'Sudland did not reject the five-point plan.',
    'Sudland has not accepted the five-point plan.',
    'Sudland hasn’t yet accepted the five-point plan.',
    'Would Sudland accept the five-point plan?',
    'The five-point plan is out. Would Sudland accept it?',
    '“Would Sudland accept the five-point plan?” the mayor asked.',
    'If Sudland accepts the five-point plan, Roe said, he will lose.',
    'Norland gave Sudland until Thursday to accept the five-point plan.',
    'Norland urged Sudland to accept the five-point plan.',
    'Sudland may reject the five-point plan.',
    'Norland criticised Sudland for rejecting the five-point plan.',
    'Norland said on Monday that the council rejected the five-point plan.',
    'Norland waited while Dora Kern rejected the five-point plan.',
    'Snow fell [Sudland rejected the five-point plan].',
    'Editor’s note: Sudland rejected the five-point plan.',
  ])('none in: %s', (text) => {
    expect(positions(text)).toEqual([]);
  });

  it.each([
    ['we accept the five-point plan', ['vale accepts: we accept the five-point plan']],
    ['he accepts the five-point plan', ['vale accepts: he accepts the five-point plan']],
    ['Nordheim accepts the five-point plan', ['vale accepts: Nordheim accepts the five-point plan']],
    ['our council accepts the five-point plan', ['vale accepts: our council accepts the five-point plan']],
    ['Dora Kern accepts the five-point plan', []],
    ['the council accepts the five-point plan', []],
  ])('of a speaker who says that %s', (content, expected) => {
    expect(positions(`Vale said ${content}.`, [{ actor: 'vale', cue: 'said', content }])).toEqual(expected);
  });

  it('is not taken from what another speaker calls it', () => {
    const text = 'Roe said that Vale’s five-point plan was long.';
    const content = 'that Vale’s five-point plan was long';
    expect(positions(text, [{ actor: 'roe', cue: 'said', content }])).toEqual([]);
  });
  it('belongs to whom the statement belongs to', () => {
    const text = 'Norland’s envoy rejected the five-point plan.';
    expect(positions(text, [{ actor: null, cue: 'rejected', content: 'the five-point plan' }])).toEqual([]);
    expect(positions(text, [{ actor: 'roe', cue: 'rejected', content: 'the five-point plan' }])).toEqual([
      `roe rejects: ${text}`,
    ]);
  });
  it('belongs to the speaker who speaks for a side', () => {
    const text = 'The 20 points are out. Vale said Norland accepts that they and the plan could serve as a basis.';
    const content = 'Norland accepts that they and the plan could serve as a basis';
    expect(positions(text, [{ actor: 'vale', cue: 'said', content }])).toEqual([`vale accepts: ${content}`]);
  });
  it('is heard in “we agree that this can be the basis”', () => {
    const text = 'Vale has read the 20 points. “We agree that this can be the basis of talks,” he said.';
    const content = '“We agree that this can be the basis of talks,”';
    expect(positions(text, [{ actor: 'vale', cue: 'said', content }])).toEqual([`vale accepts: ${content}`]);
  });
  it('belongs to the compatriot whom the speaker names', () => {
    const text = 'Norland said Anton Vale accepts the 20 points.';
    const content = 'Anton Vale accepts the 20 points';
    expect(positions(text, [{ actor: 'norland', cue: 'said', content }])).toEqual([`vale accepts: ${content}`]);
  });
  it('is not taken from what the other side says of it', () => {
    const text = 'Vale said Sudland rejects the five-point plan.';
    const said = [{ actor: 'vale', cue: 'said', content: 'Sudland rejects the five-point plan' }];
    expect(positions(text, said)).toEqual([]);
  });
});

describe('sentences of news', () => {
  it.each([...PLAN_ROWS, ...PLAN_TELLINGS.map(([text, told]) => ({ text, told, said: [] }))])(
    '$text',
    ({ text, told: expected, said }) => {
      const found = plans(text, said).flatMap(({ plan, stated, author, points: told, positions: held }) => [
        ...(stated === null ? [] : [`${plan} (${stated})`]),
        ...(author ? [`${plan} by ${text.slice(...author.words)}`] : []),
        ...told.map((span) => `${plan}: ${text.slice(...span)}`),
        ...held.map(({ actor, stance }) => `${plan} ${actor} ${stance}`),
      ]);
      expect(found.toSorted()).toEqual(expected.toSorted());
    },
  );
});

it('rests nothing on words that an editor says nobody said', () => {
  const text = '“The Lisbon plan calls for snow. Sudland accepted the Vale plan,” said the cat. The Vale plan is old.';
  const { analysis, statements, context } = news(text);
  const unsaid = [[0, text.indexOf(' said the cat')] as const];
  const found = findPlans(analysis, vocabulary, statements, context, unsaid);
  expect(found.map(({ plan, points: told, positions: held }) => [plan, told, held])).toEqual([['vale-plan', [], []]]);
});

it.each([
  'The 12-point plan by Norland and Sudland calls for a truce. ',
  'a 12-point plan of Norland and Sudland and ',
  'The Vale plan was rejected by Sudland and Norland, ',
  'Its first point is the Lisbon plan. ',
  'the Vale plan, or the 20 points, ',
])('is done soon with a long text of %j', (unit) => {
  const { analysis, statements, context } = news(unit.repeat(Math.ceil(200_000 / unit.length)));
  const start = performance.now();
  findPlans(analysis, vocabulary, statements, context);
  expect(performance.now() - start).toBeLessThan(1000);
});

describe('any text', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'the five-point plan',
      'includes',
      'calls for',
      ',',
      'and',
      'the',
      '.',
      '\n',
      '1. ',
      ':',
      'accepts',
      'it',
      'basis',
      'Sudland',
      '”',
      'under',
      'the 12-point plan',
      'put forward by',
      'Harbour Initiative',
      'the Lisbon plan',
      'Its first point is',
      'was rejected by',
    ),
  );
  it('has points and positions inside it', () => {
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join(' ');
        for (const plan of plans(text)) {
          for (const span of [plan.named, ...plan.points, ...plan.positions.map((position) => position.span)]) {
            expect(span[0]).toBeGreaterThanOrEqual(0);
            expect(span[1]).toBeGreaterThan(span[0]);
            expect(span[1]).toBeLessThanOrEqual(text.length);
          }
        }
      }),
    );
  });
});
