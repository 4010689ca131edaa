import { expect, test } from 'vitest';
import { commandLine } from '../../src/reply/command-line.ts';

test.each<[Parameters<typeof commandLine>, string]>([
  [['who'], '/who'],
  [['who', ' Ada  Marlow '], '/who Ada Marlow'],
  [['who', 'Marlow', { topic: 'talks', page: 2 }], '/who Marlow topic:talks page:2'],
  [['who', 'Marlow', { topic: 'the talks', kind: undefined, since: '' }], '/who Marlow topic:"the talks"'],
  [['timeline', '', { who: 'Ada "the boat" Marlow' }], '/timeline who:"Ada the boat Marlow"'],
  [['search', '"late to the talks" pier'], '/search "late to the talks" pier'],
])('%j is typed %s', (given, line) => {
  expect(commandLine(...given)).toBe(line);
});
