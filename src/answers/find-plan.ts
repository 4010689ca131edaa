import type { Actor, Beat } from '../beat/beat.ts';
import { fold } from '../beat/fold.ts';
import { UserError } from '../model/user-error.ts';
import { commandLine } from '../reply/command-line.ts';
import type { Desk } from './desk.ts';
import type { KnownPlan, PlanDirectory } from './plan-directory.ts';

const MOST_OFFERED = 5;

/**
 * The plan that is meant by its name, author, number of points, or the country it comes from (`actor` is whom the query
 * names, if anybody). The beat's plans come before those found in the texts. UserError `unknown-plan` with the plans to try
 * when none or several fit.
 */
export function findPlan(
  { beat, wording }: Desk,
  { plans, names, groups }: PlanDirectory,
  query: string,
  actor: Actor | null,
): KnownPlan {
  const exact = groups.map((group) => byId(group.plans, group.names.exactly(query))).find((plan) => plan !== null);
  if (exact) return exact;
  for (const group of groups) {
    const found = group.names.resolve(query);
    const byName = found.kind === 'found' ? byId(group.plans, found.id) : null;
    if (byName && hasNumber(byName, query)) return byName;
    const fits = plansBy(beat, group.plans, query, actor);
    const [only, ...others] = fits;
    if (only && others.length === 0) return only;
    if (only) throw unknownPlan(wording.errors.severalPlans(query), fits);
  }
  const found = names.resolve(query);
  const nearest = new Set((found.kind === 'unknown' ? found.nearest : []).map(({ id }) => id));
  const nearestFirst = plans.toSorted((a, b) => Number(nearest.has(b.id)) - Number(nearest.has(a.id)));
  throw unknownPlan(wording.errors.unknownPlan(query), nearestFirst);
}

function byId(plans: readonly KnownPlan[], id: string | null): KnownPlan | null {
  return plans.find((plan) => plan.id === id) ?? null;
}

/** Another number is another plan and no typing error: "12-point plan" is not the 10-point plan. */
function hasNumber({ size }: KnownPlan, query: string): boolean {
  const number = /\d+/.exec(query)?.[0];
  return number === undefined || size === null || Number(number) === size;
}

function unknownPlan(message: string, plans: readonly KnownPlan[]): UserError {
  const offered = plans.slice(0, MOST_OFFERED).map(({ name }) => commandLine('plan', name));
  return new UserError('unknown-plan', message, offered);
}

function plansBy(beat: Beat, plans: readonly KnownPlan[], query: string, actor: Actor | null): readonly KnownPlan[] {
  const actors = new Map(beat.actors.map((entry) => [entry.id, entry]));
  const authored = plans.filter((plan) => plan.author !== null && plan.author === actor?.id);
  if (authored.length > 0) return authored;
  return plans.filter((plan) => {
    const author = plan.author === null ? undefined : actors.get(plan.author);
    if (!author || author.side === null) return false;
    return fold(author.side) === fold(query) || (actor !== null && standsFor(actor, author));
  });
}

/** A government stands for those on its side, and they for it. */
function standsFor(actor: Actor, author: Actor): boolean {
  return actor.side === author.side && (actor.kind === 'government' || author.kind === 'government');
}
