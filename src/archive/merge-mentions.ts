import { DATE_BASES, type DateBasis, type IsoDate } from '../model/dates.ts';
import { STATEMENT_KINDS } from '../model/findings.ts';

/** What of a stored mention decides what its item looks like. */
export interface MentionFacts {
  readonly n: number;
  readonly key: string;
  readonly document: string;
  readonly slot: number;
  readonly order: number;
  readonly summary: boolean;
  readonly kind: string;
  readonly listed: boolean;
  readonly date: IsoDate | null;
  readonly basis: DateBasis;
  readonly actors: readonly string[];
  readonly places: readonly string[];
}

/** What several mentions of one thing come to, whatever the order they were stored in. */
export interface Merged<T> {
  /** The mention whose words are shown. */
  readonly lead: T;
  readonly listed: boolean;
  readonly date: IsoDate | null;
  readonly basis: DateBasis;
  readonly actors: readonly string[];
  readonly places: readonly string[];
}

/** Null when no mention has the key whose words the item shows. */
export function mergeMentions<T extends MentionFacts>(key: string, mentions: readonly T[]): Merged<T> | null {
  const [lead] = mentions.filter((mention) => mention.key === key).toSorted(byShowing);
  const [best] = mentions.toSorted(byDate);
  if (lead === undefined || best === undefined) return null;
  return {
    lead,
    listed: mentions.some(({ listed }) => listed),
    date: best.date,
    basis: best.basis,
    actors: [...new Set(mentions.flatMap(({ actors }) => actors))],
    places: [...new Set(mentions.flatMap(({ places }) => places))],
  };
}

/** The best known date first, and of equally well known ones the earliest. */
export function byDate(a: MentionFacts, b: MentionFacts): number {
  return rank(DATE_BASES, a.basis) - rank(DATE_BASES, b.basis) || compare(a.date ?? '', b.date ?? '') || byPlace(a, b);
}

/** Speech before attitudes, exact words before reports, originals before records, well dated before less so. */
function byShowing(a: MentionFacts, b: MentionFacts): number {
  return (
    Number(b.listed) - Number(a.listed) ||
    rank(STATEMENT_KINDS, a.kind) - rank(STATEMENT_KINDS, b.kind) ||
    Number(a.summary) - Number(b.summary) ||
    byDate(a, b)
  );
}

function byPlace(a: MentionFacts, b: MentionFacts): number {
  return compare(a.document, b.document) || a.order - b.order;
}

function rank(ranking: readonly string[], value: string): number {
  return ranking.indexOf(value);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
