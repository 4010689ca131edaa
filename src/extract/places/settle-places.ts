import type { Place } from '../../beat/beat.ts';
import type { Span } from '../../model/span.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { Locator } from '../analysis/locate.ts';
import { type Case, declineName } from '../slavic/inflect-name.ts';
import type { Mention, Vocabulary } from '../vocabulary.ts';
import { slavicWords } from './language.ts';

/** A place is near others when it lies within so many kilometres of one, and no namesake within so many times that. */
const NEAR = 60;
const CLEARLY = 2;
const KM_PER_DEGREE = 111;

/**
 * Of names that several places have, the one that is meant: the case fits the preposition; its region is named in the
 * sentence, or else in the text; or it lies near another place in the text and its namesakes do not. Where that does not
 * tell, the name is left out: nothing is guessed.
 */
export function settlePlaces(
  { text }: Analysis,
  vocabulary: Vocabulary,
  mentions: readonly Mention[],
  sites: readonly Mention[],
  locator: Locator,
): readonly Mention[] {
  const named = groupByName(vocabulary, sites);
  if (named.every(({ places }) => places.length < 2)) return sites;
  const sure = new Set(named.flatMap(({ places }) => (places.length === 1 ? places : [])));
  const isRegionNamed = regionsNamed(text, mentions, locator);
  const settled = named.map(({ span, places }) => {
    const meant = settle(places, [
      (place) => fitsCase(text, span, vocabulary.namesOf(place.id)),
      (place) => isRegionNamed(span[0], place),
      (place) => isRegionNamed(null, place),
      (place) => isNear(place, places, sure),
    ]);
    return [span[0], meant?.id ?? null] as const;
  });
  const meant = new Map(settled);
  return sites.filter(({ span, id }) => meant.get(span[0]) === id);
}

/** The places that each name in the text may mean. */
function groupByName(vocabulary: Vocabulary, sites: readonly Mention[]) {
  const named = new Map<number, { readonly span: Span; readonly places: Place[] }>();
  for (const { span, id } of sites) {
    const known = named.get(span[0]) ?? { span, places: [] };
    named.set(span[0], known);
    const place = vocabulary.places.get(id);
    if (place) known.places.push(place);
  }
  return [...named.values()];
}

/** Tells whether a place's region is named in the sentence at an offset, or anywhere: "Alder region" names that of Alder Oblast. */
function regionsNamed(text: string, mentions: readonly Mention[], locator: Locator) {
  const inText = new Set<string>();
  const inSentences = new Set<string>();
  for (const { span } of mentions.filter(({ kind }) => kind === 'region')) {
    const sentence = locator.sentenceAt(span[0])?.span[0];
    for (const word of text.slice(...span).split(' ')) {
      inText.add(word);
      inSentences.add(`${sentence} ${word}`);
    }
  }
  return (offset: number | null, { region }: Place): boolean => {
    const word = region.split(' ')[0] ?? region;
    if (offset === null) return inText.has(word);
    return inSentences.has(`${locator.sentenceAt(offset)?.span[0]} ${word}`);
  };
}

/** The rival that passes alone the first test which not all fail; tests that several pass leave those to the next. */
function settle(rivals: readonly Place[], tests: readonly ((place: Place) => boolean)[]): Place | null {
  let left = rivals;
  if (left.length === 1) return left[0] ?? null;
  for (const test of tests) {
    const passing = left.filter(test);
    if (passing.length > 0) left = passing;
    if (left.length === 1) return left[0] ?? null;
  }
  return null;
}

function fitsCase(text: string, span: Span, names: ReadonlySet<string>): boolean {
  const before = /(\p{L}+)\s$/u.exec(text.slice(Math.max(0, span[0] - 12), span[0]))?.[1]?.toLowerCase() ?? '';
  const form = text.slice(...span);
  const cases: readonly Case[] = ['gen', 'dat', 'acc', 'ins', 'loc'];
  return cases
    .filter((one) => slavicWords.prepositions[one].has(before))
    .some((one) => [...names].some((name) => declineName(name, one).includes(form)));
}

function isNear(place: Place, rivals: readonly Place[], sure: ReadonlySet<Place>): boolean {
  const own = nearest(place, sure);
  return own <= NEAR && rivals.every((rival) => rival.id === place.id || nearest(rival, sure) > own * CLEARLY);
}

function nearest(place: Place, others: ReadonlySet<Place>): number {
  return Math.min(Number.POSITIVE_INFINITY, ...[...others].map((other) => distance(place, other)));
}

/** In kilometres, good enough for neighbours. */
function distance(a: Place, b: Place): number {
  const east = (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(a.lat - b.lat, east) * KM_PER_DEGREE;
}
