import { actorDirectory } from '../answers/actor-directory.ts';
import type { Desk } from '../answers/desk.ts';
import { placeNames } from '../answers/place-names.ts';
import { planDirectory } from '../answers/plan-directory.ts';
import { fold } from '../beat/fold.ts';
import type { NameCompletion } from '../beat/resolve-name.ts';
import { zoneNamed } from '../briefings/zone.ts';
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
    case 'watchable':
      return watchable(typed, desk, limit);
    case 'zone':
      return zones(typed, limit);
    case 'when':
      return beginning(WHENS);
    case 'hours':
      return beginning(HOURS);
    case 'cron':
      return beginning(CRONS);
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

/** Times that people ask for, to go on from. */
const WHENS = ['daily 08:00', 'daily 18:00', 'weekly mon 09:00', 'hourly', 'every 6h'];

/** Nights; and what the words for times cannot say. */
const HOURS = ['22-07', '23-08', '00-06'];
const CRONS = ['0 8 * * 1-5', '0 8,18 * * *', '0 9 1 * *'];

/** Actors, towns and plans by turns, so that none crowds out the others. */
async function watchable(typed: string, desk: Desk, limit: number): Promise<readonly string[]> {
  const actors = (await actorDirectory(desk)).names;
  const plans = (await planDirectory(desk)).names;
  const lists = [actors, placeNames(desk.beat).names, plans].map((names) => forms(names.complete(typed, limit), typed));
  const longest = Math.max(...lists.map((list) => list.length));
  const mixed = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
  return [...new Set(mixed)].slice(0, limit);
}

/** Zones with a part that begins as typed: `ky` is enough for `Europe/Kyiv`. */
function zones(typed: string, limit: number): readonly string[] {
  const beginning = typed.trim().toLowerCase();
  const named = ['UTC', ...Intl.supportedValuesOf('timeZone')].map(
    (zone) => zoneNamed(RENAMED.get(zone) ?? zone) ?? zone,
  );
  const fits = (zone: string) => [zone, ...zone.split('/')].some((part) => part.toLowerCase().startsWith(beginning));
  return [...new Set(named.filter(fits))].slice(0, limit);
}

/** Names that runtimes still list by an older spelling. */
const RENAMED: ReadonlyMap<string, string> = new Map([['Europe/Kiev', 'Europe/Kyiv']]);

/** Each form once. Where typing it out has left several names, these tell them apart. */
function forms(completions: readonly NameCompletion[], typed: string): readonly string[] {
  const unique = [...new Set(completions.map(({ form }) => form))];
  const typedOut = completions.length > 1 && unique.every((form) => fold(form) === fold(typed));
  return typedOut ? completions.map(({ name }) => name) : unique;
}
