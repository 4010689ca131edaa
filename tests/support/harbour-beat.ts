import type { Actor, Beat, Place } from '../../src/beat/beat.ts';

function actor(id: string, name: string, more: Partial<Actor> = {}): Actor {
  return { id, name, kind: 'person', variants: [], roles: [], side: null, pronoun: 'she', ...more };
}

function place(id: string, name: string, more: Partial<Place> = {}): Place {
  const where = { region: 'West Shore', country: 'Oakham', lat: 50.5, lon: 3.25, government: null };
  return { id, name, spellings: [], former: [], ...where, ...more };
}

/** A small invented beat: two harbours that quarrel over a ferry. */
export const harbourBeat: Beat = {
  name: 'The ferry dispute',
  about: 'Oakham and Tern quarrel over the ferry.',
  examples: ['/who Marlow'],
  actors: [
    actor('marlow', 'Ada Marlow', {
      variants: ['Ada Marlowe', 'Ада Марлоу'],
      side: 'Oakham',
      roles: [
        { title: 'mayor of Oakham', since: '2022-03-01', until: null, called: ['Oakham mayor', 'Oakham leader'] },
        { title: 'harbour pilot', since: '2010-01-01', until: '2022-03-01', called: [] },
      ],
    }),
    actor('stride', 'Ben Stride', {
      side: 'Oakham',
      pronoun: 'he',
      roles: [
        {
          title: 'mayor of Oakham',
          since: '2015-01-01',
          until: '2022-03-01',
          called: ['Oakham mayor', 'Oakham leader'],
        },
      ],
    }),
    actor('quay', 'Ines Quay', {
      side: 'Tern',
      roles: [{ title: 'warden of Tern', since: null, until: null, called: ['Tern warden'] }],
    }),
    actor('oakham', 'Oakham', { kind: 'government', side: 'Oakham', pronoun: 'it' }),
    actor('tern', 'Tern', { kind: 'government', side: 'Tern', variants: ['the Tern council'], pronoun: 'it' }),
    actor('guild', 'Harbour Guild', { kind: 'organisation', variants: ['the Guild'], pronoun: 'it' }),
    actor('silent', 'Nora Silent'),
  ],
  outlets: ['Harbour News', 'The Tide'],
  places: [
    place('oakham-town', 'Oakham', { government: 'oakham' }),
    place('vesper', 'Port Vesper', { spellings: ['Порт Веспер'], former: ['Redhaven'] }),
    place('sternwater', 'Sternwater', { region: 'East Shore', government: 'tern' }),
    place('millbrook', 'Millbrook'),
  ],
  regions: ['Vesper district'],
  notPlaces: ['Millbrook river'],
  plans: [
    { id: 'ferry-plan', name: 'the Ferry Plan', author: 'marlow', size: 5, called: ['ferry formula'] },
    { id: 'bridge-plan', name: 'the Bridge Plan', author: 'tern', size: 12, called: [] },
  ],
  corrections: [],
};
