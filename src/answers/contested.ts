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
 * What stands against each claim or denial about one place, by its id: denials of a claim, claims that a denial denies, by
 * another party, on the same subject and within 30 days, or both undated, or in the same document. Nearest first, whatever
 * document or page they stand on.
 */
export async function oppositions(
  archive: Archive,
  place: string,
  items: readonly StoredClaim[],
  mayOppose: MayOppose,
): Promise<ReadonlyMap<string, readonly StoredClaim[]>> {
  const around = await Promise.all(
    PLACE_SUBJECTS.flatMap((subject) => {
      const on = items.filter((item) => item.subject === subject);
      return [
        archive.claimsAround(place, 'denies', subject, near(on.filter(isClaim))),
        archive.claimsAround(place, 'claims', subject, near(on.filter(isDenial))),
      ];
    }),
  );
  const others = new Map([...items, ...around.flat()].map((item) => [item.id, item]));
  return new Map(items.map((item) => [item.id, opposing(item, [...others.values()], mayOppose)]));
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
/** The beginnings of long words that carry none: "there", "between", "reported". */
const COMMON: ReadonlySet<string> = new Set(
  `about above after again along among aroun becau befor being betwe claim could denie despi durin every first havin
   repor since state still their there these those throu under until where which while whose withi witho would accor sayin`.split(
    /\s+/,
  ),
);

function shareWord(a: string, b: string): boolean {
  const words = new Set(meaningOf(a));
  return meaningOf(b).some((word) => words.has(word));
}

function meaningOf(text: string): readonly string[] {
  return (text.match(WORD) ?? []).filter((word) => !COMMON.has(word));
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
