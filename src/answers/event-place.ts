import type { Beat } from '../beat/beat.ts';
import { createPhraseIndex, type PhraseIndex } from '../beat/phrase-index.ts';
import { placeNames } from './place-names.ts';

/** Null for a phrase that means no town, or no single one. */
type Towns = PhraseIndex<string | null>;

const cache = new WeakMap<Beat, Towns>();

/**
 * The first town that the words of an event name; null for none. A name that several towns share tells nothing, nor does one
 * that may mean a government: an event keeps its places in the archive, but lists do not carry them.
 */
export function eventPlace(beat: Beat, text: string): string | null {
  const towns = cache.get(beat) ?? createTowns(beat);
  cache.set(beat, towns);
  return towns.findAll(text).find(({ value }) => value !== null)?.value ?? null;
}

function createTowns(beat: Beat): Towns {
  const { isShared, isRegion } = placeNames(beat);
  const meant = new Map<string, string | null>([...beat.notPlaces, ...beat.regions].map((phrase) => [phrase, null]));
  for (const { id, name, spellings, former, government } of beat.places) {
    for (const phrase of new Set([name, ...spellings, ...former])) {
      const isOpen = government !== null || meant.has(phrase) || isShared(phrase) || isRegion(phrase);
      meant.set(phrase, isOpen ? null : id);
    }
  }
  return createPhraseIndex([...meant].map(([phrase, value]) => ({ phrase, value })));
}
