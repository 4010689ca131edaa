import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Beat } from '../../../src/beat/beat.ts';
import { analyse } from '../../../src/extract/analysis/analyse.ts';
import { identifySpeakers } from '../../../src/extract/speakers/identify-speakers.ts';
import { type Context, createVocabulary } from '../../../src/extract/vocabulary.ts';
import type { Span } from '../../../src/model/span.ts';
import { harbourBeat } from '../../support/harbour-beat.ts';
import { identify, markedArticle } from './marked-articles.ts';

/** The harbour's beat with what a country has: words for what belongs to it, a body of its own. */
const beat: Beat = {
  ...harbourBeat,
  actors: [
    ...harbourBeat.actors.map((actor) =>
      actor.id === 'oakham' ? { ...actor, variants: ['Oakhamite government'] } : actor,
    ),
    {
      ...{ id: 'staff', name: 'Tern General Staff', kind: 'organisation', variants: [], roles: [] },
      ...{ side: 'Tern', pronoun: 'it' },
    },
  ],
};

const READ: readonly (readonly [about: string, ...texts: string[]])[] = [
  [
    'who an outlet quotes or cites speaks, and the outlet where it names nobody else',
    'Harbour News quoted [Jon Holm](jon-holm) as saying that fog is near.',
    'According to [Harbour News](jon-holm), citing Jon Holm, fog is near.',
    'Fog is near, [The Tide](tide) reported.',
    '[The Oakham Herald](oakham-herald) said fog is near. [The newspaper]() said no more.',
    'Jon Holm told the broadcaster Kelp about it. [Kelp](kelp) said fog is near.',
    '[Tern state television](jon-holm) quoted a pilot, Jon Holm, as saying that fog is near.',
    '[RADIO KELP](radio-kelp): Why?',
  ],
  [
    'what is written is its author’s',
    '[A paper by the Kelp Institute](kelp-institute), a think tank, warns of fog.',
    '[Jon Holm’s claim](jon-holm) is that fog is near.',
    '[The Harbour Guild](guild) met in Oakham. [Its report](guild) says fog is near.',
    '[Jon Holm’s niece](), a sailor, said fog is near.',
    '[Jon Holm’s adviser Franak Viačorka](franak-viacorka) said fog is near.',
  ],
  [
    'a country’s authorities are its government',
    '[The Oakham authorities](oakham) said no.',
    '[Oakhamite officials](oakham) point out that fog is near.',
    'Others came. [The Oakhamites](oakham) said no.',
    '[Officials in Oakham]() said no.',
    '[Two Oakhamite officials]() said no.',
    '[Ada Marlow](marlow) said no. [Her government](oakham) said so too.',
  ],
  [
    'an office with an article means nobody certain, and a name beside it is who speaks',
    '[An Oakham mayor]() said no.',
    '[An Oakham mayor, Jon Holm,](jon-holm) said no.',
    '[One of them, Jon Holm,](jon-holm) said no.',
    '[A released sergeant, Jon Holm,](jon-holm) said no.',
    '[A surgeon who gave only her first name, Mara,](mara) said no.',
    'Jon Holm, [the secretary of the pilots’ council](jon-holm), said no.',
  ],
  [
    'a name that a clause tells',
    '[A surgeon](mara) who gave only her first name, Mara, said no. [She](mara) said so twice.',
    '[Their commander in the north](kelpie), who uses the call sign Kelpie, said no.',
    '[A sailor known as Kelpie](kelpie) said no. His company was there. [He](kelpie) said so twice.',
    '[A sailor]() who had met Jon Holm, a pilot, said no.',
    'Two came. [The first, a clerk named Oda Berg,](oda-berg) said no. [The judge]() said yes.',
    '[The guild’s manager before the war, Jon Holm,](jon-holm) said no.',
    '[The owner of a boat named Kelpie]() said no.',
    '[A sailor](kelpie) who introduced himself as Kelpie said no.',
    '[Their sergeant, a woman with the call sign Kelpie,](kelpie) said no.',
  ],
  [
    'an office with “of” or “for” before a name',
    '[Spokesman for the Kelp Navy Jon Holm](jon-holm) said no.',
    '[Governor of Kelp region Oda Berg](oda-berg) said no.',
    '[A spokesman for Oakham mayor Ada Marlow]() said no.',
    '[A spokesman for Jon Holm]() said no.',
    'Asked in Tern, [the ministry in Oakham]() said no.',
    '[Its spokesman for the south, Jon Holm,](jon-holm) said no.',
    '[Its managing director, Oda Berg,](oda-berg) said no.',
    '[Kelp’s Oakhamite-installed governor, Jon Holm,](jon-holm) said no.',
  ],
  [
    'somebody described before the name comes',
    '[The acting head of the Kelp energy committee](jon-holm) said no. “Fog is near,” [Jon Holm](jon-holm) said. [The head of the committee](jon-holm) said so twice.',
    '[The commander of the north](jon-holm) said no. “Fog is near,” said [Colonel Jon Holm](jon-holm).',
    '[The mayor]() said no. “Fog is near,” [Colonel Jon Holm](jon-holm) said.',
    '[The mayor]() said no. “Fog is near,” [Jon Holm, a pilot,](jon-holm) said.',
    '[The mayor]() said no. Oda Berg came. “Fog is near,” [Jon Holm](jon-holm) said.',
    '[The mayor]() said [Jon Holm](jon-holm) said no.',
    '[The mayor]() met the priest. [The priest]() said no. “Fog is near,” [Jon Holm](jon-holm) said.',
  ],
  [
    'documents and treaties are nobody',
    '[Ada Marlow](marlow) signed it under the Tern Memorandum, [which]() said no. [She](marlow) said so too.',
    '[The Kelp Treaty]() said no.',
  ],
  [
    'a title taken up later',
    'Jon Holm, the chairman of the pilots’ committee, spoke. [The Oakhamite chairman](jon-holm) said no.',
    '[Vice Admiral Jon Holm](jon-holm) said no. [The admiral](jon-holm) said so twice.',
    'The American facilitator, Jon Holm, came late. [The facilitator](jon-holm) said sorry.',
    'Deputy Minister Jon Holm met the minister, Oda Berg. [The minister](oda-berg) said no.',
    'Deputy Minister Jon Holm came. [The minister]() said no.',
    '[Jon Holm](jon-holm) was late. [The pilot](jon-holm) said sorry.',
    '[Pilot Jon Holm](jon-holm) was late. [The lawyer]() said no.',
    '[Jon Holm, 52,](jon-holm) came with his sister. [The 52-year-old](jon-holm) said no.',
    '[Jon Holm](jon-holm) waited. Oda Berg, his sister, came. [His sister](oda-berg) said no.',
    '[Jon Holm](jon-holm), a former judge, was late. [The governor](jon-holm) said sorry.',
    '[Ambassador Jon Holm](jon-holm) said no. [The diplomat](jon-holm) said so twice. [The envoy](jon-holm) left, saying why.',
    '[President Jon Holm](jon-holm) said no. [The self-proclaimed president](jon-holm) said so twice.',
    '[Jon Holm](jon-holm) said no. [The Oakhamite pilot]() said yes.',
  ],
  [
    'somebody without a name is whom a pronoun means',
    '[Oda Berg](oda-berg) came. The painter’s widow was there. [She]() said no.',
    '[Oda Berg](oda-berg) came. A fisherman was there. [She](oda-berg) said no.',
    'In Tern, Zoya Holm keeps two clocks. The other, [she](zoya-holm) says, is late.',
    '[Jon Holm](jon-holm) said no. A bell rang; the judge, who was there, laughed. [He]() said yes.',
    '[Jon Holm](jon-holm) said no. The Oakhamite side asked why. [He](jon-holm) said no more.',
    '[The chief physician, Jon Holm,](jon-holm) said no. [Sven Berg](sven-berg) said yes. The physician laughed. [He](jon-holm) said no.',
  ],
  [
    'relative pronouns, lists and labels',
    'Jon Holm, [who](jon-holm) says fog is near, left.',
    '[Jon Holm, Oda Berg and Ada Marlow]() said no.',
    '[MS. BERG](oda-berg): Good day.\n\n[QUESTION](): Why?\n\nOda Berg left.',
  ],
  [
    'names in parts',
    '[Bogumił Strzelec-Wron](bogumil-strzelec-wron) said no. [Strzelec-Wron](bogumil-strzelec-wron) said so.',
    'Rival Oda Berg came. Later Oda Berg left. [Berg](oda-berg) said no.',
    '[De Boer](wim-de-boer) said no. Wim de Boer left.',
    '[Minister Rosław Świątek](roslaw-swiatek) said no. [Świątek](roslaw-swiatek) said so.',
    '[Private Jon Holm](jon-holm) said no.',
    '[Odarka](odarka-kvit) said no. Odarka Kvit left.',
  ],
  [
    'a surname alone is a name where nothing speaks against it',
    '[Nayev](nayev) said no.',
    '[Residents]() said no. [Video]() showed it. The video was long. [The Nayev]() said no.',
  ],
  [
    'bodies',
    '[Ada Marlow’s office]() said no.',
    '[The 47th Kelp Sector, a command in Tern,](47th-kelp-sector) said no.',
    '[The General Staff]() said no.',
    'Asked in Oakham, [the general staff in Tern](staff) said no. [The general staff in Kelp]() said so too.',
    '[Tern](tern) said no. [Its General Staff](staff) said so too.',
    '[Oakham](oakham) said no. [Its General Staff]() said so too.',
    '[Federal court]() said no.',
    '[HRW](hrw) said no. [The organisation](hrw) said so twice. [The pilot]() said yes.',
    '[HRW](hrw) said no. [Oakham](oakham) said yes. [The organisation]() said so twice.',
  ],
  [
    'what follows is no part of the name',
    '[Oakham](oakham) backs it. A claim [Jon Holm](jon-holm) rejected. In its daily bulletin [the guild]() said no.',
  ],
];

