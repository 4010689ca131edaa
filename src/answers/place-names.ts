import type { Beat, Place } from '../beat/beat.ts';
import { fold } from '../beat/fold.ts';
import { placeEntries } from '../beat/named-entries.ts';
import { createNames, type Names } from '../beat/resolve-name.ts';
import type { PlaceView } from './view-schema.ts';

/** The beat's towns by id and by name. */
export interface PlaceNames {
  readonly names: Names;
  readonly byId: ReadonlyMap<string, Place>;
  isRegion(name: string): boolean;
}

const cache = new WeakMap<Beat, PlaceNames>();

/** Made once a beat. */
export function placeNames(beat: Beat): PlaceNames {
  const known = cache.get(beat) ?? createPlaceNames(beat);
  cache.set(beat, known);
  return known;
}

function createPlaceNames(beat: Beat): PlaceNames {
  const regions = new Set(beat.regions.map(fold));
  return {
    names: createNames(placeEntries(beat), [...beat.regions, ...beat.notPlaces]),
    byId: new Map(beat.places.map((place) => [place.id, place])),
    isRegion: (name) => regions.has(fold(name)),
  };
}

/** A place as answers show it. */
export function placeView({ id, name, former, region, lat, lon }: Place): PlaceView {
  return { id, name, formerNames: former, region, lat, lon };
}
