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
