import type { Actor } from '../beat/beat.ts';
import { fold } from '../beat/fold.ts';
import { isGivenName } from '../beat/given-names.ts';
import { type PersonKey, personKey } from '../beat/person-key.ts';
import type { DiscoveredActor } from '../model/findings.ts';

/** Which of those on file are one. */
export interface Aliases {
  /** Ids of discovered actors that mean somebody else on file. */
  readonly same: ReadonlyMap<string, string>;
  /** By id of a surname alone that several people on file have: their ids. Which of them is meant is not told. */
  readonly open: ReadonlyMap<string, readonly string[]>;
}

/** One name on file. */
interface Entry {
  readonly id: string;
  readonly name: string;
  readonly key: PersonKey;
  readonly isConfigured: boolean;
}

/**
 * Tells which discovered actors are somebody else on file: one whose name the beat knows by now; one whose name is somebody's in
 * another spelling, or short for it ("S. Holm"); a surname alone when exactly one person on file has it.
 */
export function actorAliases(actors: readonly Actor[], discovered: readonly DiscoveredActor[]): Aliases {
  const configured = new Set(actors.map(({ id }) => id));
  const others = discovered.filter(({ id }) => !configured.has(id)).map((actor) => entryOf(actor, false));
  const same = new Map<string, string>();
  const owners = group(actors.flatMap(namesOf), ({ name }) => fold(name));
  for (const { id, name } of others) only(idsOf(owners.get(fold(name)) ?? []), (owner) => same.set(id, owner));

  const people = actors.filter(({ kind }) => kind === 'person').flatMap(namesOf);
  const rest = others.filter(({ id }) => !same.has(id));
  const families = group([...people, ...rest], ({ key }) => key.surname);
  const open = new Map<string, readonly string[]>();
  for (const family of families.values()) settle(family, same, open);
  return { same, open };
}

/** Tells apart the people of one surname: full names first, then those that may be short for them. */
function settle(family: readonly Entry[], same: Map<string, string>, open: Map<string, readonly string[]>): void {
  const full = family.filter(({ key }) => key.given !== null && key.given.length > 1);
  for (const namesakes of group(full, ({ key }) => key.given ?? '').values()) {
    const chosen = fullest(namesakes);
    for (const { id } of namesakes) if (chosen !== null && id !== chosen) same.set(id, chosen);
  }
  for (const { id, key, isConfigured } of family) {
    if (isConfigured || (key.given !== null && key.given.length > 1)) continue;
    const bearers = full.filter(({ name }) => key.given === null || fold(name).startsWith(key.given));
    const ids = [...new Set(bearers.map((bearer) => same.get(bearer.id) ?? bearer.id))];
    only(ids, (owner) => same.set(id, owner));
    if (ids.length > 1) open.set(id, ids);
  }
}

/** The id that stands for all who share given name and surname; null when they may be several. */
function fullest(namesakes: readonly Entry[]): string | null {
  const known = idsOf(namesakes.filter(({ isConfigured }) => isConfigured));
  const middles = new Set(namesakes.map(({ key }) => key.middle));
  if (known.length > 1 || (known.length === 0 && !areOne(namesakes, middles))) return null;
  const [longest] = [...namesakes].sort((a, b) => b.name.length - a.name.length || a.id.localeCompare(b.id));
  return known[0] ?? longest?.id ?? null;
}

/** People may be written without their middle name; "State Guard" is no short form of "State Harbour Guard". */
function areOne([first]: readonly Entry[], middles: ReadonlySet<string>): boolean {
  const isPerson = isGivenName(first?.name.split(' ')[0] ?? '');
  return middles.size === 1 || (isPerson && middles.size === 2 && middles.has(''));
}

function namesOf(actor: Actor): readonly Entry[] {
  return [actor.name, ...actor.variants].map((name) => entryOf({ id: actor.id, name }, true));
}

function entryOf({ id, name }: Pick<DiscoveredActor, 'id' | 'name'>, isConfigured: boolean): Entry {
  return { id, name, key: personKey(name), isConfigured };
}

function idsOf(entries: readonly Entry[]): readonly string[] {
  return [...new Set(entries.map(({ id }) => id))];
}

/** Acts on the one id, if there is exactly one. */
function only(ids: readonly string[], act: (id: string) => void): void {
  const [id, ...others] = ids;
  if (id !== undefined && others.length === 0) act(id);
}

function group<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  }
  return groups;
}
