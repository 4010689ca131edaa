import type { IsoDate } from '../model/dates.ts';
import type { DiscoveredActor } from '../model/findings.ts';
import type { Actor, Beat } from './beat.ts';
import { fold } from './fold.ts';
import type { Named } from './resolve-name.ts';
import { rolesAt } from './role-at.ts';

/**
 * What actors answer to on a day: names, variants, phrases for the roles they hold then and, for a person, the bare
 * surname when nobody else has it (the beat's people before discovered ones, which may be left out).
 */
export function actorEntries(
  actors: readonly Actor[],
  date: IsoDate,
  discovered: readonly DiscoveredActor[] = [],
): readonly Named[] {
  const known = new Set(actors.map((actor) => actor.id));
  const configured = actors.map((actor) => actorEntry(actor, date));
  const found = discovered.filter(({ id }) => !known.has(id)).map(discoveredEntry);
  const entries = withSurnames(configured, new Set());
  const taken = new Set(entries.flatMap((entry) => [entry.name, ...entry.names].map(fold)));
  return [...entries, ...withSurnames(found, taken)];
}

/** What places answer to; give `beat.regions` and `beat.notPlaces` to `createNames` as what never resolves. */
export function placeEntries(beat: Pick<Beat, 'places'>): readonly Named[] {
  return beat.places.map(({ id, name, spellings, former }) => ({ id, name, names: spellings, exactNames: former }));
}

/** What plans answer to: names, phrases, the author's names and the number of points, where only one plan has them. */
export function planEntries(beat: Pick<Beat, 'plans' | 'actors'>, date: IsoDate): readonly Named[] {
  const authors = new Map(actorEntries(beat.actors, date).map((entry) => [entry.id, entry]));
  return beat.plans.map(({ id, name, author, size, called }) => {
    const writer = author === null ? undefined : authors.get(author);
    const names = writer ? [...called, writer.name, ...writer.names] : called;
    return {
      id,
      name,
      names,
      exactNames: [id, ...(size === null ? [] : sizeNames(size))],
      titles: writer?.titles ?? null,
    };
  });
}

function sizeNames(size: number): readonly string[] {
  return [`${size}`, `${size} points`, `${size}-point plan`, `${size}-point peace plan`];
}

/** An entry and the surnames it would like to answer to. */
interface Candidate {
  readonly entry: Named;
  readonly surnames: readonly string[];
}

function actorEntry(actor: Actor, date: IsoDate): Candidate {
  const roles = rolesAt(actor, date);
  const person = actor.kind === 'person';
  const entry: Named = {
    id: actor.id,
    name: actor.name,
    names: [...actor.variants, ...roles.flatMap((role) => role.called)],
    exactNames: [],
    titles: person ? actor.roles.flatMap((role) => [role.title, ...role.called]) : null,
  };
  return { entry, surnames: person ? surnames([actor.name, ...actor.variants]) : [] };
}

function discoveredEntry({ id, name, role }: DiscoveredActor): Candidate {
  const entry: Named = { id, name, names: [], exactNames: [], titles: role === null ? [] : [role] };
  return { entry, surnames: surnames([name]) };
}

/** The last word of every name of several words. */
function surnames(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const words = name.trim().split(/\s+/);
    return words.length > 1 ? words.slice(-1) : [];
  });
}

/** Adds each surname to its entry where no other entry has it as a name or a surname. */
function withSurnames(candidates: readonly Candidate[], taken: ReadonlySet<string>): readonly Named[] {
  const owners = new Map<string, Set<number>>();
  candidates.forEach(({ entry, surnames }, index) => {
    for (const name of [entry.name, ...entry.names, ...surnames]) {
      const key = fold(name);
      owners.set(key, (owners.get(key) ?? new Set()).add(index));
    }
  });
  return candidates.map(({ entry, surnames }) => {
    const own = surnames.filter((name) => owners.get(fold(name))?.size === 1 && !taken.has(fold(name)));
    return { ...entry, names: [...new Set([...entry.names, ...own])] };
  });
}
