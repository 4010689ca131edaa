import type { NewsItem } from '../archive/archive.ts';
import type { StoredClaim } from '../archive/stored.ts';
import type { ActorDirectory } from './actor-directory.ts';
import { oppositions } from './contested.ts';
import type { Desk } from './desk.ts';
import { otherParty } from './other-party.ts';

/** Claims about one place and the denials that stand against them. */
export interface Contested {
  readonly place: string;
  readonly claims: readonly StoredClaim[];
  readonly denials: readonly StoredClaim[];
}

/** All that is contested among items, what most documents carry first; the other side is found wherever it stands. */
export async function contestsOf(
  desk: Desk,
  items: readonly NewsItem[],
  directory: ActorDirectory,
): Promise<readonly Contested[]> {
  const claims = items.filter((item) => item.type === 'claim').filter(({ stance }) => stance !== 'reports');
  const byPlace = Map.groupBy(claims, ({ place }) => place);
  const found: Contested[] = [];
  // One place at a time: a long digest may name many.
  for (const [place, own] of byPlace) {
    const against = await oppositions(desk.archive, place, own, otherParty(directory));
    found.push(...groupsOf(place, own, against));
  }
  return found.toSorted((a, b) => weightOf(b) - weightOf(a));
}

/** What stands against the same stands together. */
function groupsOf(
  place: string,
  items: readonly StoredClaim[],
  against: ReadonlyMap<string, readonly StoredClaim[]>,
): readonly Contested[] {
  const counters = ({ id }: StoredClaim) => against.get(id) ?? [];
  const done = new Set<string>();
  return items.flatMap((item) => {
    const opposed = new Set(counters(item).map(({ id }) => id));
    if (done.has(item.id) || opposed.size === 0) return [];
    const isAlly = (other: StoredClaim) =>
      other.stance === item.stance && counters(other).some((counter) => opposed.has(counter.id));
    const own = items.filter((other) => !done.has(other.id) && isAlly(other));
    const others = [...new Map(own.flatMap(counters).map((counter) => [counter.id, counter])).values()];
    for (const { id } of [...own, ...others]) done.add(id);
    const [claims, denials] = item.stance === 'claims' ? [own, others] : [others, own];
    return [{ place, claims, denials }];
  });
}

function weightOf({ claims, denials }: Contested): number {
  return [...claims, ...denials].reduce((sum, { sources }) => sum + sources.length, 0);
}
