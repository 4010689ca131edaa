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
  const taken = new Set(entries.flatMap((entry) => namesOf(entry).map(fold)));
  return [...entries, ...withSurnames(found, taken)];
}

/**
 * What places answer to; one that shares its name is shown, and found, with its region behind it. Give `beat.regions` and
 * `beat.notPlaces` to `createNames` as what never resolves.
 */
export function placeEntries(beat: Pick<Beat, 'places'>): readonly Named[] {
  const counts = new Map<string, number>();
  for (const { name } of beat.places) counts.set(fold(name), (counts.get(fold(name)) ?? 0) + 1);
  return beat.places.map(({ id, name, spellings, former, region }) => {
    const isShared = (counts.get(fold(name)) ?? 0) > 1;
    const shown = isShared ? `${name}, ${region}` : name;
    return { id, name: shown, names: isShared ? [name, ...spellings] : spellings, exactNames: former };
  });
}

/** What plans answer to: names, phrases, the author's names and the number of points, where only one plan has them. */
export function planEntries(beat: Pick<Beat, 'plans' | 'actors'>, date: IsoDate): readonly Named[] {
  const authors = new Map(actorEntries(beat.actors, date).map((entry) => [entry.id, entry]));
  return beat.plans.map(({ id, name, author, size, called }) => {
    const writer = author === null ? undefined : authors.get(author);
    const names = writer ? [...called, writer.name, ...writer.names] : called;
    const roles = writer?.roles ?? [];
    return {
      id,
      name,
      names,
      roles,
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
    names: actor.variants,
    exactNames: [],
    roles: roles.flatMap((role) => role.called),
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

function namesOf({ name, names, roles = [] }: Named): readonly string[] {
  return [name, ...names, ...roles];
}

/** Adds each surname to its entry where no other entry has it as a name or a surname. */
function withSurnames(candidates: readonly Candidate[], taken: ReadonlySet<string>): readonly Named[] {
  const owners = new Map<string, Candidate | 'several'>();
  for (const candidate of candidates) {
    for (const name of [...namesOf(candidate.entry), ...candidate.surnames]) {
      const key = fold(name);
      const before = owners.get(key) ?? candidate;
      owners.set(key, before === candidate ? candidate : 'several');
    }
  }
  return candidates.map((candidate) => {
    const { entry, surnames } = candidate;
    const own = surnames.filter((name) => owners.get(fold(name)) === candidate && !taken.has(fold(name)));
    return { ...entry, names: [...new Set([...entry.names, ...own])] };
  });
}
