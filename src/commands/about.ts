import { z } from 'zod';
import { about } from '../answers/about.ts';
import { defineCommand } from './command.ts';
import { parameter } from './parameters.ts';

/** What the desk covers and holds, or how one item came to be. */
export const aboutCommand = defineCommand({
  name: 'about',
  argument: parameter('id', 'id'),
  input: ({ text }) => z.strictObject({ id: text.optional() }),
  run: (input, asking) => about(asking, input),
});
