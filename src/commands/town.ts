import { z } from 'zod';
import { town } from '../answers/town.ts';
import { defineCommand } from './command.ts';
import { dates, inOrder, NOT_IN_ORDER, OPTIONS, paged, parameter, text } from './parameters.ts';

export const townCommand = defineCommand({
  name: 'town',
  description: 'The latest on a town: who claims, denies or reports what; without a name, the towns reported most',
  argument: parameter('name', 'town', 'a town, also by a former name or in another script'),
  options: [OPTIONS.since, OPTIONS.until, OPTIONS.page],
  input: (today) => z.strictObject({ name: text.optional(), ...dates(today), ...paged }).refine(inOrder, NOT_IN_ORDER),
  run: (input, desk) => town(desk, input),
});
