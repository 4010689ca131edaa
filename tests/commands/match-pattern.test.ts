import { expect, it } from 'vitest';
import { matchPattern } from '../../src/commands/match-pattern.ts';

const tokens = (text: string) => text.split(' ').map((word) => ({ text: word, key: word.toLowerCase() }));
const match = (pattern: string, text: string) => matchPattern(pattern.split(' '), tokens(text));

it.each([
  ['latest on {thing}', 'Latest on Nova Reka', { thing: 'Nova Reka' }],
  [
    'what did {name} say about {topic}',
    'What did Ilse Brandt say about the water',
    { name: 'Ilse Brandt', topic: 'the water' },
  ],
  ['compare {names} on {topic}', 'compare On and B on on time', { names: 'On and B', topic: 'on time' }],
  ['latest on {thing}', 'latest on', null],
  ['latest on {thing}', 'the latest on X', null],
  ['hello', 'hello there', null],
])('%s ~ %s', (pattern, text, expected) => expect(match(pattern, text)).toEqual(expected));

it('gives up on repetitions in good time', () => {
  expect(match('{a} x {b} x {c} x {d} y', Array(40).fill('x').join(' '))).toBeNull();
});
