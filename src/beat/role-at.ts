import type { IsoDate } from '../model/dates.ts';
import type { Actor, Role } from './beat.ts';

/** The role an actor holds on a day; of several the first listed. Null when there is none. */
export function roleAt(actor: Actor, date: IsoDate): Role | null {
  return rolesAt(actor, date)[0] ?? null;
}

/** All roles an actor holds on a day, as listed. */
export function rolesAt(actor: Actor, date: IsoDate): readonly Role[] {
  return actor.roles.filter((role) => isHeldOn(role, date));
}

/** Whether a day lies within a role: `since` counts, `until` does not. */
export function isHeldOn({ since, until }: Role, date: IsoDate): boolean {
  return (since === null || since <= date) && (until === null || date < until);
}
