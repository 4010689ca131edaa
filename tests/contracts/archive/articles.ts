import type { Told } from '../entries.ts';

/** An article of the harbour town: three statements, a claim, an event, a plan. */
export const FIRST: Told = {
  source: 'https://one.example/news/first.html',
  title: 'Harbour talks resume',
  outlet: 'One Daily',
  published: '2031-05-10',
  body: [
    'Anna Berg, mayor of Ostia, said on 9 May: "The harbour will open again before the summer begins." She left.',
    'The council said that talks had failed. Norwick fell on 1 May, the army claims.',
    'Berg believes the ferry is safe. 1. All prisoners go home. 2. The ferry runs again. Carl Dahl rejects the second.',
  ],
  says: [
    {
      actor: 'berg',
      words: ['"The harbour will open again before the summer begins."'],
      said: '2031-05-09',
      mentions: ['dahl'],
    },
    { actor: 'council', words: ['talks had failed'] },
    { actor: 'berg', words: ['the ferry is safe'], speech: false },
  ],
  claims: [{ place: 'norwick', words: 'Norwick fell on 1 May', stance: 'claims', actor: 'army', date: '2031-05-01' }],
  events: [{ words: 'Norwick fell', date: '2031-05-01', mentions: ['army'], places: ['norwick'] }],
  points: ['All prisoners go home.', 'The ferry runs again.'],
  positions: [{ actor: 'dahl', stance: 'rejects', words: 'Carl Dahl rejects the second' }],
  actors: [{ id: 'berg', name: 'Anna Berg', role: 'mayor of Ostia' }],
};

/** Two days later: some of the same, and a denial. */
export const SECOND: Told = {
  source: 'wire/second.txt',
  title: 'Später Gruß',
  published: '2031-05-12',
  body: [
    'Mayor Anna Maria Berg: "The harbour will open again."',
    'The council said talks had failed.',
    'Nobody took Norwick, the defence ministry said. It is quiet there.',
  ],
  says: [
    { actor: 'council', words: ['talks had failed'], said: '2031-05-08', basis: 'relative' },
    { actor: 'ministry', words: ['Nobody took Norwick'], mentions: ['army'] },
  ],
  claims: [
    { place: 'norwick', words: 'Nobody took Norwick', stance: 'denies', actor: 'ministry' },
    { place: 'norwick', words: 'It is quiet there' },
  ],
  points: ['The harbour will open again.'],
  actors: [{ id: 'berg', name: 'Anna Maria Berg', role: null }],
};
