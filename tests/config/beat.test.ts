import { expect, test } from 'vitest';
import { loadBeat } from '../../src/beat/load-beat.ts';
import { planEntries } from '../../src/beat/named-entries.ts';
import { createNames } from '../../src/beat/resolve-name.ts';

const beat = loadBeat('config');
const plans = createNames(planEntries(beat, '2025-11-28'));

test('the two plans, their authors and how many points they are said to have', () => {
  expect(beat.plans.map(({ id, author, size }) => [id, author, size])).toEqual([
    ['10-point-peace-plan', 'zelensky', 10],
    ['28-point-peace-plan', 'us', 28],
  ]);
});

test.each([
  ['zelensky', '10-point-peace-plan'],
  ['10', '10-point-peace-plan'],
  ['peace formula', '10-point-peace-plan'],
  ['10-point plan', '10-point-peace-plan'],
  ["Zelensky's plan", '10-point-peace-plan'],
  ['us', '28-point-peace-plan'],
  ['28', '28-point-peace-plan'],
  ['28-point plan', '28-point-peace-plan'],
  ['Trump plan', '28-point-peace-plan'],
  ['the US peace plan', '28-point-peace-plan'],
  ['the 28 points', '28-point-peace-plan'],
])('%s is the %s', (name, id) => {
  expect(plans.resolve(name)).toEqual({ kind: 'found', id });
});

test('the examples show every way to ask', () => {
  expect(beat.examples).toHaveLength(8);
  expect(beat.examples).toEqual(expect.arrayContaining(['/who Lukashenko', '/town Pokrovsk', '/plan zelensky']));
});

test('ships without corrections', () => {
  expect(beat.corrections).toEqual([]);
});
