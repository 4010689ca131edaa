import { z } from 'zod';
import { plan } from '../answers/plan.ts';
import { defineCommand } from './command.ts';
import { OPTIONS, paged, parameter, text } from './parameters.ts';

export const planCommand = defineCommand({
  name: 'plan',
  description: 'The points of a plan and who holds what of it; without a name, the plans known',
  argument: parameter('name', 'plan', 'a plan by its name, author, country or number of points'),
  options: [OPTIONS.page],
  input: () => z.strictObject({ name: text.optional(), ...paged }),
  run: (input, desk) => plan(desk, input),
});
