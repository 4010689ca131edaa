import { describe, expect, it } from 'vitest';
import { bareDocument } from '../../src/evaluation/bare-document.ts';
import type { Findings } from '../../src/model/findings.ts';
import type { Span } from '../../src/model/span.ts';
import { reported } from '../support/reported.ts';
import { type Comparison, compareArticle } from './articles/compare-article.ts';
import { pairOff } from './articles/pair-off.ts';
import type { ArticleGold } from './articles/read-article-gold.ts';

const TEXT =
  'Mill news\n\nRye said the mill would open soon. Bee took Mill on Monday. The plan wants rest and quiet.\n\nShare';
const at = (words: string): Span => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];

const SAID = at('the mill would open soon');
const PLACE = { place: 'mill', stance: 'reports', actor: null, span: at('Mill on') } as const;
const EVENT = { date: '2025-11-24', basis: 'relative', grain: 'day', span: at('Bee took Mill on Monday') } as const;
const POSITION = { actor: 'bee', stance: 'accepts', span: at('The plan wants') } as const;
const PLAN = { plan: 'rest', points: [at('rest'), at('quiet')], positions: [POSITION] };

const GOLD: ArticleGold = {
  name: 'mill',
  document: bareDocument('mill', TEXT),
  sidecar: {
    published: null,
    title: null,
    outlet: 'Mill News',
    statements: new Map(),
    places: new Map(),
    plans: new Map(),
    events: new Map(),
  },
  statements: [{ actor: 'rye', speech: true, denied: false, speaker: at('Rye'), cue: at('said'), content: [SAID] }],
  places: [PLACE],
  plans: [PLAN],
  events: [EVENT],
  furniture: [at('Share')],
  lost: [],
  removed: 3,
};

const FOUND_PLAN = { ...PLAN, named: at('The plan'), author: null, stated: null };
const FOUND_EVENT = { ...EVENT, until: null, mentions: [], places: [] };

const PERFECT: Findings = {
  statements: [reported('rye', SAID)],
  places: [{ ...PLACE, subject: 'control', passage: at('Bee took Mill'), date: null, dateBasis: 'none' }],
  plans: [FOUND_PLAN],
  events: [FOUND_EVENT],
  actors: [],
  body: [at('Rye said the mill would open soon. Bee took Mill on Monday. The plan wants rest and quiet.')],
};

const compare = (findings: Partial<Findings>, gold: Partial<ArticleGold> = {}): Comparison =>
  compareArticle({ ...GOLD, ...gold }, { ...PERFECT, ...findings });

describe('an article compared with what was found in it', () => {
  it('has no differences when all was found', () => {
    const { items, shares, statements } = compare({});
    expect(statements).toEqual([]);
    expect(Object.values(items).map(({ right }) => right)).toEqual([1, 2, 1, 1]);
    expect(Object.values(items).flatMap(({ missing, beyond }) => [...missing, ...beyond])).toEqual([]);
    expect(shares).toMatchObject({
      actor: { ok: 1, n: 1 },
      published: { ok: 1, n: 1 },
      outlet: { ok: 0, n: 1 },
      'furniture hidden': { ok: 4, n: 4 },
      'article kept': { ok: 18, n: 18 },
    });
  });

  it.each<[string, Partial<Findings>, string, string[], string[]]>([
    [
      'a place by somebody else',
      { places: PERFECT.places.map((place) => ({ ...place, actor: 'bee' })) },
      'places',
      ['mill reports : Mill on'],
      ['mill reports bee: Mill on'],
    ],
    ['no event', { events: [] }, 'events', ['2025-11-24 day: Bee took Mill on Monday'], []],
    [
      'another date',
      { events: [{ ...FOUND_EVENT, date: '2025-11-25' }] },
      'events',
      ['2025-11-24 day: Bee took Mill on Monday'],
      ['2025-11-25 day: Bee took Mill on Monday'],
    ],
    [
      'another plan',
      { plans: [{ ...FOUND_PLAN, plan: 'work', positions: [] }] },
      'plan points',
      ['rest: rest', 'rest: quiet'],
      ['work: rest', 'work: quiet'],
    ],
    [
      'another stance',
      { plans: [{ ...FOUND_PLAN, positions: [{ ...POSITION, stance: 'rejects' }] }] },
      'plan positions',
      ['rest accepts bee: The plan wants'],
      ['rest rejects bee: The plan wants'],
    ],
  ])('tells %s', (_, findings, kind, missing, beyond) => {
    const { items } = compare(findings);
    expect(Object.entries(items).find(([name]) => name === kind)?.[1]).toMatchObject({ missing, beyond });
  });

  it.each<[string, Findings['statements'], string[]]>([
    ['missing', [], ['missing rye: the mill would open soon']],
    ['by somebody else', [reported('bee', SAID)], ['actor bee for rye: the mill would open soon']],
    ['elsewhere', [reported('rye', SAID), reported('bee', at('Bee took'))], ['beyond bee: Bee took']],
    ['denied', [{ ...reported('rye', SAID), denied: true }], ['denied true for rye: the mill would open soon']],
    [
      'cut short',
      [reported('rye', at('mill would open'))],
      ['extent rye: mill would open\n    for rye: the mill would open soon'],
    ],
  ])('tells a statement that is %s', (_, statements, lines) => {
    expect(compare({ statements }).statements).toEqual(lines);
  });

  it('counts furniture that surfaces and words of the article that are gone', () => {
    const surfacing = compare({ body: [at('Bee took Mill on Monday.'), at('Share')] }, { lost: ['sleep'] }).shares;
    expect(surfacing['furniture hidden']).toEqual({ ok: 3, n: 4 });
    expect(surfacing['article kept']).toEqual({ ok: 5, n: 19 });
  });
});

it('pairs each item once', () => {
  expect(pairOff([1, 1, 2], [1, 3], (a, b) => a === b)).toEqual({
    right: [{ gold: 1, found: 1 }],
    missing: [1, 2],
    beyond: [3],
  });
});
