import type { Beat } from './beat.ts';
import type { BeatFile } from './beat-schema.ts';
import { fold } from './fold.ts';

/** A problem that shows only when entries are seen together, in the file and at the path where it stands. */
export interface CrossProblem {
  readonly file: BeatFile;
  readonly problem: { readonly path: readonly PropertyKey[]; readonly message: string };
}

/** Ids used twice, references to nobody, and names that two entries claim. */
export function crossCheck(beat: Beat): readonly CrossProblem[] {
  const actors = new Set(beat.actors.map((actor) => actor.id));
  const unknownActor = (file: BeatFile, path: readonly PropertyKey[], actor: string | null) =>
    actor === null || actors.has(actor)
      ? []
      : [{ file, problem: { path, message: `expected the id of an actor, got ${JSON.stringify(actor)}` } }];
  return [
    ...repeatedIds('actors', beat.actors),
    ...repeatedIds('places', beat.places),
    ...repeatedIds('plans', beat.plans),
    ...beat.places.flatMap((place, at) => unknownActor('places', ['places', at, 'government'], place.government)),
    ...beat.plans.flatMap((plan, at) => unknownActor('plans', ['plans', at, 'author'], plan.author)),
    ...claimedTwice('actors', beat.actors.map(actorNames)),
    ...claimedTwice('places', beat.places.map(placeNames)),
    ...claimedTwice('plans', beat.plans.map(planNames)),
    ...beat.corrections.flatMap(emptySpan),
  ];
}

type Lists = 'actors' | 'places' | 'plans';

function repeatedIds(file: Lists, entries: readonly { readonly id: string }[]): readonly CrossProblem[] {
  const first = new Map<string, number>();
  return entries.flatMap(({ id }, at) => {
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

function actorNames({ name, variants }: Beat['actors'][number]): readonly Claim[] {
  return [{ name, path: ['name'] }, ...claims(variants, 'variants')];
}

function placeNames({ name, spellings, former }: Beat['places'][number]): readonly Claim[] {
  return [{ name, path: ['name'] }, ...claims(spellings, 'spellings'), ...claims(former, 'former')];
}

function planNames({ name, called }: Beat['plans'][number]): readonly Claim[] {
  return [{ name, path: ['name'] }, ...claims(called, 'called')];
}

function claimedTwice(file: Lists, entries: readonly (readonly Claim[])[]): readonly CrossProblem[] {
  const owner = new Map<string, number>();
  return entries.flatMap((names, at) =>
    names.flatMap(({ name, path }) => {
      const key = fold(name);
      const before = owner.get(key) ?? at;
      owner.set(key, before);
      if (before === at) return [];
      const message = `expected a name of its own, got ${JSON.stringify(name)}, which ${file}[${before}] has as well`;
      return [{ file, problem: { path: [file, at, ...path], message } }];
    }),
  );
}

function emptySpan({ span: [start, end] }: Beat['corrections'][number], at: number): readonly CrossProblem[] {
  const message = `expected [start, end] with start before end, got [${start}, ${end}]`;
  return start < end ? [] : [{ file: 'corrections', problem: { path: ['corrections', at, 'span'], message } }];
}
