import { UserError } from '../model/user-error.ts';
import { commandLine } from '../reply/command-line.ts';
import type { Desk } from './desk.ts';
import type { Filters } from './page.ts';

/** The options that were given, as the user may type them again. */
export function given(options: Readonly<Record<string, string | boolean | undefined>>): Filters {
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) => {
      if (value === undefined || value === false || value === '') return [];
      return [[name, value === true ? 'yes' : value] as const];
    }),
  );
}

/** A list of everything takes no filters: UserError `bad-arguments` with the questions that do. */
export function refuseFilters({ wording }: Desk, command: string, filters: Filters): void {
  const [name] = Object.keys(filters);
  if (name === undefined) return;
  const { topic, since, until } = filters;
  const dates = given({ since, until });
  throw new UserError('bad-arguments', wording.errors.filterNeedsName(name, command), [
    ...(topic === undefined ? [] : [commandLine('search', topic, dates)]),
    ...(Object.keys(dates).length === 0 ? [] : [commandLine('timeline', '', dates)]),
    commandLine(command),
  ]);
}
