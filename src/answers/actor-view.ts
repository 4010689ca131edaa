import type { Actor, Role } from '../beat/beat.ts';
import { roleAt } from '../beat/role-at.ts';
import type { IsoDate } from '../model/dates.ts';
import type { DiscoveredActor } from '../model/findings.ts';
import type { ActorView } from './view-schema.ts';

/** An actor of the beat with the role of that day, else the role that ended last. */
export function configuredView(actor: Actor, asOf: IsoDate): ActorView {
  const current = roleAt(actor, asOf);
  const role = current ?? lastRole(actor, asOf);
  return {
    id: actor.id,
    name: actor.name,
    kind: actor.kind,
    role: role?.title ?? null,
    roleUntil: current === null ? (role?.until ?? null) : null,
    side: actor.side,
    discovered: false,
    mayBe: [],
  };
}

/** A speaker found in the texts; the role is in the text's words, `mayBe` names those whom a surname alone leaves open. */
export function discoveredView({ id, name, role }: DiscoveredActor, mayBe: readonly string[]): ActorView {
  return { id, name, kind: 'person', role, roleUntil: null, side: null, discovered: true, mayBe };
}

function lastRole(actor: Actor, asOf: IsoDate): Role | undefined {
  return actor.roles
    .filter((role) => role.until !== null && role.until <= asOf)
    .sort((a, b) => (b.until ?? '').localeCompare(a.until ?? ''))[0];
}
