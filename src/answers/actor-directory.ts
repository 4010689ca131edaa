import type { Archive } from '../archive/archive.ts';
import type { Beat } from '../beat/beat.ts';
import { actorEntries } from '../beat/named-entries.ts';
import { createNames, type Named, type Names } from '../beat/resolve-name.ts';
import { roleAt } from '../beat/role-at.ts';
import type { IsoDate } from '../model/dates.ts';
import type { DiscoveredActor } from '../model/findings.ts';
import { actorAliases } from './actor-aliases.ts';
import { configuredView, discoveredView } from './actor-view.ts';
import type { Desk } from './desk.ts';
import { today } from './today.ts';
import type { ActorRef, ActorView } from './view-schema.ts';

/** Everybody on file, the beat's actors and those found in the texts, each once. */
export interface ActorDirectory {
  readonly names: Names;
  /** An actor by any of its ids; null for nobody on file. */
  view(id: string): ActorView | null;
  /** Who spoke: the actor, else the words by which the text names the speaker, else null. */
  ref(id: string | null, words: string | null): ActorRef | null;
  /** The role of an actor of the beat on a day; null where it is not known. */
  roleOn(id: string | null, date: IsoDate | null): string | null;
  /** The one id that stands for an actor that the archive may hold under several. */
  canonical(id: string): string;
  /** Every id under which the archive may hold an actor. */
  idsOf(id: string): readonly string[];
}

interface Cached {
  readonly beat: Beat;
  readonly revision: number;
  readonly asOf: IsoDate;
  readonly directory: ActorDirectory;
}

/** By archive: a desk in another language is another desk. */
const cache = new WeakMap<Archive, Cached>();

/** The directory as of today; made anew only when the archive or the day has changed. */
export async function actorDirectory(desk: Desk): Promise<ActorDirectory> {
  const revision = await desk.archive.revision();
  const asOf = today(desk);
  const known = cache.get(desk.archive);
  if (known && known.beat === desk.beat && known.revision === revision && known.asOf === asOf) return known.directory;
  const directory = createActorDirectory(desk.beat, await desk.archive.discoveredActors(), asOf);
  cache.set(desk.archive, { beat: desk.beat, revision, asOf, directory });
  return directory;
}

function createActorDirectory(beat: Beat, discovered: readonly DiscoveredActor[], asOf: IsoDate): ActorDirectory {
  const { same: aliases, open } = actorAliases(beat.actors, discovered);
  const configured = new Map(beat.actors.map((actor) => [actor.id, actor]));
  const own = discovered.filter(({ id }) => !configured.has(id) && !aliases.has(id));
  const found = new Map(own.map((actor) => [actor.id, actor]));
  const alternatives = new Map<string, string[]>();
  for (const [alias, id] of aliases) alternatives.set(id, [...(alternatives.get(id) ?? [id]), alias]);

  const canonical = (id: string) => aliases.get(id) ?? id;
  const view = (id: string): ActorView | null => {
    const actor = configured.get(canonical(id));
    if (actor) return configuredView(actor, asOf);
    const other = found.get(canonical(id));
    const names = (open.get(id) ?? []).map((one) => configured.get(one)?.name ?? found.get(one)?.name ?? one);
    return other ? discoveredView(other, names) : null;
  };
  return {
    names: createNames(withAliases(actorEntries(beat.actors, asOf, own), discovered, aliases)),
    view,
    roleOn(id, date) {
      const actor = id === null || date === null ? undefined : configured.get(canonical(id));
      return actor && date !== null ? (roleAt(actor, date)?.title ?? null) : null;
    },
    canonical,
    idsOf: (id) => alternatives.get(id) ?? [id],
    ref(id, words) {
      if (id === null) return words === null ? null : { id: null, name: words };
      const name = configured.get(canonical(id))?.name ?? found.get(canonical(id))?.name ?? words ?? id;
      return { id: canonical(id), name };
    },
  };
}

/** Full names under which the archive holds somebody else's words resolve as written. */
function withAliases(
  entries: readonly Named[],
  discovered: readonly DiscoveredActor[],
  aliases: ReadonlyMap<string, string>,
): readonly Named[] {
  const others = new Map<string, string[]>();
  for (const { id, name } of discovered) {
    const owner = name.includes(' ') ? aliases.get(id) : undefined;
    if (owner !== undefined) others.set(owner, [...(others.get(owner) ?? []), name]);
  }
  return entries.map((entry) => ({ ...entry, exactNames: [...entry.exactNames, ...(others.get(entry.id) ?? [])] }));
}
