import type { Desk } from '../answers/desk.ts';
import { plan } from '../answers/plan.ts';
import { resolveActor, resolvePlace } from '../answers/resolve.ts';
import type { DigestFilters } from '../archive/outbox/outbox.ts';

/** Names as somebody types them. */
export interface TypedFilters {
  readonly who?: string | undefined;
  readonly town?: string | undefined;
  readonly plan?: string | undefined;
}

/** Names as ids. UserErrors `unknown-actor`, `unknown-place`, `unknown-plan` with what to try instead. */
export async function resolveFilters(desk: Desk, typed: TypedFilters): Promise<DigestFilters> {
  return {
    who: typed.who === undefined ? null : (await resolveActor(desk, typed.who)).view.id,
    town: typed.town === undefined ? null : (await resolvePlace(desk, typed.town)).id,
    plan: typed.plan === undefined ? null : await planId(desk, typed.plan),
  };
}

async function planId(desk: Desk, name: string): Promise<string | null> {
  return (await plan(desk, { name, page: 1 })).plan?.id ?? null;
}
