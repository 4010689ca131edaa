import { expect, test } from 'vitest';
import { comparable, idsOf, keyOf, looksLikeId } from '../../src/archive/identity.ts';
import { fileNameOf } from '../../src/archive/store/file-name.ts';

test.each([
  ['“We shall, that is, meet!”', 'we shall is meet'],
  ['that WE shall is meet', 'we shall is meet'],
  ['Élan don’t', 'elan don t'],
  ['!?', '!?'],
])('%j compares as %j', (text, expected) => expect(comparable(text)).toBe(expected));

test('a key depends on every part and on where it ends', () => {
  const keys = [keyOf('ab', 'c'), keyOf('a', 'bc'), keyOf('abc'), keyOf('ab', 'c', '')];
  expect(new Set(keys).size).toBe(4);
  expect(keyOf('ab', 'c')).toBe(keys[0]);
  for (const key of keys) expect(key).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);
});

test('ids are beginnings of the key, the shortest first', () => {
  const key = keyOf('x');
  const ids = [...idsOf(key)];
  expect([ids[0], ids[1], ids.at(-1)]).toEqual([key.slice(0, 7), key.slice(0, 8), key]);
  expect(ids.every(looksLikeId)).toBe(true);
  expect(['', 'abc', 'abcdefg!', 'abcdefil'].some(looksLikeId)).toBe(false);
});

test.each([
  ['https://host.example/a/b.html?x=1#top', 'b.html'],
  ['https://host.example/a/b/', 'b'],
  ['https://host.example/caf%C3%A9.txt', 'café.txt'],
  ['https://host.example/100%.txt', '100%.txt'],
  ['seeds/000 a?.md', '000 a?.md'],
  ['C:\\news\\a.txt', 'a.txt'],
  ['', ''],
])('the file name of %j is %j', (source, expected) => expect(fileNameOf(source)).toBe(expected));
