import { z } from 'zod';
import { plan } from '../answers/plan.ts';
import { defineCommand } from './command.ts';
import { OPTIONS, parameter } from './parameters.ts';

/** A plan's points and who holds what of it, or the plans known. */
export const planCommand = defineCommand({
  name: 'plan',
  argument: parameter('name', 'plan'),
  options: [OPTIONS.page],
  input: ({ text, paged }) => z.strictObject({ name: text.optional(), ...paged }),
  run: (input, asking) => plan(asking, input),
});
