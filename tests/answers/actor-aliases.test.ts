import { describe, expect, test } from 'vitest';
import { actorAliases } from '../../src/answers/actor-aliases.ts';
import { slug } from '../../src/model/slug.ts';
import { harbourBeat } from '../support/harbour-beat.ts';

function aliasesOf(names: readonly string[]) {
  const discovered = names.map((name) => ({ id: slug(name), name, role: null }));
  const { same, open } = actorAliases(harbourBeat.actors, discovered);
  return { same: Object.fromEntries(same), open: Object.fromEntries(open) };
}

/** Names on file beside those of the beat, which of them are somebody else's, and which surnames stay open. */
const FILES: readonly (readonly [names: readonly string[], same: object, open: object])[] = [
  [['Oleg Danner', 'Danner'], { danner: 'oleg-danner' }, {}],
  [['Oleg Danner', 'Rosa Danner', 'Danner'], {}, { danner: ['oleg-danner', 'rosa-danner'] }],
  [['Danner'], {}, {}],
  // Other spellings, other languages' forms, a middle name
  [
    ['Oleksiy Danylov', 'Oleksii Danilov', 'Danilov'],
    { 'oleksiy-danylov': 'oleksii-danilov', danilov: 'oleksii-danilov' },
    {},
  ],
  [['Serhiy Nayev', 'Sergei Naiev'], { 'serhiy-nayev': 'sergei-naiev' }, {}],
  [['Oleg Petrovych Danner', 'Oleh Danner'], { 'oleh-danner': 'oleg-petrovych-danner' }, {}],
  [['Mary Ann Danner', 'Mary Jane Danner'], {}, {}],
  [['Ivan Danner', 'Igor Danner'], {}, {}],
  [['State Guard', 'State Harbour Guard'], {}, {}],
  // An initial
  [['Oleg Danner', 'Rosa Danner', 'O. Danner'], { 'o-danner': 'oleg-danner' }, {}],
  [['Oleg Danner', 'Oda Danner', 'O. Danner'], {}, { 'o-danner': ['oleg-danner', 'oda-danner'] }],
  // The beat's people
  [['Adah Marlow', 'Vera Marlow'], {}, {}],
  [['A. Marlow'], { 'a-marlow': 'marlow' }, {}],
  [['Benjamin Stride'], { 'benjamin-stride': 'stride' }, {}],
  [['Ада Марлоу'], { 'ada-marlou': 'marlow' }, {}],
];

describe('who is one and the same on file', () => {
  test.each(FILES.map(([names, same, open]) => ({ names, same, open })))('$names', ({ names, same, open }) => {
    expect(aliasesOf(names)).toEqual({ same, open });
  });
});
