import type { Archive, DateRange, StoredClaim } from '../archive/archive.ts';
import type { IsoDate } from '../model/dates.ts';

/** A claim and a denial further apart than this are about different events. */
const WINDOW_DAYS = 30;
/** Items looked through for the other side of a denial. */
const MOST_CLAIMS = 24;
/** Places with no more items than this are looked through as a whole, so that undated items find their other side. */
const FEW = 200;
/** Most items shown as the other side of one. */
const MOST_AGAINST = 3;

/** Tells whether two actors may contradict one another: the same party never does. */
export type MayOppose = (a: string | null, b: string | null) => boolean;

/**
 * What stands against each claim or denial about one place, by its id: denials of a claim, claims that a denial denies,
 * by another party and within 30 days, or both undated, or in the same document. Nearest first. The archive is asked
 * only about items that nothing on the page itself stands against. `total`: how many items the place has, if known.
 */
export async function oppositions(
  archive: Archive,
  place: string,
  items: readonly StoredClaim[],
  total: number | null,
  mayOppose: MayOppose,
): Promise<ReadonlyMap<string, readonly StoredClaim[]>> {
  const found = new Map(items.map((item) => [item.id, opposing(item, items, mayOppose)]));
  const open = items.filter(({ id }) => found.get(id)?.length === 0);
  const few = total !== null && total <= FEW;
  const others = await Promise.all([
    denialsAround(archive, place, open.filter(isClaim), few),
    claimsAround(archive, place, open.filter(isDenial), few),
  ]);
  for (const item of open) found.set(item.id, opposing(item, others.flat(), mayOppose));
  return found;
}

function isClaim({ stance }: StoredClaim): boolean {
  return stance === 'claims';
}

function isDenial({ stance }: StoredClaim): boolean {
  return stance === 'denies';
}

function areOpposed(a: StoredClaim, b: StoredClaim): boolean {
  return (isClaim(a) && isDenial(b)) || (isDenial(a) && isClaim(b));
}

async function denialsAround(archive: Archive, place: string, claims: readonly StoredClaim[], few: boolean) {
  if (claims.length === 0) return [];
  if (few) return archive.denials(place, {});
  const window = windowOf(claims);
  return window === null ? [] : archive.denials(place, window);
}

async function claimsAround(archive: Archive, place: string, denials: readonly StoredClaim[], few: boolean) {
  const window = few ? {} : windowOf(denials);
  if (denials.length === 0 || window === null) return [];
  const { items } = await archive.claims(place, window, { offset: 0, limit: few ? FEW : MOST_CLAIMS });
  return items;
}

/** The days around the dated ones; null when none is. */
function windowOf(items: readonly StoredClaim[]): DateRange | null {
  const dates = items.flatMap((item) => (item.date === null ? [] : [item.date])).sort();
  const first = dates[0];
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return null;
  return { since: shifted(first, -WINDOW_DAYS), until: shifted(last, WINDOW_DAYS) };
}

function shifted(date: IsoDate, days: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

function opposing(item: StoredClaim, others: readonly StoredClaim[], mayOppose: MayOppose): readonly StoredClaim[] {
  return others
    .filter((other) => areOpposed(item, other) && mayOppose(item.actor, other.actor))
    .map((other) => ({ other, distance: distance(item, other) }))
    .filter(({ distance }) => distance <= WINDOW_DAYS)
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
