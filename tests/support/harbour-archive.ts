import { article } from './article.ts';

const talks = article('talks', {
  text: `Harbour talks

Ada Marlow, mayor of Oakham, said “the ferry must sail again” on 30 May. She said that talks with Tern could start in July.
Ines Quay said the mayor was “late to the talks” and would stay late.
Oleg Danner, harbour master, said the tide was high.`,
  said: [
    { actor: 'marlow', words: '“the ferry must sail again”', kind: 'direct', on: '2024-05-30' },
    { actor: 'marlow', words: 'talks with Tern could start in July', mentions: ['tern'] },
    {
      actor: 'quay',
      words: 'the mayor was “late to the talks” and would stay late',
      kind: 'mixed',
      mentions: ['marlow'],
    },
    { actor: 'oleg-danner', speaker: 'Oleg Danner', words: 'the tide was high' },
  ],
  discovered: [{ id: 'oleg-danner', name: 'Oleg Danner', role: 'harbour master' }],
});

/** The same quotation in another paper. */
const echo = article('echo', {
  about: { outlet: 'The Gull', url: null, published: '2024-06-02' },
  text: 'Once more the mayor said “the ferry must sail again”.',
  said: [{ actor: 'marlow', words: '“the ferry must sail again”', kind: 'direct' }],
});

/** A record in our own words; a speaker goes by the surname only. */
const record = article('record', {
  about: { published: '2024-05-20', publishedBasis: 'inferred', summary: true },
  text: `Danner warned that the pier was closed.
Marlow believes that the winter will be hard, and said the nets were full.
A fisherman said the storm had passed.`,
  said: [
    { actor: 'danner', speaker: 'Danner', words: 'the pier was closed' },
    { actor: 'marlow', words: 'the winter will be hard', speech: false },
    { actor: 'marlow', words: 'the nets were full' },
    { actor: null, speaker: 'A fisherman', words: 'the storm had passed' },
  ],
  discovered: [{ id: 'danner', name: 'Danner', role: null }],
});

const undated = article('undated', {
  about: { published: null, publishedBasis: 'none', title: null, outlet: null },
  text: 'Marlow promised a new lighthouse.',
  said: [{ actor: 'marlow', words: 'a new lighthouse' }],
});

const front = article('front', {
  about: { published: '2024-06-05' },
  text: `Oakham says its crew holds Redhaven.
Tern denied that its rival held the harbour.
The lamps of Port Vesper went out on 3 June.
The storm reached Millbrook on 4 June.`,
  claimed: [
    { place: 'vesper', stance: 'claims', actor: 'oakham', words: 'its crew holds Redhaven' },
    { place: 'vesper', stance: 'denies', actor: 'tern', words: 'its rival held the harbour' },
    { place: 'vesper', stance: 'reports', actor: null, words: 'The lamps of Port Vesper went out', on: '2024-06-03' },
  ],
  happened: [
    { date: '2024-06-04', words: 'The storm reached Millbrook', places: ['millbrook'] },
    { date: '2024-06-03', words: 'The lamps of Port Vesper went out on 3 June', places: ['vesper'] },
  ],
});

/** An old claim that nobody denies by now. */
const old = article('old', {
  about: { published: '2023-01-10' },
  text: 'Oakham said its flag flew over Port Vesper. Marlow claims the beach there.',
  claimed: [
    { place: 'vesper', stance: 'claims', actor: 'oakham', words: 'its flag flew over Port Vesper' },
    { place: 'vesper', stance: 'claims', actor: 'marlow', words: 'the beach there' },
  ],
});

const plans = article('plans', {
  about: { published: '2024-04-02' },
  text: `The plan asks for a free ferry, a shared pier and quiet nights.
Tern rejected it. The Guild would accept it if the fares stay low.`,
  planned: [
    {
      plan: 'ferry-plan',
      points: ['a free ferry', 'a shared pier', 'quiet nights'],
      positions: [
        { actor: 'tern', stance: 'rejects', words: 'Tern rejected it' },
        { actor: 'guild', stance: 'conditions', words: 'would accept it if the fares stay low' },
      ],
    },
  ],
});

/** What the harbour papers wrote. */
export const harbourArticles = [talks, echo, record, undated, front, old, plans];
