import type { Reported } from '../archive/stored.ts';
import type { IsoDate } from '../model/dates.ts';
import { type ActorDirectory, actorDirectory } from './actor-directory.ts';
import type { Desk } from './desk.ts';
import { findPlan } from './find-plan.ts';
import { LIST_SIZE, listingOf, turnListTo } from './page.ts';
import { type KnownPlan, type PlanDirectory, planDirectory } from './plan-directory.ts';
import { mergeReported, newestOf } from './reported.ts';
import type { PlanAnswer, PlanListAnswer } from './schema.ts';
import { today } from './today.ts';
import type { PlanView } from './view-schema.ts';
import { sourceView } from './views.ts';

export interface PlanRequest {
  /** A plan's name, its author, country or number of points; without it the plans known are given. */
  readonly name?: string | undefined;
  /** From 1. */
  readonly page: number;
}

/** Points and positions on one page, the points first: every plan known so far fits with all its points. */
const PLAN_SIZE = 40;

/** A plan's points and the positions taken on it. UserErrors `unknown-plan`. */
export async function plan(desk: Desk, request: PlanRequest): Promise<PlanAnswer | PlanListAnswer> {
  const directory = await actorDirectory(desk);
  const plans = await planDirectory(desk);
  if (request.name === undefined) return listPlans(desk, directory, plans, request.page);
  const named = directory.names.resolve(request.name);
  const actor = named.kind === 'found' ? desk.beat.actors.find(({ id }) => id === named.id) : undefined;
  const asOf = today(desk);
  const found = findPlan(desk, plans, request.name, actor ?? null);
  const [namings, points, positions] = await Promise.all([
    desk.archive.planNamings(found.id),
    desk.archive.planPoints(found.id),
    desk.archive.planPositions(found.id),
  ]);
  const start = (request.page - 1) * PLAN_SIZE;
  const end = start + PLAN_SIZE;
  const shown = positions.slice(Math.max(0, start - points.length), Math.max(0, end - points.length));
  const newest = newestOf([
    ...positions.map(({ date }) => ({ newest: date })),
    ...publishedDates([...namings, ...points]),
  ]);
  return {
    command: 'plan',
    plan: planView(found, directory),
    namings: namings.map(({ text, sources }) => ({ text, sources: sources.map(sourceView) })),
    named: points.length,
    points: points.slice(start, end).map(({ text, sources }) => ({ text, sources: sources.map(sourceView) })),
    positions: shown.map(({ actor: holder, stance, text, date, dateBasis, sources }) => {
      const ref = directory.ref(holder, null);
      const who = { actor: ref?.id ?? null, actorName: ref?.name ?? null };
      return { ...who, stance, text, date, dateBasis, sources: sources.map(sourceView) };
    }),
    ...listingOf({ filters: {}, page: request.page, size: PLAN_SIZE, asOf }, points.length + positions.length, newest),
  };
}

function planView({ id, name, size, author, authorWords, discovered }: KnownPlan, directory: ActorDirectory): PlanView {
  return { id, name, size, author: directory.ref(author, authorWords), discovered };
}

async function listPlans(
  desk: Desk,
  directory: ActorDirectory,
  { plans }: PlanDirectory,
  page: number,
): Promise<PlanListAnswer> {
  const reported = new Map((await desk.archive.reportedPlans()).map((entry) => [entry.id, entry]));
  const unreported = (id: string): Reported => ({ id, count: 0, newest: null });
  const ranked = mergeReported(
    plans.map(({ id }) => reported.get(id) ?? unreported(id)),
    (id) => id,
  );
  const byId = new Map(plans.map((entry) => [entry.id, entry]));
  const known = ranked.flatMap(({ id, count, newest }) => {
    const entry = byId.get(id);
    return entry ? [{ ...planView(entry, directory), count, newest }] : [];
  });
  const question = { filters: {}, page, size: LIST_SIZE, asOf: today(desk) };
  const { items, ...listing } = turnListTo(question, known, newestOf(known));
  return { command: 'plan', plan: null, plans: items, ...listing };
}

function publishedDates(points: readonly { readonly sources: readonly { readonly published: IsoDate | null }[] }[]) {
  return points.flatMap(({ sources }) => sources.map(({ published }) => ({ newest: published })));
}
