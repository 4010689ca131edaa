import { describe, expect, test } from 'vitest';
import { told } from './support-find.ts';

/** Text; then actor, kind and content of each statement. */
const FOUND: readonly (readonly [string, ...(readonly [string | null, string, string])[]])[] = [
  ['“The ferry will sail,” Ada Marlow said.', ['marlow', 'direct', '“The ferry will sail,”']],
  ['“The ferry will sail,” said Ada Marlow, the Oakham mayor.', ['marlow', 'direct', '“The ferry will sail,”']],
  ['Ada Marlow said: “The ferry will sail.”', ['marlow', 'direct', '“The ferry will sail.”']],
  ['Ada Marlow wrote, “The ferry will sail.”', ['marlow', 'direct', '“The ferry will sail.”']],
  ["''The ferry will sail,'' Ada Marlow said.", ['marlow', 'direct', "''The ferry will sail,''"]],
  ['‘The ferry will sail,’ said Ada Marlow.', ['marlow', 'direct', '‘The ferry will sail,’']],
  [
    '“The ferry will sail,” Marlow said on Monday. “Nobody will stop it.”',
    ['marlow', 'direct', '“The ferry will sail,” … “Nobody will stop it.”'],
  ],
  ['“Will the ferry sail?” Ada Marlow asked.', ['marlow', 'direct', '“Will the ferry sail?”']],
  ['Ada Marlow said that the ferry would sail.', ['marlow', 'indirect', 'that the ferry would sail']],
  ['Ada Marlow said on Thursday that the ferry would sail.', ['marlow', 'indirect', 'that the ferry would sail']],
  ['Ada Marlow said the ferry “will sail” soon.', ['marlow', 'mixed', 'the ferry “will sail” soon']],
  ['The ferry will sail in May, Ada Marlow said.', ['marlow', 'indirect', 'The ferry will sail in May']],
  ['The ferry, Ada Marlow claimed, “is a wreck.”', ['marlow', 'mixed', 'The ferry … “is a wreck.”']],
  ['According to Ada Marlow, the ferry is a wreck.', ['marlow', 'indirect', 'the ferry is a wreck']],
  ['The ferry is a wreck, according to the Harbour Guild.', ['guild', 'indirect', 'The ferry is a wreck']],
  ['Ada Marlow has denied that the ferry is a wreck.', ['marlow', 'indirect', 'that the ferry is a wreck']],
  ['Ada Marlow dismissed the idea of a bridge.', ['marlow', 'indirect', 'the idea of a bridge']],
  [
    'Oakham has denied that the ferry is a wreck, saying its crew repaired the ship.',
    ['oakham', 'indirect', 'that the ferry is a wreck'],
    ['oakham', 'indirect', 'its crew repaired the ship'],
  ],
  [
    'A similar view was voiced by the head of the pilots, Capt. Pia Holm:\n“The fog is too thick for us.”',
    ['pia-holm', 'direct', '“The fog is too thick for us.”'],
  ],
  ['“The fog is thick,” the Gazette quoted Ines Quay as saying.', ['quay', 'direct', '“The fog is thick,”']],
  ['The ferry is “a heap of rust,” as Ines Quay put it.', ['quay', 'direct', '“a heap of rust,”']],
  ['Ines Quay: “The fog is thick.”', ['quay', 'direct', '“The fog is thick.”']],
  [
    'Ines Quay said that, as she understood it, the ferry was sold.',
    ['quay', 'indirect', 'that, as she understood it, the ferry was sold'],
  ],
  [
    'Ines Quay said the ferry is late.\n\n“And,” she added, “nobody told us.”',
    ['quay', 'indirect', 'the ferry is late'],
    ['quay', 'direct', '“And,” … “nobody told us.”'],
  ],
  [
    '“Who owns the ferry?” Ines Quay asked in her speech.\n\n“The answer is simple. We all own it together.”',
    ['quay', 'direct', '“Who owns the ferry?”'],
    ['quay', 'direct', '“The answer is simple. We all own it together.”'],
  ],
];

const NOTHING: readonly string[] = [
  'The ferry sailed on Monday.',
  'Ada Marlow never lies, so her words actually mean: “We have lost the ferry.”',
  'Ada Marlow did not say that the ferry would sail.',
  'Ada Marlow would say that the ferry is fine.',
  'If Ada Marlow said that the ferry is fine, she lied.',
  'Maybe Ada Marlow will say that the ferry is fine.',
  'Did Ada Marlow say that the ferry would sail?',
  'The so-called “ferry war” goes on.',
  'Leave a Reply\n\nYour email address will not be published.',
];

describe('finding statements', () => {
  test.each(FOUND.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    expect(told(text).map(({ actor, kind, content }) => [actor, kind, content])).toEqual(expected);
  });

  test.each(NOTHING)('nobody is given: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  test('a belief is no speech', () => {
    expect(told('Ada Marlow believes that the ferry will sail.').map(({ speech }) => speech)).toEqual([false]);
  });
});
