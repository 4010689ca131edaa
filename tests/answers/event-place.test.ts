import { expect, test } from 'vitest';
import { eventPlace } from '../../src/answers/event-place.ts';
import { harbourBeat } from '../support/harbour-beat.ts';

const [vesper] = harbourBeat.places.filter(({ id }) => id === 'vesper');
const beat = {
  ...harbourBeat,
  places: [
    ...harbourBeat.places,
    ...(vesper ? [{ ...vesper, id: 'other', name: 'Elmford', spellings: [], former: ['Redhaven'] }] : []),
  ],
};

test.each([
  ['a town', 'The storm reached Millbrook on 4 June', 'millbrook'],
  ['the first of several', 'From Port Vesper the storm moved to Millbrook', 'vesper'],
  ['another spelling', 'In Порт Веспер the lamps went out', 'vesper'],
  ['none', 'The storm reached the sea', null],
  ['a government', 'Oakham signed the treaty', null],
  ['a region', 'Vesper district flooded', null],
  ['what only holds the name of one', 'The Millbrook river rose', null],
  ['a name that two had', 'Redhaven burned', null],
  ['a longer word', 'Millbrookers marched', null],
])('an event that names %s', (_, text, expected) => {
  expect(eventPlace(beat, text)).toBe(expected);
});
