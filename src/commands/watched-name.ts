import type { TypedFilters } from '../briefings/resolve-filters.ts';
import { UserError } from '../model/user-error.ts';
import type { Asking } from './asking.ts';
import { thingNamed } from './known-names.ts';

/** The actor, town or plan that a name means. UserError `bad-arguments` when it means none. */
export async function watchedName(name: string, asking: Asking): Promise<TypedFilters> {
  const { command } = await thingNamed(name, asking, 'actor');
  switch (command.name) {
    case 'who':
      return { who: name };
    case 'town':
      return { town: name };
    case 'plan':
      return { plan: name };
    default:
      throw new UserError('bad-arguments', asking.wording.errors.nothingToWatch(name), ['/who', '/town', '/plan']);
  }
}
