import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/commands/registry.ts';
import { deepLink, readPayload } from '../../../src/platforms/telegram/deep-link.ts';

const payloadOf = (link: string | null) => link?.replace('https://t.me/some_bot?start=', '') ?? null;

describe('Links that ask', () => {
  it('lead back to the question, hyphens as blanks', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,4})?$/);
    fc.assert(
      fc.property(fc.constantFrom(...COMMANDS), fc.array(word, { maxLength: 8 }), ({ name }, words) => {
        const line = [`/${name}`, ...words].join(' ');
        const payload = payloadOf(deepLink('some_bot', line));
        if (payload === null) expect(line.length).toBeGreaterThan(64);
        else expect([payload.length <= 64, readPayload(payload)]).toEqual([true, line.replaceAll('-', ' ')]);
      }),
    );
  });

  it.each(['/who Zoë', '/who A, B', '/who A kind:quotes', '/nothing x', 'who', '/who  A', `/who ${'a'.repeat(64)}`])(
    'are none for %j',
    (line) => expect(deepLink('some_bot', line)).toBeNull(),
  );

  it.each([
    ['town_vesper', '/town vesper'],
    ['TOWN_new__haven-', '/town new haven'],
    ['who', '/who'],
    ['', null],
    ['nothing_x', null],
    ['_who', null],
    ['who x', null],
    [`who_${'a'.repeat(64)}`, null],
  ])('read %j as %j', (payload, line) => expect(readPayload(payload)).toBe(line));
});
