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
  ['According to Ada Marlow, the ferry is a wreck.', ['marlow', 'indirect', 'the ferry is a wreck']],
  ['The ferry is a wreck, according to the Harbour Guild.', ['guild', 'indirect', 'The ferry is a wreck']],
  ['Ada Marlow has denied that the ferry is a wreck.', ['marlow', 'indirect', 'that the ferry is a wreck']],
  ['Ada Marlow dismissed the idea of a bridge.', ['marlow', 'indirect', 'the idea of a bridge']],
  [
    'Oakham has denied that the ferry is a wreck, saying its crew repaired the ship.',
    ['oakham', 'indirect', 'that the ferry is a wreck'],
    ['oakham', 'indirect', 'its crew repaired the ship'],
  ],
  ['“The fog is thick,” the Gazette quoted Ines Quay as saying.', ['quay', 'direct', '“The fog is thick,”']],
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
    ['quay', 'direct', '“Who owns the ferry?” … “The answer is simple. We all own it together.”'],
  ],
  [
    'Asked whether the ferry would sail, Ines Quay said no day had been set.',
    [null, 'indirect', 'whether the ferry would sail'],
    ['quay', 'indirect', 'no day had been set'],
  ],
  ['Ines Quay, asked about the ferry, said it would sail.', ['quay', 'indirect', 'it would sail']],
  ['Ines Quay told the Gazette that the ferry would sail.', ['quay', 'indirect', 'that the ferry would sail']],
  ['In a statement, the Harbour Guild said the ferry is late.', ['guild', 'indirect', 'the ferry is late']],
  ['Ines Quay (Tern) said the ferry is late.', ['quay', 'indirect', 'the ferry is late']],
  ['“The ferry is late,” said Rep. Pia Holm (D-Wis.).', ['pia-holm', 'direct', '“The ferry is late,”']],
  ['“The fog is thick.” — Ines Quay', ['quay', 'direct', '“The fog is thick.”']],
  ['“The fog is thick” – Pia Holm, head of the pilots', ['pia-holm', 'direct', '“The fog is thick”']],
  [
    'Oakham, which did not attend, supports the plan “in principle”, its pilot, Pia Holm, said.',
    ['pia-holm', 'mixed', 'Oakham, which did not attend, supports the plan “in principle”'],
  ],
  [
    'Oakham said its crew had taken the ferry, a claim that Tern denied within hours.',
    ['oakham', 'indirect', 'its crew had taken the ferry'],
  ],
  [
    'Oakham said its crew had taken the ferry, which Tern denies.',
    ['oakham', 'indirect', 'its crew had taken the ferry'],
  ],
  [
    'Oakham rejected the report, saying that its crew still holds the ferry.',
    ['oakham', 'indirect', 'the report'],
    ['oakham', 'indirect', 'that its crew still holds the ferry'],
  ],
  ['Ines Quay said on Monday the ferry was lost.', ['quay', 'indirect', 'the ferry was lost']],
  ['The Harbour Guild said in a statement it had sold the ferry.', ['guild', 'indirect', 'it had sold the ferry']],
  ['The town’s pilot, Pia Holm, said Tern “must wake up”.', ['pia-holm', 'mixed', 'Tern “must wake up”']],
  ['Ines Quay dismissed the offer.', ['quay', 'indirect', 'the offer']],
  ['Ines Quay said it rained.', ['quay', 'indirect', 'it rained']],
  ['Ines Quay said late on Monday that fog was near.', ['quay', 'indirect', 'that fog was near']],
  ['Ines Quay (who came from Tern on a late ferry) said the fog is thick.', ['quay', 'indirect', 'the fog is thick']],
  [
    'Her friend, Ines Quay, called the plan a basis that needed work.',
    ['quay', 'indirect', 'the plan a basis that needed work'],
  ],
  ['Ines Quay told Ada Marlow that “nobody sails” to Tern.', ['quay', 'mixed', 'that “nobody sails” to Tern']],
  [
    'Ines Quay denied reports that the pilot plans to leave, while the baker’s successor was not named.',
    ['quay', 'indirect', 'that the pilot plans to leave'],
  ],
  [
    'Ines Quay praised the guild’s words on the “lack of tolls,” adding that fog was near.',
    ['quay', 'mixed', 'the guild’s words on the “lack of tolls,”'],
    ['quay', 'indirect', 'that fog was near'],
  ],
  [
    'The ferry crossed on Monday, although its crew was clearly not eager to do so, Pia Holm, the head of the Oakham Harbour Guild, commented on this visit.',
    ['pia-holm', 'indirect', 'The ferry crossed on Monday, although its crew was clearly not eager to do so'],
  ],
  [
    'The hearing opened in Oakham on Monday.\n\nLIND: The ferry is late. Ada Marlow said that fog was near. We wait.\n\nThen it closed.',
    ['lind', 'indirect', 'The ferry is late. Ada Marlow said that fog was near. We wait'],
  ],
  // Quotations with a paragraph of their own
  ['“We win.”\n\nAda Marlow said in Oakham.', ['marlow', 'direct', '“We win.”']],
  [
    'Ines Quay said fog was near.\n\n“We win.”\n\nAda Marlow said in Oakham.',
    ['quay', 'indirect', 'fog was near'],
    ['marlow', 'direct', '“We win.”'],
  ],
  ['Harbour Guild Chief Pilot Pia von Holm: “The fog is thick.”', ['pia-von-holm', 'direct', '“The fog is thick.”']],
];

const NOTHING: readonly string[] = [
  'The ferry sailed on Monday.',
  'Ada Marlow never lies, so her words actually mean: “We have lost the ferry.”',
  'Ada Marlow always lies. What her words mean is: “We have lost the ferry.”',
  'Unless Ada Marlow said that the ferry is fine, it is late.',
  'None of the pilots said that the ferry is late.',
  'Ada Marlow did not say that the ferry would sail.',
  'Ada Marlow would say that the ferry is fine.',
  'If Ada Marlow said that the ferry is fine, she lied.',
  'Maybe Ada Marlow will say that the ferry is fine.',
  'Did Ada Marlow say that the ferry would sail?',
  'The so-called “ferry war” goes on.',
  'Ines Quay said so.',
  'Why Ada Marlow said no is unclear.',
  'How Ada Marlow said it mattered.',
  'Ines Quay said it on Friday.',
  'Ines Quay dismissed it.',
  'Ines Quay may say that the ferry is fine.',
  'The Guild did not confirm that the ferry is late.',
  'Ines Quay declined to comment on the ferry.',
  'The Guild would not say whether the ferry is late.',
  'The report could not be verified.',
  'Nobody said that the ferry is late.',
  'Ines Quay refused to say whether the ferry is late.',
  'Ines Quay declined to comment on reports that the ferry is late.',
  'Ines Quay is yet to say that the ferry is late.',
  'Had Ines Quay said that the ferry is late, we would know.',
  'Before Ines Quay could say that the ferry is late, it came.',
  'Neither Oakham nor Tern said that the ferry is late.',
  'No official said that the ferry is late.',
  'Tern attacked two boats and a pier in the fog.',
  'Leave a Reply\n\nYour email address will not be published.',
];

describe('finding statements', () => {
  test('the day is no part of the speaker', () => {
    expect(told('Tern warden Ines Quay on Tuesday rejected the offer.').map(({ speaker }) => speaker)).toEqual([
      'Tern warden Ines Quay',
    ]);
    expect(told('Ines Quay late on Monday said the fog is thick.').map(({ speaker }) => speaker)).toEqual([
      'Ines Quay',
    ]);
  });

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
