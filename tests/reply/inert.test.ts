import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inert } from '../../src/reply/inert.ts';

it.each([
  ['\u001b[31mred\u001b[0m', '␛[31mred␛[0m'],
  ['bell\u0007 back\u0008 del\u007f', 'bell␇ back␈ del␡'],
  ['csi\u009b31m', 'csi\\u{9b}31m'],
  ['\u202eright to left', '\\u{202e}right to left'],
  ['a\r\nb\tc', 'a␍\nb\tc'],
  ['Ілля 👩‍🚀 “quoted”', 'Ілля 👩‍🚀 “quoted”'],
  ['half \ud83d', 'half �'],
])('%j', (text, expected) => expect(inert(text)).toBe(expected));

it('leaves nothing that a terminal obeys, and changes nothing twice', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const safe = inert(text);
      expect(safe).not.toMatch(/[^\P{Cc}\n\t]|[\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u);
      expect(inert(safe)).toBe(safe);
    }),
  ));
