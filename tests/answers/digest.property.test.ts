import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Desk } from '../../src/answers/desk.ts';
import { type DigestSpan, digest } from '../../src/answers/digest.ts';
import { type DigestAnswer, digestSchema } from '../../src/answers/digest-schema.ts';
import type { Source } from '../../src/answers/view-schema.ts';
import type { ArchiveEntry } from '../../src/archive/archive.ts';
import { overlaps } from '../../src/model/span.ts';
import { present } from '../../src/present/present.ts';
import { screensOf } from '../../src/reply/screens.ts';
import { wordingIn } from '../../src/wording/wording.ts';
import { type Article, article } from '../support/article.ts';
import { harbourBeat } from '../support/harbour-beat.ts';
import { harbourDesk } from '../support/harbour-desk.ts';
import { visibleRoom } from '../support/visible-room.ts';

/** A message of Telegram, and messages a digest may take. */
const LIMIT = 4000;
const MOST_SCREENS = 3;

const ACTORS = [...harbourBeat.actors.map(({ id }) => id), 'some-voice', null];
const PLACES = harbourBeat.places.map(({ id }) => id);
const DAYS = ['2024-05-01', '2024-05-02', '2024-06-01', undefined];
const KINDS = ['said', 'quoted', 'claims', 'denies', 'reports', 'saidClaim', 'happened', 'position'] as const;

/** One sentence and what is found in it. The same number in two papers is the same words. */
const sentence = fc.record({
  kind: fc.constantFrom(...KINDS),
  number: fc.nat({ max: 30 }),
  actor: fc.constantFrom(...ACTORS),
  place: fc.constantFrom(...PLACES),
  on: fc.constantFrom(...DAYS),
  length: fc.constantFrom(1, 5, 60),
});
const paper = fc.record({
  sentences: fc.array(sentence, { minLength: 1, maxLength: 25, size: 'max' }),
  title: fc.constantFrom('On boats', 'long title '.repeat(40), null),
  outlet: fc.constantFrom('The Tide', 'a long outlet '.repeat(20), null),
  name: fc.constantFrom('Some Voice', 'Long Name '.repeat(12).trim()),
  summary: fc.boolean(),
});
type Paper = typeof paper extends fc.Arbitrary<infer T> ? T : never;
type Sentence = Paper['sentences'][number];

function entryOf({ sentences, title, outlet, name, summary }: Paper, at: number): ArchiveEntry {
  const worded = sentences.map(({ on, ...one }, index) => ({ ...one, ...(on && { on }), words: wordsOf(one, index) }));
  const of = (...kinds: readonly Sentence['kind'][]) => worded.filter(({ kind }) => kinds.includes(kind));
  const given: Article = {
    text: worded.map(({ words }) => words).join('. '),
    about: { title, outlet, summary },
    discovered: [{ id: 'some-voice', name, role: null }],
    said: of('said', 'quoted', 'saidClaim').map((one) => ({
      ...one,
      kind: one.kind === 'quoted' ? 'direct' : 'indirect',
    })),
    claimed: of('claims', 'denies', 'reports', 'saidClaim').map(({ kind, actor, words, ...one }) => ({
      ...one,
      words: kind === 'saidClaim' ? words.slice(0, words.length / 2) : words,
      stance: kind === 'saidClaim' ? 'claims' : kind === 'denies' || kind === 'reports' ? kind : 'claims',
      actor: kind === 'reports' ? null : actor,
    })),
    happened: of('happened').map(({ words, on = '2024-05-03', place }) => ({ date: on, words, places: [place] })),
    planned: of('position').map(({ actor, words, place }) => ({
      plan: place === 'vesper' ? 'ferry-plan' : 'some-plan',
      named: words,
      positions: [{ actor, stance: 'rejects', words }],
    })),
  };
  return article(`paper-${at}`, given);
}

/** Unlike all others of the paper; a quotation has its marks. */
function wordsOf({ kind, number, place, length }: Omit<Sentence, 'on'>, index: number): string {
  const words = `${index}th of ${number} on ${place} ${'where boats lie '.repeat(length)}`.trim();
  return kind === 'quoted' ? `“${words}”` : words;
}

interface Shown {
  readonly id: string;
  readonly sources: readonly Source[];
}

/** All that stands on a page; the two sides of what is contested as one. */
function shownOn({ contested, moves, statements, places, actors, others }: DigestAnswer): readonly Shown[] {
  const groups = [...places, ...actors, ...(others ? [others] : [])].flatMap(({ lines }) => lines);
  const pairs = contested.map(({ claim, denial }) => ({
    id: `${claim.id} ${denial.id}`,
    sources: [...claim.sources, ...denial.sources],
  }));
  return [...pairs, ...moves, ...statements, ...groups];
}

function areOne(a: Shown, b: Shown): boolean {
  const share = (one: Source, other: Source) =>
    one.document === other.document && one.spans.some((span) => other.spans.some((against) => overlaps(span, against)));
  return a.id === b.id || a.sources.some((one) => b.sources.some((other) => share(one, other)));
}

async function ask(desk: Desk, span: DigestSpan): Promise<DigestAnswer> {
  const asked = { filters: { who: null, town: null, plan: null }, span, from: null, to: null, zone: 'Europe/Kyiv' };
  return digestSchema.parse(await digest(desk, asked));
}

const SPANS: readonly DigestSpan[] = [
  { kind: 'newest' },
  { kind: 'new', after: 1, upTo: 9 },
  { kind: 'recap', since: '2024-05-02', until: '2024-06-01' },
  { kind: 'archive', after: 0 },
];

test('whatever the archive holds, nothing is told twice, all has its source and is counted, and it fits', () =>
  fc.assert(
    fc.asyncProperty(fc.array(paper, { maxLength: 6, size: 'max' }), async (papers) => {
      const desk = await harbourDesk(papers.map(entryOf));
      for (const span of SPANS) {
        const page = await ask(desk, span);
        const lines = shownOn(page);
        const twice = lines.filter((line, at) => lines.slice(at + 1).some((other) => areOne(line, other)));
        expect(twice).toEqual([]);
        expect(lines.filter(({ sources }) => sources.length === 0)).toEqual([]);
        expect(lines.length + page.contested.length).toBe(page.shown);
        expect(page.rest?.count ?? 0).toBeLessThanOrEqual(page.total);
        const groups = [...page.places, ...page.actors, ...(page.others ? [page.others] : [])];
        const parts = [...page.moreContested, ...page.morePlans].map(({ count }) => count);
        const counted = [...parts, ...groups.map(({ rest }) => rest?.count ?? 0)].reduce(
          (sum, count) => sum + count,
          0,
        );
        expect(counted).toBeLessThanOrEqual(page.rest?.count ?? 0);
        for (const language of ['en', 'uk'] as const) {
          expect(screensOf(present(page, wordingIn(language)), visibleRoom(LIMIT)).length).toBeLessThanOrEqual(
            MOST_SCREENS,
          );
        }
      }
    }),
    { numRuns: 25 },
  ));

test('a walk through the archive comes by everything once', () =>
  fc.assert(
    fc.asyncProperty(fc.array(paper, { maxLength: 4, size: 'max' }), async (papers) => {
      const desk = await harbourDesk(papers.map(entryOf));
      const all = await ask(desk, { kind: 'newest' });
      let [walked, after, steps]: [number, number | null, number] = [0, 0, 0];
      while (after !== null && steps++ < 100) {
        const slice = await ask(desk, { kind: 'archive', after });
        walked += slice.total;
        after = slice.next;
      }
      expect(walked).toBe(all.total);
    }),
    { numRuns: 10 },
  ));
