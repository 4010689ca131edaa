import type { NewsItem } from '../archive/archive.ts';
import type { Contested } from './contests.ts';
import { type Group, type LineItem, takeGroups } from './digest-groups.ts';
import {
  MOST_MOVES,
  type Pair,
  type PositionItem,
  type StatementItem,
  takeContested,
  takeMoves,
  takeStatements,
} from './digest-lead.ts';
import { createTold } from './told.ts';

/** Lines of a page, each side of what is contested counted: with so many it fits one message as a rule. */
export const PAGE_LINES = 12;
/** Lines kept for places and actors, whatever the main lines take. */
const GROUP_LINES = 4;

type ClaimItem = Extract<NewsItem, { type: 'claim' }>;

/** What stands on a page, and what is left out of it. */
export interface DigestPage {
  readonly pairs: readonly Pair[];
  readonly moves: readonly PositionItem[];
  readonly statements: readonly StatementItem[];
  readonly groups: readonly Group[];
  /** Left out of the groups, in their order. */
  readonly left: readonly (readonly LineItem[])[];
  readonly leftContested: readonly ClaimItem[];
  readonly leftMoves: readonly PositionItem[];
  /** All of the items that are left out. */
  readonly leftOut: readonly NewsItem[];
}

/** Which actor of the beat a statement is by, and what an item belongs to. */
export interface Sorting {
  readonly speakerOf: Parameters<typeof takeStatements>[2];
  readonly subjectOf: Parameters<typeof takeGroups>[3];
}

/**
 * Chooses what a page tells of the items (newest first), main lines first. What is contested is shown with both its sides
 * or not at all.
 */
export function layOut(
  items: readonly NewsItem[],
  contests: readonly Contested[],
  { speakerOf, subjectOf }: Sorting,
): DigestPage {
  const told = createTold();
  const disputed = new Set(contests.flatMap(({ claims, denials }) => [...claims, ...denials].map(({ id }) => id)));
  const lines = items.filter(isLine);
  const plain = lines.filter(({ id }) => !disputed.has(id));
  const pairs = takeContested(contests, told);
  const room = PAGE_LINES - 2 * pairs.length;
  const moves = takeMoves(items, Math.max(MOST_MOVES, room - plain.length), told);
  const statements = takeStatements(plain, told, speakerOf);
  const untold = plain.filter((item) => !told.has(item));
  const groups = takeGroups(untold, Math.max(GROUP_LINES, room - moves.length - statements.length), told, subjectOf);
  const leftOut = items.filter((item) => !told.has(item));
  return {
    pairs,
    moves,
    statements,
    groups,
    left: groups.map((group) => group.items.filter((item) => !told.has(item))),
    leftContested: leftOut.filter((item) => item.type === 'claim').filter(({ id }) => disputed.has(id)),
    leftMoves: leftOut.filter((item) => item.type === 'position'),
    leftOut,
  };
}

function isLine(item: NewsItem): item is LineItem {
  return item.type !== 'position';
}
