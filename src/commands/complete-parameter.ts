import { actorDirectory } from '../answers/actor-directory.ts';
import type { Desk } from '../answers/desk.ts';
import { placeNames } from '../answers/place-names.ts';
import { planDirectory } from '../answers/plan-directory.ts';
import { fold } from '../beat/fold.ts';
import type { NameCompletion } from '../beat/resolve-name.ts';
import type { Parameter } from './parameters.ts';

/** Values for a parameter that begin as typed (a name in the form that does, in any script), best first. */
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
      return forms((await actorDirectory(desk)).names.complete(typed, limit), typed);
    case 'town':
      return forms(placeNames(desk.beat).names.complete(typed, limit), typed);
    case 'plan':
      return forms((await planDirectory(desk)).names.complete(typed, limit), typed);
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

/** Each form once. Where typing it out has left several names, these tell them apart. */
function forms(completions: readonly NameCompletion[], typed: string): readonly string[] {
  const unique = [...new Set(completions.map(({ form }) => form))];
  const typedOut = completions.length > 1 && unique.every((form) => fold(form) === fold(typed));
  return typedOut ? completions.map(({ name }) => name) : unique;
}
