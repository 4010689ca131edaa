import type { Beat, Place } from '../beat/beat.ts';
import { fold } from '../beat/fold.ts';
import { placeEntries } from '../beat/named-entries.ts';
import { createNames, type Names } from '../beat/resolve-name.ts';
import type { PlaceView } from './view-schema.ts';

/** The beat's towns by id and by name. */
export interface PlaceNames {
  readonly names: Names;
  /** A place that shares its name is called by name and region. */
  readonly byId: ReadonlyMap<string, Place>;
  isShared(name: string): boolean;
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
  const entries = placeEntries(beat);
  const shown = new Map(entries.map(({ id, name }) => [id, name]));
  const shared = new Set(beat.places.filter(({ id, name }) => shown.get(id) !== name).map(({ name }) => fold(name)));
  return {
    names: createNames(entries, [...beat.regions, ...beat.notPlaces]),
    byId: new Map(beat.places.map((place) => [place.id, { ...place, name: shown.get(place.id) ?? place.name }])),
    isShared: (name) => shared.has(fold(name)),
    isRegion: (name) => regions.has(fold(name)),
  };
}

/** A place as answers show it. */
export function placeView({ id, name, former, region, lat, lon }: Place): PlaceView {
  return { id, name, formerNames: former, region, lat, lon };
}
