import type { Slice } from '../archive/archive.ts';
import { UserError } from '../model/user-error.ts';
import type { Desk } from './desk.ts';
import { given } from './given.ts';
import { listingOf, mergeByDay, mergedPages } from './page.ts';
import { resolveActor } from './resolve.ts';
import type { CompareAnswer } from './schema.ts';
import { today } from './today.ts';
import { statementView } from './views.ts';

export interface CompareRequest {
  readonly first: string;
  readonly second: string;
  readonly topic?: string | undefined;
  /** From 1. */
  readonly page: number;
}

/** Statements of each of the two on one page, so that neither crowds out the other. */
const SIDE_SIZE = 3;

/**
 * What two actors said (on a topic), each one's newest on every page, by date. UserErrors `unknown-actor` and
 * `bad-arguments` (the same twice).
 */
export async function compare(desk: Desk, request: CompareRequest): Promise<CompareAnswer> {
  const { topic, page } = request;
  const first = await resolveActor(desk, request.first);
  const second = await resolveActor(desk, request.second);
  if (first.view.id === second.view.id)
    throw new UserError('bad-arguments', desk.wording.errors.sameActor(first.view.name));
  const saidBy = ({ ids }: { readonly ids: readonly string[] }) =>
    mergedPages(ids.map((actor) => (slice: Slice) => desk.archive.statements({ actor, topic }, slice)));
  const sides = [saidBy(first), saidBy(second)] as const;
  const both = (slice: Slice) => Promise.all(sides.map((side) => side(slice)));
  const shown = await both({ offset: (page - 1) * SIDE_SIZE, limit: SIDE_SIZE });
  const newest = mergeByDay((page === 1 ? shown : await both({ offset: 0, limit: 1 })).map(({ items }) => items));
  const [one = 0, two = 0] = shown.map(({ total }) => total);
  const question = { filters: given({ topic }), page, size: SIDE_SIZE, asOf: today(desk) };
  return {
    command: 'compare',
    actors: [first.view, second.view],
    statements: mergeByDay(shown.map(({ items }) => items)).map((statement) =>
      statementView(statement, first.directory),
    ),
    totals: [one, two],
    ...listingOf(question, Math.max(one, two), newest[0]?.date ?? null),
    total: one + two,
  };
}
