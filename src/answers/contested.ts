import type { Archive, Nearness } from '../archive/archive.ts';
import type { StoredClaim } from '../archive/stored.ts';
import { PLACE_SUBJECTS } from '../model/findings.ts';

/** A claim and a denial further apart than this, in days, are about different events. */
const WINDOW = 30;
/** Items read before and after each date: some of them may be the same party's. */
const MOST_READ = 6;
/** Most items shown as the other side of one. */
const MOST_AGAINST = 3;

/** Tells whether two actors may contradict one another: the same party never does. */
export type MayOppose = (a: string | null, b: string | null) => boolean;

/**
 * What stands against each claim or denial about one place, by its id: denials of a claim, claims that a denial denies,
 * by another party, on the same subject and within 30 days, or both undated, or in the same document. Nearest first. The archive is asked
 * only about items that nothing on the page itself stands against.
 */
export async function oppositions(
  archive: Archive,
  place: string,
  items: readonly StoredClaim[],
  mayOppose: MayOppose,
): Promise<ReadonlyMap<string, readonly StoredClaim[]>> {
  const found = new Map(items.map((item) => [item.id, opposing(item, items, mayOppose)]));
  const open = items.filter(({ id }) => found.get(id)?.length === 0);
  const others = await Promise.all(
    PLACE_SUBJECTS.map(async (subject) => {
      const on = open.filter((item) => item.subject === subject);
      return Promise.all([
        archive.claimsAround(place, 'denies', subject, near(on.filter(isClaim))),
        archive.claimsAround(place, 'claims', subject, near(on.filter(isDenial))),
      ]);
    }),
  );
  for (const item of open) found.set(item.id, opposing(item, others.flat(2), mayOppose));
  return found;
}

function near(items: readonly StoredClaim[]): Nearness {
  return { dates: items.map(({ date }) => date), days: WINDOW, limit: MOST_READ };
}

function isClaim({ stance }: StoredClaim): boolean {
  return stance === 'claims';
}

function isDenial({ stance }: StoredClaim): boolean {
  return stance === 'denies';
}

function areOpposed(a: StoredClaim, b: StoredClaim): boolean {
  const opposite = (isClaim(a) && isDenial(b)) || (isDenial(a) && isClaim(b));
  return opposite && a.subject === b.subject && (a.subject !== 'other' || shareWord(a.text, b.text));
}

/** A word that is no name, long enough to carry meaning, its ending left out. */
const WORD = /(?<!\p{L})\p{Ll}{5}/gu;

function shareWord(a: string, b: string): boolean {
  const words = new Set(a.match(WORD));
  return (b.match(WORD) ?? []).some((word) => words.has(word));
}

function opposing(item: StoredClaim, others: readonly StoredClaim[], mayOppose: MayOppose): readonly StoredClaim[] {
  return others
    .filter((other) => areOpposed(item, other) && mayOppose(item.actor, other.actor))
    .map((other) => ({ other, distance: distance(item, other) }))
    .filter(({ distance }) => distance <= WINDOW)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST_AGAINST)
    .map(({ other }) => other);
}

/** Days between two items: none within one document or when both are undated; endless when one of them is. */
function distance(a: StoredClaim, b: StoredClaim): number {
  if (a.sources.some((source) => b.sources.some((other) => other.document === source.document))) return 0;
  if (a.date === null || b.date === null) return a.date === b.date ? 0 : Number.POSITIVE_INFINITY;
  return Math.abs(Temporal.PlainDate.from(a.date).until(b.date).days);
}
