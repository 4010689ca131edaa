import type { Actor, Place, Plan } from './beat.ts';
import type { BeatFile } from './beat-schema.ts';
import { fold } from './fold.ts';

/** A problem that shows only when entries are seen together, in the file and at the path where it stands. */
export interface CrossProblem {
  readonly file: BeatFile;
  readonly problem: { readonly path: readonly PropertyKey[]; readonly message: string };
}

/** An entry and its place in its list. */
export interface Listed<T> {
  readonly at: number;
  readonly entry: T;
}

/** All entries that can be read. */
export interface Entries {
  readonly actors: readonly Listed<Actor>[];
  readonly places: readonly Listed<Place>[];
  readonly plans: readonly Listed<Plan>[];
  /** Ids that actors have, those that cannot be read included; null where none can be told. */
  readonly actorIds: ReadonlySet<string> | null;
}

/** Ids used twice, references to nobody, and names that two entries claim. */
export function crossCheck({ actors, places, plans, actorIds }: Entries): readonly CrossProblem[] {
  const unknownActor = (file: BeatFile, path: readonly PropertyKey[], actor: string | null) =>
    actor === null || actorIds === null || actorIds.has(actor)
      ? []
      : [{ file, problem: { path, message: `expected the id of an actor, got ${JSON.stringify(actor)}` } }];
  return [
    ...repeatedIds('actors', actors),
    ...repeatedIds('places', places),
    ...repeatedIds('plans', plans),
    ...places.flatMap(({ at, entry }) => unknownActor('places', ['places', at, 'government'], entry.government)),
    ...plans.flatMap(({ at, entry }) => unknownActor('plans', ['plans', at, 'author'], entry.author)),
    ...claimedTwice('actors', actors, actorNames),
    ...claimedTwice('places', places, placeNames, ({ region, country }) => `${region}, ${country}`),
    ...claimedTwice('plans', plans, planNames),
  ];
}

type Lists = 'actors' | 'places' | 'plans';

function repeatedIds(file: Lists, entries: readonly Listed<{ readonly id: string }>[]): readonly CrossProblem[] {
  const first = new Map<string, number>();
  return entries.flatMap(({ at, entry: { id } }) => {
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, at);
      return [];
    }
    const message = `expected an id of its own, got ${JSON.stringify(id)} of ${file}[${before}] again`;
    return [{ file, problem: { path: [file, at, 'id'], message } }];
  });
}

/** A name and where in its entry it stands. */
interface Claim {
  readonly name: string;
  readonly path: readonly PropertyKey[];
}

function claims(names: readonly string[], key: string): readonly Claim[] {
  return names.map((name, at) => ({ name, path: [key, at] }));
}

function actorNames({ name, variants }: Actor): readonly Claim[] {
  return [{ name, path: ['name'] }, ...claims(variants, 'variants')];
}

function placeNames({ name, spellings, former }: Place): readonly Claim[] {
  return [{ name, path: ['name'] }, ...claims(spellings, 'spellings'), ...claims(former, 'former')];
}

function planNames({ name, called }: Plan): readonly Claim[] {
  return [{ name, path: ['name'] }, ...claims(called, 'called')];
}

/** Entries of different scopes may share a name: towns of two regions do. */
function claimedTwice<T>(
  file: Lists,
  entries: readonly Listed<T>[],
  namesOf: (entry: T) => readonly Claim[],
  scopeOf: (entry: T) => string = () => '',
): readonly CrossProblem[] {
  const owner = new Map<string, number>();
  return entries.flatMap(({ at, entry }) =>
    namesOf(entry).flatMap(({ name, path }) => {
      const key = fold(`${name} ${scopeOf(entry)}`);
      const before = owner.get(key) ?? at;
      owner.set(key, before);
      if (before === at) return [];
      const message = `expected a name of its own, got ${JSON.stringify(name)}, which ${file}[${before}] has as well`;
      return [{ file, problem: { path: [file, at, ...path], message } }];
    }),
  );
}
