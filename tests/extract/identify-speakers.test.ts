import { describe, expect, test } from 'vitest';
import { createExtractor } from '../../src/extract/create-extractor.ts';
import { harbourBeat } from '../support/harbour-beat.ts';
import { documentOf, told } from './support-find.ts';

const SPEAKERS: readonly (readonly [text: string, ...actors: (string | null)[]])[] = [
  ['Ada Marlow said the ferry is late. Marlow added that fog is near.', 'marlow', 'marlow'],
  ['The Oakham mayor said the ferry is late.', 'marlow'],
  ['Tern warden Ines Quay said the ferry is late.', 'quay'],
  ['Oakham said the ferry is late.', 'oakham'],
  ['Sternwater said the ferry is late.', 'tern'],
  ['The Guild said the ferry is late.', 'guild'],
  ['A spokesman for Ada Marlow said the ferry is late.', null],
  ['Ada Marlow’s spokesman said the ferry is late.', null],
  ['Ada Marlow’s spokesman Pia Holm said the ferry is late. Holm said fog is near.', 'pia-holm', 'pia-holm'],
  ['Ada Marlow and Ines Quay said the ferry is late.', null],
  ['Officials said the ferry is late.', null],
  ['Ada Marlow said the ferry is late. She said fog is near.', 'marlow', 'marlow'],
  ['Ben Stride said the ferry is late. She said fog is near.', 'stride', null],
  ['Ada Marlow met Ben Stride. He said fog is near.', 'stride'],
  ['Vera Marlow, a sailor, said the ferry is late.', 'vera-marlow'],
  ['Ines Quay, who has met Ada Marlow, said the ferry is late.', 'quay'],
  // What "the …" and "it" mean
  ['The Harbour Guild said the ferry is late. The guild said fog is near.', 'guild', 'guild'],
  ['The Harbour Guild met the Sailors Guild. The guild said fog is near.', null],
  ['Ada Marlow spoke in Tern. The mayor said fog is near.', 'marlow'],
  ['Ada Marlow met the Tern mayor. The mayor said fog is near.', null],
  ['Ada Marlow met Ben Stride. The warden said fog is near.', null],
  ['Pia Holm, the chief pilot, said fog is near. The pilot added that the snow is near.', 'pia-holm', 'pia-holm'],
  [
    'Chief Pilot Pia Holm said fog is near. Oda Berg, a pilot, said the snow is near. The pilot added that the rain is near.',
    'pia-holm',
    'oda-berg',
    null,
  ],
  [
    'The Harbour Guild said the ferry is late. It said fog is near. It added that the snow is near.',
    'guild',
    'guild',
    'guild',
  ],
  ['The Harbour Guild said the ferry is late. Oakham denied that. It said fog is near.', 'guild', 'oakham'],
  [
    'The Harbour Guild said the ferry is late. Oakham thanked the Guild. It said fog is near.',
    'guild',
    'oakham',
    'oakham',
  ],
  ['Ada Marlow said the ferry is late. It said fog is near.', 'marlow', null],
  [
    'Ada Marlow said the ferry is late. A Tern pilot said the snow is near. She said fog is near.',
    'marlow',
    null,
    null,
  ],
  // Namesakes, and people who are called like towns
  ['Vera Marlow said the ferry is late.\n\nMarlow said fog is near.', 'vera-marlow', 'vera-marlow'],
  [
    'Vera Marlow said the ferry is late. Ada Marlow said fog is near.\n\nMarlow said the snow is near.',
    'vera-marlow',
    'marlow',
    null,
  ],
  [
    'Vera Marlow said the ferry is late.\n\nAda Marlow said fog is near. Marlow said the snow is near.',
    'vera-marlow',
    'marlow',
    'marlow',
  ],
  ['Landammann Ada Marlow said the ferry is late. Marlow said fog is near.', 'marlow', 'marlow'],
  [
    'Pia Holm said fog is near. Oda Holm said the snow is near.\n\nHolm said the rain is near.',
    'pia-holm',
    'oda-holm',
    null,
  ],
  [
    'Dora Millbrook, a baker from Millbrook, said the ferry is late. “I stay,” Millbrook said.',
    'dora-millbrook',
    'dora-millbrook',
  ],
  ['The port authority said the ferry is late.', null],
  ['Secretary of State Pia Holm said the ferry is late.', 'pia-holm'],
  ['On Sunday Pia Holm said the ferry is late.', 'pia-holm'],
  // Headings and words before a name lend no names
  ['You may also like\n\nWhy Marlow said no to Tern\n\nMarlow said on Monday that the ferry is late.', 'marlow'],
  ['You may also like\n\nVera Marlow on fog\n\nMarlow said on Monday that the ferry is late.', 'marlow'],
  // Bodies
  ['Oakham’s General Staff said the ferry is late.', 'oakhams-general-staff'],
  ['The fog is thick, the 9th Brigade said.', '9th-brigade'],
  ['Downing Street said the ferry is late.', 'downing-street'],
  ['Its Defence Ministry said the ferry is late.', null],
  ['On Sunday the Army said the ferry is late.', null],
  ['Pia Holm met pilots. Per Holm said the ferry is late.', 'per-holm'],
];