describe.each(READ.map(([about, ...texts]) => ({ about, texts })))('$about', ({ texts }) => {
  test.each(texts)('%s', (text) => {
    const article = markedArticle(text);
    const wanted = article.speakers.map(({ actor }) => actor);
    expect(identify(beat, article, 'exact')).toEqual(wanted);
  });
});

test('any words may be handed over as a speaker, of any text', () => {
  const words = [
    'Lind',
    'the',
    'minister',
    ',',
    '“',
    '”',
    'of',
    'for',
    'who',
    '’s',
    'and',
    '-',
    'said',
    'She',
    'by',
    '.',
  ];
  const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 }).map((parts) => parts.join(' '));
  const vocabulary = createVocabulary(beat);
  fc.assert(
    fc.property(text, fc.nat(30), fc.nat(30), (given, from, length) => {
      const analysis = analyse(given);
      const range: Span = [from, Math.min(from + length, analysis.tokens.length)];
      const context: Context = {
        published: null,
        publishedBasis: 'none',
        mentions: vocabulary.findMentions(given, null),
      };
      const speaker = { tokens: range, headEnd: range[1] };
      const found = [{ speaker, cue: null, content: [], speech: true, sentence: 0 }];
      const { actors, discovered } = identifySpeakers(analysis, vocabulary, context, found);
      const known = new Set([...beat.actors, ...discovered].map(({ id }) => id));
      expect(actors.filter((id) => id !== null && !known.has(id))).toEqual([]);
      expect(discovered.filter(({ name }) => !given.includes(name))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
