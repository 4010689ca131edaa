import { z } from 'zod';
import { town } from '../answers/town.ts';
import { defineCommand } from './command.ts';
import { OPTIONS, parameter } from './parameters.ts';

/** What is said of a town, or the towns reported most. */
export const townCommand = defineCommand({
  name: 'town',
  argument: parameter('name', 'town'),
  options: [OPTIONS.since, OPTIONS.until, OPTIONS.page],
  input: ({ text, dates, paged, inOrder }) =>
    z.strictObject({ name: text.optional(), ...dates, ...paged }).refine(...inOrder),
  run: (input, asking) => town(asking, input),
});
