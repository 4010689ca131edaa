import type { Actor, Beat, Place } from '../../src/beat/beat.ts';
import { analyse } from '../../src/extract/analysis/analyse.ts';
import type { Analysis } from '../../src/extract/analysis/analysis.ts';
import { isDenial } from '../../src/extract/statements/denial.ts';
import { type Context, createVocabulary } from '../../src/extract/vocabulary.ts';
import type { IsoDate } from '../../src/model/dates.ts';
import type { Statement } from '../../src/model/findings.ts';
import type { Span } from '../../src/model/span.ts';

function actor(id: string, name: string, more: Partial<Actor> = {}): Actor {
  return { id, name, kind: 'person', variants: [], roles: [], side: null, pronoun: 'he', ...more };
}

function place(id: string, name: string, more: Partial<Place> = {}): Place {
  return { id, name, spellings: [], former: [], region: '', country: '', lat: 0, lon: 0, government: null, ...more };
}

/** Two small states, Norland and Sudland, at war over the ferry towns Alder, Birk and Cedar. */
export const vocabulary = createVocabulary({
  name: 'The ferry war',
  about: '',
  examples: [],
  actors: [
    actor('vale', 'Anton Vale', {
      side: 'north',
      roles: [{ title: 'President', since: null, until: null, called: ['Norland’s President', 'President'] }],
    }),
    actor('roe', 'Carl Roe', { side: 'south' }),
    actor('moor', 'Ines Moor', {
      side: 'north',
      pronoun: 'she',
      roles: [{ title: 'government spokeswoman', since: null, until: null, called: ['Norland’s spokeswoman'] }],
    }),
    actor('norland', 'Norland', { kind: 'government', side: 'north', pronoun: 'it', variants: ['Nordheim'] }),
    actor('sudland', 'Sudland', { kind: 'government', side: 'south', pronoun: 'it', variants: ['Sudheim'] }),
  ],
  outlets: [],
  places: [
    place('alder', 'Alder', { former: ['Erlen'] }),
    place('birk', 'Birk'),
    place('cedar', 'Cedar'),
    place('roe-town', 'Roe'),
    place('nordheim', 'Nordheim', { government: 'norland' }),
    place('sudheim', 'Sudheim', { government: 'sudland' }),
  ],
  regions: ['Alder region', 'Cedar region'],
  notPlaces: ['Birk river'],
  plans: [
    {
      id: 'vale-plan',
      name: 'Vale plan',
      author: 'vale',
      size: 5,
      called: ['five-point peace plan', 'five-point plan'],
    },
    { id: 'roe-plan', name: 'Roe plan', author: 'roe', size: null, called: ['20 points'] },
  ],
  corrections: [],
} satisfies Beat);

/** Who said what in a test's text, given as its exact words. */
export interface Said {
  readonly actor: string | null;
  readonly cue: string;
  readonly content: string;
  readonly said?: IsoDate;
  readonly speaker?: string;
}

export interface News {
  readonly text: string;
  readonly analysis: Analysis;
  readonly context: Context;
  readonly statements: readonly Statement[];
}

/** An article published on Tuesday, 12 March 2024, or undated. */
export function news(text: string, said: readonly Said[] = [], published: IsoDate | null = '2024-03-12'): News {
  const spanOf = (words: string): Span => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`not in the text: ${words}`);
    return [start, start + words.length];
  };
  const statements = said.map(
    ({ actor: id, cue, content, said: day, speaker }): Statement => ({
      speaker: speaker === undefined ? null : spanOf(speaker),
      actor: id,
      cue: spanOf(cue),
      content: [spanOf(content)],
      quoted: [],
      kind: 'indirect',
      speech: true,
      denied: isDenial(text, spanOf(cue), spanOf(content)),
      said: day ?? null,
      saidBasis: day === undefined ? 'none' : 'relative',
      mentions: [],
    }),
  );
  const context: Context = {
    published,
    publishedBasis: published === null ? 'none' : 'stated',
    mentions: vocabulary.findMentions(text, published),
  };
  return { text, analysis: analyse(text), context, statements };
}