describe('who said it', () => {
  test.each(SPEAKERS.map(([text, ...actors]) => ({ text, actors })))('$text', ({ text, actors }) => {
    expect(told(text).map(({ actor }) => actor)).toEqual(actors);
  });

  test('a body means the one that its owner has', () => {
    const staff = { id: 'staff', name: 'Tern General Staff', variants: [], roles: [], side: 'Tern' };
    const actors = [...harbourBeat.actors, { ...staff, kind: 'organisation' as const, pronoun: 'it' as const }];
    const { statements } = createExtractor({ ...harbourBeat, actors }).extract(
      documentOf('Sternwater’s General Staff said the ferry is late. Oakham’s General Staff said fog is near.'),
    );
    expect(statements.map(({ actor }) => actor)).toEqual(['staff', 'oakhams-general-staff']);
  });

  test('an office means its holder on the day of the document', () => {
    expect(told('The Oakham leader said fog is near.', '2018-01-01').map(({ actor }) => actor)).toEqual(['stride']);
    expect(told('The Oakham leader said fog is near.', null).map(({ actor }) => actor)).toEqual([null]);
  });

  test('an unknown speaker becomes an actor with full name and role', () => {
    const text = 'The fog is thick, Holm said. Pia Holm, the head of the pilots, said the ferry waits.';
    const { actors } = createExtractor(harbourBeat).extract(documentOf(text));
    expect(actors).toEqual([{ id: 'pia-holm', name: 'Pia Holm', role: 'head of the pilots' }]);
  });

  test('the role comes from wherever the document tells it, and "his deputy" is none', () => {
    const text =
      'Pia Holm, the head of the pilots, came with Jon Berg, her deputy. Holm said fog is near. Berg said the ferry is late.';
    expect(createExtractor(harbourBeat).extract(documentOf(text)).actors).toEqual([
      { id: 'pia-holm', name: 'Pia Holm', role: 'head of the pilots' },
      { id: 'jon-berg', name: 'Jon Berg', role: null },
    ]);
  });

  test('who is only described or meant by a pronoun is an actor too', () => {
    const text =
      'Chief Pilot Jon Berg came. The chief pilot said fog is near. Oda Lind came. She said the ferry is late.';
    expect(createExtractor(harbourBeat).extract(documentOf(text)).actors).toEqual([
      { id: 'jon-berg', name: 'Jon Berg', role: 'Chief Pilot' },
      { id: 'oda-lind', name: 'Oda Lind', role: null },
    ]);
  });

  test('a correction names the right speaker, or says that nobody spoke', () => {
    const text = '“The ferry is late,” Ada Marlow said.';
    const corrected = (actor: string | null, statement: boolean) =>
      createExtractor({
        ...harbourBeat,
        corrections: [{ document: 'hash', span: [2, 6], actor, statement }],
      }).extract(documentOf(text)).statements;
    expect(corrected('quay', true).map(({ actor }) => actor)).toEqual(['quay']);
    expect(corrected(null, false)).toEqual([]);
  });

  test('the version changes with the beat', () => {
    expect(createExtractor({ ...harbourBeat, regions: [] }).version).not.toBe(createExtractor(harbourBeat).version);
  });

  test('content names other actors', () => {
    const { statements } = createExtractor(harbourBeat).extract(
      documentOf('Ada Marlow said Ines Quay owes Ada Marlow a ship.'),
    );
    expect(statements.map(({ mentions }) => mentions)).toEqual([['quay']]);
  });
});
