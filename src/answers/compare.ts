import type { Slice } from '../archive/archive.ts';
import { UserError } from '../model/user-error.ts';
import { errorWording } from '../wording/errors.ts';
import type { Desk } from './desk.ts';
import { given } from './given.ts';
import { mergeByDay, mergedPages, turnTo } from './page.ts';
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

/** What two actors said (on a topic), each one's newest on every page, by date. UserErrors `unknown-actor` and `bad-arguments` (page, the same twice). */
export async function compare(desk: Desk, request: CompareRequest): Promise<CompareAnswer> {
  const { topic, page } = request;
  const first = await resolveActor(desk, request.first);
  const second = await resolveActor(desk, request.second);
  if (first.view.id === second.view.id) throw new UserError('bad-arguments', errorWording.sameActor(first.view.name));
  const saidBy = ({ ids }: { readonly ids: readonly string[] }) =>
    mergedPages(ids.map((actor) => (slice: Slice) => desk.archive.statements({ actor, topic }, slice)));
  const sides = [saidBy(first), saidBy(second)] as const;
  const totals = await Promise.all(sides.map(async (side) => (await side({ offset: 0, limit: 1 })).total));
  const [one = 0, two = 0] = totals;
  const bothSides = async (slice: Slice) => {
    const pages = await Promise.all(sides.map((side) => side(slice)));
    return { items: mergeByDay(pages.map(({ items }) => items)), total: Math.max(one, two) };
  };
  const question = { filters: given({ topic }), page, size: SIDE_SIZE, asOf: today(desk) };
  const { items, ...listing } = await turnTo(question, bothSides);
  return {
    command: 'compare',
    actors: [first.view, second.view],
    statements: items.map((statement) => statementView(statement, first.directory)),
    totals: [one, two],
    ...listing,
    total: one + two,
  };
}
