import type { Slice, StatementFilter } from '../archive/archive.ts';
import type { IsoDate } from '../model/dates.ts';
import type { StatementKind } from '../model/findings.ts';
import { type ActorDirectory, actorDirectory } from './actor-directory.ts';
import type { Desk } from './desk.ts';
import { given, refuseFilters } from './given.ts';
import { LIST_SIZE, mergedPages, PAGE_SIZE, turnListTo, turnTo } from './page.ts';
import { mergeReported, mostReported, newestOf } from './reported.ts';
import { resolveActor } from './resolve.ts';
import type { WhoAnswer, WhoListAnswer } from './schema.ts';
import { today } from './today.ts';
import type { ActorView } from './view-schema.ts';
import { statementView } from './views.ts';

export interface WhoRequest {
  /** A name in any spelling, or a role such as "mayor of Oakham"; without it the most reported actors are given. */
  readonly name?: string | undefined;
  readonly topic?: string | undefined;
  /** `quotes`: direct and mixed; `reported`: indirect. */
  readonly kind?: 'quotes' | 'reported' | undefined;
  readonly since?: IsoDate | undefined;
  readonly until?: IsoDate | undefined;
  readonly source?: string | undefined;
  /** What others said about the actor instead. */
  readonly about?: boolean | undefined;
  /** Beliefs and intentions too. */
  readonly attitudes?: boolean | undefined;
  /** From 1. */
  readonly page: number;
}

const KINDS: Record<'quotes' | 'reported', readonly StatementKind[]> = {
  quotes: ['direct', 'mixed'],
  reported: ['indirect'],
};

/** Statements by an actor, or what others said about it. UserErrors `unknown-actor`. */
export async function who(desk: Desk, request: WhoRequest): Promise<WhoAnswer | WhoListAnswer> {
  if (request.name === undefined) {
    const { name: _, page, ...filters } = request;
    refuseFilters(desk, 'who', given(filters));
    return mostReportedActors(desk, page);
  }
  const { view, ids, directory } = await resolveActor(desk, request.name, request.until);
  const { topic, kind, since, until, source, about, attitudes } = request;
  const filters = given({ topic, kind, since, until, source, about, attitudes });
  const question = { filters, page: request.page, size: PAGE_SIZE };
  const common: StatementFilter = { topic, kinds: kind && KINDS[kind], since, until, source, attitudes };
  const lists = ids.map((id) => {
    const filter = about ? { ...common, about: id } : { ...common, actor: id };
    return (slice: Slice) => desk.archive.statements(filter, slice);
  });
  const { items, ...listing } = await turnTo({ ...question, asOf: today(desk) }, mergedPages(lists));
  return {
    command: 'who',
    actor: view,
    compareWith: await comparable(desk, view, directory),
    statements: items.map((statement) => statementView(statement, directory)),
    ...listing,
  };
}

/** Those among whom somebody to compare with is looked for. */
const MOST_COMPARED = 20;

/** The most reported person who is not on the actor's side. */
async function comparable(desk: Desk, actor: ActorView, directory: ActorDirectory): Promise<string | null> {
  const ranked = (await mostReported(desk, 'actors')).slice(0, MOST_COMPARED);
  const others = ranked.flatMap(({ id }) => directory.view(id) ?? []);
  const other = others.find(
    ({ id, kind, side }) => id !== actor.id && kind === 'person' && (side === null || side !== actor.side),
  );
  return other?.name ?? null;
}

async function mostReportedActors(desk: Desk, page: number): Promise<WhoListAnswer> {
  const directory = await actorDirectory(desk);
  const ranked = mergeReported(await mostReported(desk, 'actors'), directory.canonical);
  const known = ranked.flatMap(({ id, count, newest }) => {
    const view = directory.view(id);
    return view ? [{ ...view, count, newest }] : [];
  });
  const question = { filters: {}, page, size: LIST_SIZE, asOf: today(desk) };
  const { items, ...listing } = turnListTo(question, known, newestOf(known));
  return { command: 'who', actor: null, actors: items, ...listing };
}
