import { expect, it } from 'vitest';
import { splitPair } from '../../src/commands/split-pair.ts';

it.each([
  ['A, B', 'A', 'B', undefined],
  ['Ilse Brandt and Matteo Ricci', 'Ilse Brandt', 'Matteo Ricci', undefined],
  ['A vs B', 'A', 'B', undefined],
  ['A VERSUS B', 'A', 'B', undefined],
  ['A & B', 'A', 'B', undefined],
  ['Fire and Rescue, Water Office', 'Fire and Rescue', 'Water Office', undefined],
  ['Fire and Rescue vs Water Office', 'Fire and Rescue', 'Water Office', undefined],
  ['A and B on peace talks', 'A', 'B', 'peace talks'],
  ['A, B about water', 'A', 'B', 'water'],
  ['A, B, water, gates', 'A', 'B', 'water, gates'],
])('%s', (text, first, second, topic) => expect(splitPair(text)).toEqual({ first, second, topic }));

it.each(['', 'A', 'A,', ', B', 'and B', 'A and', 'A B'])('%j names no two', (text) =>
  expect(splitPair(text)).toBeNull(),
);
