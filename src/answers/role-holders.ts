import type { Actor } from '../beat/beat.ts';
import { fold } from '../beat/fold.ts';
import { rolesAt } from '../beat/role-at.ts';
import type { IsoDate } from '../model/dates.ts';

/** Who holds, on a day, the office that a phrase means: a title ("mayor of Oakham") or what its holder is called. */
export function roleHolders(actors: readonly Actor[], phrase: string, date: IsoDate): readonly Actor[] {
  const wanted = words(phrase);
  return actors.filter((actor) =>
    rolesAt(actor, date).some((role) => [role.title, ...role.called].some((name) => words(name) === wanted)),
  );
}

function words(phrase: string): string {
  return fold(phrase).replace(/^the /, '');
}
