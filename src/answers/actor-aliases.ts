import type { Actor } from '../beat/beat.ts';
import { fold } from '../beat/fold.ts';
import type { DiscoveredActor } from '../model/findings.ts';

/**
 * Ids of discovered actors that mean somebody else on file: one with a name that the beat knows by now, and a bare
 * surname when exactly one person on file has it (one document names the person in full, another by surname only).
 */
export function actorAliases(
  actors: readonly Actor[],
  discovered: readonly DiscoveredActor[],
): ReadonlyMap<string, string> {
  const configured = new Set(actors.map((actor) => actor.id));
  const others = discovered.filter(({ id }) => !configured.has(id));
  const owners = ownersOf(
    actors.flatMap((actor) => [actor.name, ...actor.variants].map((name) => [fold(name), actor])),
  );
  const aliases = new Map<string, string>();
  for (const { id, name } of others) add(aliases, id, owners.get(fold(name)));

  const people = actors.filter((actor) => actor.kind === 'person');
  const full = others.filter(({ id }) => !aliases.has(id));
  const surnames = ownersOf([
    ...people.flatMap((actor) => [actor.name, ...actor.variants].map((name) => [surname(name), actor] as const)),
    ...full.map((actor) => [surname(actor.name), actor] as const),
  ]);
  for (const { id, name } of full) if (!fold(name).includes(' ')) add(aliases, id, surnames.get(fold(name)));
  return aliases;
}

function add(aliases: Map<string, string>, id: string, owners: ReadonlySet<string> | undefined): void {
  const [owner, ...more] = owners ?? [];
  if (owner !== undefined && more.length === 0) aliases.set(id, owner);
}

/** The last word of a name of several words, folded; empty for a single word. */
function surname(name: string): string {
  const folded = fold(name);
  return folded.includes(' ') ? folded.slice(folded.lastIndexOf(' ') + 1) : '';
}

function ownersOf(
  pairs: readonly (readonly [key: string, owner: { readonly id: string }])[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, Set<string>>();
  for (const [key, { id }] of pairs) {
    if (key !== '') owners.set(key, (owners.get(key) ?? new Set()).add(id));
  }
  return owners;
}
