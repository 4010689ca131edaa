import type { NewsItem } from '../archive/archive.ts';
import type { StoredClaim } from '../archive/stored.ts';
import type { Contested } from './contests.ts';
import type { Told } from './told.ts';

/** The main lines of a digest. */
const MOST_CONTESTED = 2;
export const MOST_MOVES = 2;
const MOST_STATEMENTS = 3;

export type PositionItem = Extract<NewsItem, { type: 'position' }>;
export type StatementItem = Extract<NewsItem, { type: 'statement' }>;

/** One claim and one denial of what is contested. */
export interface Pair {
  readonly of: Contested;
  readonly claim: StoredClaim;
  readonly denial: StoredClaim;
}

/** The pairs to show, each place once before any twice; only what has not been told is taken. */
export function takeContested(contests: readonly Contested[], told: Told): readonly Pair[] {
  const pairs = distinctFirst(contests, ({ place }) => place).flatMap((of): readonly Pair[] => {
    const [claim, denial] = [of.claims[0], of.denials[0]];
    return claim && denial ? [{ of, claim, denial }] : [];
  });
  return takeUpTo(MOST_CONTESTED, pairs, ({ claim, denial }) => told.take(claim, denial));
}

/** The positions to show: every holder of a plan once before any twice, what most documents carry first. */
export function takeMoves(items: readonly NewsItem[], limit: number, told: Told): readonly PositionItem[] {
  const positions = items.filter((item) => item.type === 'position').toSorted(bySources);
  const each = distinctFirst(positions, ({ plan, actor }) => `${plan} ${actor}`);
  return takeUpTo(limit, each, (item) => told.take(item));
}

/**
 * The most reported statements, then the newest, quotes before paraphrases; every actor of the beat once before any twice
 * and before all others. `speakerOf` gives null for those.
 */
export function takeStatements(
  items: readonly NewsItem[],
  told: Told,
  speakerOf: (item: StatementItem) => string | null,
): readonly StatementItem[] {
  const ranked = items
    .filter((item) => item.type === 'statement')
    .toSorted((a, b) => bySources(a, b) || byDay(a, b) || Number(isParaphrase(a)) - Number(isParaphrase(b)));
  const each = distinctFirst(ranked, speakerOf);
  return takeUpTo(MOST_STATEMENTS, each, (item) => told.take(item));
}

function bySources(a: NewsItem, b: NewsItem): number {
  return b.sources.length - a.sources.length;
}

/** Newest day first; undated last. */
function byDay(a: NewsItem, b: NewsItem): number {
  return (b.date ?? '').localeCompare(a.date ?? '');
}

function isParaphrase({ kind }: StatementItem): boolean {
  return kind === 'indirect';
}

/** The first of each key in order, then the others; null is no key. */
function distinctFirst<T>(items: readonly T[], keyOf: (item: T) => string | null): readonly T[] {
  const seen = new Set<string>();
  const isFirst = (item: T) => {
    const key = keyOf(item);
    if (key === null || seen.has(key)) return false;
    seen.add(key);
    return true;
  };
  const first = items.filter(isFirst);
  const chosen = new Set(first);
  return [...first, ...items.filter((item) => !chosen.has(item))];
}

/** The first ones that can be taken. */
export function takeUpTo<T>(limit: number, items: readonly T[], take: (item: T) => boolean): readonly T[] {
  const taken: T[] = [];
  for (const item of items) {
    if (taken.length >= limit) break;
    if (take(item)) taken.push(item);
  }
  return taken;
}
