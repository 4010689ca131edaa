import { z } from 'zod';
import { source } from '../answers/source.ts';
import { defineCommand } from './command.ts';
import { parameter } from './parameters.ts';

/** Where one statement stands. */
export const sourceCommand = defineCommand({
  name: 'source',
  argument: parameter('id', 'id', { required: true }),
  input: ({ text }) => z.strictObject({ id: text }),
  run: (input, asking) => source(asking, input),
});
