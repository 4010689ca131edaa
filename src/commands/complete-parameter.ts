import { actorDirectory } from '../answers/actor-directory.ts';
import type { Desk } from '../answers/desk.ts';
import { placeNames } from '../answers/place-names.ts';
import { planEntries } from '../beat/named-entries.ts';
import { createNames } from '../beat/resolve-name.ts';
import type { Parameter } from './command.ts';
import { todayAt } from './today-at.ts';

/** Values for a parameter that begin as typed (names in any script), best first. */
export async function completeParameter(
  parameter: Parameter,
  typed: string,
  desk: Desk,
  limit: number,
): Promise<readonly string[]> {
  const beginning = (values: readonly string[]) =>
    values.filter((value) => value.startsWith(typed.toLowerCase())).slice(0, limit);
  switch (parameter.type) {
    case 'actor':
    case 'actors':
      return shown((await actorDirectory(desk)).names.complete(typed, limit));
    case 'town':
      return shown(placeNames(desk.beat).names.complete(typed, limit));
    case 'plan':
      return shown(createNames(planEntries(desk.beat, todayAt(desk).toString())).complete(typed, limit));
    case 'choice':
      return beginning(parameter.choices);
    case 'flag':
      return beginning(['yes', 'no']);
    case 'date':
      return beginning(['today', 'yesterday', '7d', '1m', '1y']);
    case 'words':
    case 'id':
    case 'page':
    case 'command':
      return [];
  }
}

function shown(hits: readonly { readonly name: string }[]): readonly string[] {
  return hits.map(({ name }) => name);
}
