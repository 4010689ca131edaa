import { z } from 'zod';
import { about } from '../answers/about.ts';
import { defineCommand } from './command.ts';
import { parameter, text } from './parameters.ts';

export const aboutCommand = defineCommand({
  name: 'about',
  description: 'What this desk covers and holds; with an id, how that item came to be',
  argument: parameter('id', 'id', 'the short id of a statement, claim or event'),
  input: () => z.strictObject({ id: text.optional() }),
  run: (input, desk) => about(desk, input),
});
