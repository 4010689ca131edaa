import { describe, expect, test } from 'vitest';
import type { Actor } from '../../src/beat/beat.ts';
import { fold } from '../../src/beat/fold.ts';
import { loadBeat } from '../../src/beat/load-beat.ts';
import { actorEntries } from '../../src/beat/named-entries.ts';
import { createNames } from '../../src/beat/resolve-name.ts';
import { slug } from '../../src/model/slug.ts';

const { actors, outlets } = loadBeat('config');

function resolveOn(date: string, name: string) {
  return createNames(actorEntries(actors, date)).resolve(name);
}

function namesOf({ name, variants }: Actor): readonly string[] {
  return [name, ...variants];
}

/** Every run of words that ends a name: "Ursula von der Leyen" gives "von der Leyen" and "Leyen". */
function endings(name: string): readonly string[] {
  const words = name.split(' ');
  return words.map((_, at) => words.slice(at).join(' '));
}

describe('the cast', () => {
  test('has at least 55 actors of every kind', () => {
    expect(actors.length).toBeGreaterThanOrEqual(55);
    expect(new Set(actors.map(({ kind }) => kind))).toEqual(
      new Set(['person', 'office', 'government', 'organisation']),
    );
  });

  test('no outlet is also somebody who speaks', () => {
    const speaking = new Set(actors.flatMap(namesOf).map(fold));
    expect(outlets.length).toBeGreaterThan(50);
    expect(outlets.filter((name) => speaking.has(fold(name)))).toEqual([]);
  });

  test.each([
    ...[
      'zelensky',
      'zaluzhny',
      'syrskyi',
      'putin',
      'peskov',
      'lavrov',
      'lukashenko',
      'trump',
      'biden',
      'erdogan',
      'xi',
    ],
    ...[
      'ukraine',
      'russia',
      'belarus',
      'us',
      'uk',
      'germany',
      'france',
      'poland',
      'turkey',
      'china',
      'malta',
      'kremlin',
    ],
    ...[
      'white-house',
      'office-of-the-president',
      'ukrainian-defence-ministry',
      'russian-defence-ministry',
      'sbu',
      'hur',
    ],
    ...[
      'ukrainian-general-staff',
      'russian-general-staff',
      'fsb',
      'nsdc',
      'russian-security-council',
      'eu',
      'nato',
      'un',
    ],
    ...['iaea', 'osce', 'red-cross', 'isw', 'wagner'],
  ])('%s is in it', (id) => {
    expect(actors.map((actor) => actor.id)).toContain(id);
  });

  test('leaves Danilov and Nayev to be found in the texts', () => {
    expect(
      actors.flatMap(namesOf).filter((name) => /Danilov|Данілов|Данилов|Nayev|Naiev|Наєв|Наев/.test(name)),
    ).toEqual([]);
  });
});

describe('every actor', () => {
  test('has the slug of a Latin name as id, for a person that of the surname will do', () => {
    const strange = actors.filter((actor) => {
      const slugs = namesOf(actor).flatMap((name) => (actor.kind === 'person' ? endings(name) : [name]).map(slug));
      return !slugs.includes(actor.id);
    });
    expect(strange.map(({ id, name }) => `${id}: ${name}`)).toEqual([]);
  });

  test('shares no name with another one, case, accents and script aside', () => {
    const owners = new Map<string, Set<string>>();
    for (const actor of actors) {
      for (const name of namesOf(actor).map(fold)) owners.set(name, (owners.get(name) ?? new Set()).add(actor.id));
    }
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });

  test('lists no name twice', () => {
    const repeated = actors.flatMap((actor) => namesOf(actor).filter((name, at, all) => all.indexOf(name) !== at));
    expect(repeated).toEqual([]);
  });

  test('that is a person is he or she and has a name in Cyrillic as well', () => {
    const people = actors.filter(({ kind }) => kind === 'person');
    expect(people.filter(({ pronoun }) => pronoun !== 'he' && pronoun !== 'she')).toEqual([]);
    expect(people.filter(({ variants }) => !variants.some((name) => /\p{Script=Cyrillic}/u.test(name)))).toEqual([]);
  });
});

describe('offices', () => {
  interface Held {
    readonly id: string;
    readonly from: string;
    readonly to: string;
  }

  test('mean one holder at a time', () => {
    const holders = new Map<string, Held[]>();
    for (const { id, roles } of actors) {
      for (const { called, since, until } of roles) {
        for (const phrase of called.map(fold)) {
          const held = { id, from: since ?? '0000-01-01', to: until ?? '9999-12-31' };
          holders.set(phrase, [...(holders.get(phrase) ?? []), held]);
        }
      }
    }
    const contested = [...holders].filter(([, held]) =>
      held.some((a) => held.some((b) => a.id !== b.id && a.from < b.to && b.from < a.to)),
    );
    expect(contested).toEqual([]);
  });

  test('are never called by a title that any country has', () => {
    const bare = new Set(['president', 'prime minister', 'foreign minister', 'defence minister', 'defense minister']);
    expect(
      actors.flatMap(({ roles }) => roles.flatMap(({ called }) => called)).filter((name) => bare.has(fold(name))),
    ).toEqual([]);
  });

  test.each([
    ['2022-03-01', 'Belarus president', 'lukashenko'],
    ['2023-08-01', "Ukraine's defence minister", 'reznikov'],
    ['2023-10-01', 'Ukrainian Defense Minister', 'umerov'],
    ['2023-12-20', "Ukraine's commander-in-chief", 'zaluzhny'],
    ['2024-03-01', "Ukraine's commander-in-chief", 'syrskyi'],
    ['2024-05-01', 'Russian defence minister', 'shoigu'],
    ['2024-06-01', 'Russian defence minister', 'belousov'],
    ['2024-12-31', 'US president', 'biden'],
    ['2025-01-21', 'US president', 'trump'],
    ['2022-04-09', 'British prime minister', 'johnson'],
    ['2025-11-28', 'Kremlin spokesman', 'peskov'],
    ['2025-11-28', 'UK prime minister', 'starmer'],
    ['2024-11-01', 'NATO secretary general', 'rutte'],
  ])('on %s "%s" is %s', (date, phrase, id) => {
    expect(resolveOn(date, phrase)).toEqual({ kind: 'found', id });
  });
});

test.each([
  ['Lukashenka', 'lukashenko'],
  ['Лукашенко', 'lukashenko'],
  ['Лукашэнка', 'lukashenko'],
  ['Alyaksandr Lukashenka', 'lukashenko'],
  ['lukashenco', 'lukashenko'],
  ['Zelenskyy', 'zelensky'],
  ['Mr Zelensky', 'zelensky'],
  ['Vladimir Zelensky', 'zelensky'],
  ['Зеленський', 'zelensky'],
  ['Dmitri Peskov', 'peskov'],
  ['Valerii Zaluzhnyi', 'zaluzhny'],
  ['the Kremlin', 'kremlin'],
  ['the US', 'us'],
  ['U.S.', 'us'],
  ['Kyiv', 'ukraine'],
  ['Moscow', 'russia'],
  ['Russian Ministry of Defense', 'russian-defence-ministry'],
  ['General Staff of the Armed Forces of Ukraine', 'ukrainian-general-staff'],
  ['von der Leyen', 'von-der-leyen'],
  ['ISW', 'isw'],
])('%s is %s', (name, id) => {
  expect(resolveOn('2025-11-28', name)).toEqual({ kind: 'found', id });
});
